// The map of the desk: gives what is live to the map as marks, and takes clicks and movement back into the view.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownLeg } from '../../core/tracking/worked-out.ts';
import type { DeskMap, DeskMapOptions } from '../map/desk-map.ts';
import type { HotspotShape } from '../map/hotspot.layer.ts';
import { hotspotShapes } from '../map/hotspot-shapes.ts';
import { isDark, onLookChanged } from '../theme/theme.ts';
import { AuthoritiesButton, useAuthorities } from './authorities-shown.tsx';
import { useDesk, useSetting, useWords } from './desk-context.ts';
import { isStale, shownState } from './desk-state.ts';
import { openMap } from './open-map.ts';
import { paddingFor } from './padding.ts';
import { sceneOf } from './scene.ts';

export function MapPane({ legs, isWorkingOut }: { legs: readonly ShownLeg[] | null; isWorkingOut: boolean }) {
  const { words } = useWords();
  const place = useDesk((state) => (state.place.state === 'ready' ? state.place.value : null));
  const hasFailed = useDesk((state) => state.basemapFailed);
  const element = useRef<HTMLDivElement>(null);
  const map = useOpenMap(element, words.mapLabel);
  const shapes = useShapes(map);
  useMarks(map, shapes, isWorkingOut);
  const authorities = useAuthorities(map);
  useTrails(map, isWorkingOut);
  useMotion(map);
  useFollowedView(map, shapes, legs);
  return (
    <div class="map-pane">
      <div ref={element} class="map" />
      {map && place && (
        <div class="map-tools">
          <AuthoritiesButton count={authorities} />
          <button type="button" aria-label={words.zoomIn} onClick={() => map.zoomBy(1)}>
            +
          </button>
          <button type="button" aria-label={words.zoomOut} onClick={() => map.zoomBy(-1)}>
            −
          </button>
          <button type="button" onClick={() => map.fit(cornersOf(place.bounds), 16)}>
            {words.wholePlace}
          </button>
        </div>
      )}
      {!map && !hasFailed && <p class="map-note">{words.loadingMap}</p>}
      {hasFailed && <p class="map-note">{words.mapFailed}</p>}
    </div>
  );
}

function cornersOf([west, south, east, north]: DeskMapOptions['bounds']): [number, number][] {
  return [
    [west, south],
    [east, north],
  ];
}

/** The map, once the place is known and its code is here. */
function useOpenMap(element: { readonly current: HTMLDivElement | null }, label: string): DeskMap | null {
  const place = useDesk((state) => (state.place.state === 'ready' ? state.place.value : null));
  const { desk, actions } = useSetting();
  const [map, setMap] = useState<DeskMap | null>(null);
  useEffect(() => {
    if (!place || !element.current) return;
    const opening = openMap({ element: element.current, label, place, desk, actions });
    let isLeft = false;
    void opening.then((opened) => {
      if (!isLeft) setMap(opened);
    });
    return () => {
      isLeft = true;
      setMap(null);
      void opening.then((opened) => opened?.remove());
    };
  }, [place]);
  useEffect(() => map?.label(label), [map, label]);
  useEffect(() => (map ? onLookChanged(() => map.recolour(isDark())) : undefined), [map]);
  return map;
}

function useShapes(map: DeskMap | null): readonly HotspotShape[] {
  const hotspots = useDesk((state) => state.hotspots);
  const shapes = useMemo(() => (hotspots.state === 'ready' ? hotspotShapes(hotspots.value) : []), [hotspots]);
  useEffect(() => map?.showHotspots(shapes), [map, shapes]);
  return shapes;
}

const nothingLogged: ReadonlyMap<string, number> = new Map();

function useMarks(map: DeskMap | null, shapes: readonly HotspotShape[], isWorkingOut: boolean) {
  const { words } = useWords();
  const live = useDesk((state) => state.live);
  const selection = useDesk((state) => state.view.selection);
  const now = useDesk((state) => state.now);
  const stale = useDesk(isStale);
  const loggedAt = useDesk((state) => (state.past === null ? state.loggedAt : nothingLogged));
  useEffect(() => {
    const terms = { live, shapes, selection, now, isStale: stale, isWorkingOut, words, loggedAt };
    map?.showScene(sceneOf(terms));
  }, [map, live, shapes, selection, now, stale, isWorkingOut, words, loggedAt]);
}

/** Trails move on every few seconds: they are behind the officers, who glide. */
function useTrails(map: DeskMap | null, isHidden: boolean) {
  const { desk } = useSetting();
  const step = useDesk((state) => (state.live === null ? 0 : Math.floor(state.live.at / 3000)));
  useEffect(() => {
    const { live } = shownState(desk.get());
    if (live) map?.showTrails(live, isHidden);
  }, [map, desk, step, isHidden]);
}

/** In the past marks move by their tracks; the map goes after the officer who is followed. */
function useMotion(map: DeskMap | null) {
  const { playback } = useSetting();
  const followedId = useDesk(({ past, view: { selection } }) =>
    past?.isFollowing && selection?.kind === 'officer' ? selection.id : null,
  );
  const followed = useDesk((state) =>
    followedId === null ? undefined : state.live?.officers.get(followedId),
  );
  useEffect(() => map?.moveBy(playback.motion), [map, playback]);
  useEffect(() => {
    if (followed) map?.keepInSight([followed.longitude, followed.latitude]);
  }, [map, followed]);
}

/** Takes the map where the view points: an address gone back to, what was selected, the legs worked out. */
function useFollowedView(
  map: DeskMap | null,
  shapes: readonly HotspotShape[],
  legs: readonly ShownLeg[] | null,
) {
  const { desk } = useSetting();
  const view = useDesk((state) => state.view);
  const shown = useRef<typeof view | null>(null);
  useEffect(() => {
    if (!map || shapes.length === 0) return;
    const before = shown.current;
    shown.current = view;
    map.pad(paddingFor(view));
    if (view.map && !map.isAt(view.map)) return map.goTo(view.map);
    if (!view.selection || view.selection === before?.selection || (before === null && view.map)) return;
    const { kind, id } = view.selection;
    const officer = shownState(desk.get()).live?.officers.get(id);
    if (kind === 'officer') return officer && map.reveal([[officer.longitude, officer.latitude]], 15.5);
    const shape = shapes.find((known) => known.id === id);
    if (shape) map.reveal(pointsOf(shape), 16);
  }, [map, desk, view, shapes]);
  useEffect(() => {
    map?.showLegs(legs ?? []);
    if (legs && legs.length > 0)
      map?.fit(
        legs.flatMap((leg) => leg.coordinates),
        17,
      );
  }, [map, legs]);
}

function pointsOf({ geometry }: HotspotShape): [number, number][] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flat().map(([longitude, latitude]) => [longitude, latitude]);
}
