// The map of my area on the phone: hotspots as rings, me with how far off I may be, my visit, live orders; and the same as a list.
import { useMemo, useState } from 'preact/hooks';
import { wholeMinutes } from '../../words/numbers.ts';
import { patrolMapCy } from '../../words/patrol-map-cy.ts';
import { patrolMapEn } from '../../words/patrol-map-en.ts';
import type { PatrolActions, PatrolState } from '../patrol-state.ts';
import './patrol-map.css';
import { MapList, PlaceLine } from './map-list.tsx';
import { tilesWords } from './tiles-words.ts';
import { usePhoneMap } from './use-phone-map.ts';

export interface PatrolMapProps {
  readonly state: PatrolState;
  readonly actions: Pick<PatrolActions, 'readMap'>;
}

export function PatrolMap({ state, actions }: PatrolMapProps) {
  const words = document.documentElement.lang === 'cy' ? patrolMapCy : patrolMapEn;
  const [chosen, choose] = useState<string | null>(null);
  const { element, map, cannotDraw, isUnread } = usePhoneMap({ state, actions, words, chosen, choose });
  const { ground = null, here = null } = state;
  const corners = useMemo((): [number, number][] => {
    if (ground === null) return [];
    const [west, south, east, north] = ground.bounds;
    return [
      [west, south],
      [east, north],
    ];
  }, [ground]);
  const place = state.places.find(({ hotspotId }) => hotspotId === chosen);
  if (ground === null) return <p class="patrol-map-note">{words.notTold}</p>;
  if (cannotDraw)
    return (
      <div class="patrol-map-none">
        <p role="status">{words.cannotDraw}</p>
        <MapList state={state} words={words} />
      </div>
    );
  return (
    <div class="patrol-map">
      <div class="patrol-map-pane">
        <div ref={element} class="patrol-map-ground" />
        {map === null && <p class="patrol-map-opening">{words.opening}</p>}
        <div class="patrol-map-tools">
          <button
            type="button"
            disabled={here === null}
            onClick={() => here && map?.goTo([here.longitude, here.latitude])}
          >
            {words.whereIAm}
          </button>
          <button type="button" onClick={() => map?.fit(corners)}>
            {words.wholeArea}
          </button>
        </div>
        <div class="patrol-map-zoom">
          <button type="button" aria-label={words.closer} onClick={() => map?.zoomBy(1)}>
            +
          </button>
          <button type="button" aria-label={words.further} onClick={() => map?.zoomBy(-1)}>
            −
          </button>
        </div>
      </div>
      <div class="patrol-map-foot">
        {state.inside.map((inside) => (
          <p key={inside.hotspotId} class={`patrol-map-inside ${inside.isOnTarget ? 'is-met' : ''}`}>
            {inside.isOnTarget
              ? words.insideMet(inside.name, wholeMinutes(inside.countedSeconds))
              : words.inside(
                  inside.name,
                  wholeMinutes(inside.countedSeconds),
                  wholeMinutes(inside.targetSeconds),
                )}
          </p>
        ))}
        {place !== undefined && (
          <div class="patrol-map-chosen">
            <PlaceLine place={place} state={state} words={words} />
            <button type="button" class="quiet" onClick={() => choose(null)}>
              {words.close}
            </button>
          </div>
        )}
        <p class="patrol-map-tiles" role="status">
          {tilesWords(state, isUnread, words)}
        </p>
        {here === null && state.sensor !== 'off' && <p class="patrol-map-tiles">{words.noPlace}</p>}
        <details>
          <summary>{words.list}</summary>
          <MapList state={state} words={words} />
        </details>
      </div>
    </div>
  );
}
