// The live state as marks on the map.

import { shareOf, standingOf } from '../../core/tracking/due-order.ts';
import type { LiveOfficer } from '../../core/tracking/live-frame.ts';
import { type Freshness, freshnessOf } from '../live/freshness.ts';
import type { Live } from '../live/live.ts';
import type { HotspotShape } from '../map/hotspot.layer.ts';
import type { OfficerMark, Scene } from '../map/scene.ts';
import { agoWords } from '../words/age.ts';
import type { Words } from '../words/words.ts';
import type { Selection } from './view.ts';

export interface SceneTerms {
  readonly live: Live | null;
  readonly shapes: readonly HotspotShape[];
  readonly selection: Selection | null;
  readonly now: number;
  readonly isStale: boolean;
  readonly isWorkingOut: boolean;
  readonly words: Words;
  /** When something was last logged in each hotspot. */
  readonly loggedAt: ReadonlyMap<string, number>;
}

/** What was logged is marked on the map for so long. */
const loggedMilliseconds = 5 * 60_000;

/** Below this speed an officer stands: a dot, since the heading of someone who stands means nothing. */
const standsBelowMetresPerSecond = 0.3;

export function sceneOf(terms: SceneTerms): Scene {
  const { live, shapes, selection, now, isStale, isWorkingOut, words, loggedAt } = terms;
  const isSelected = (kind: Selection['kind'], id: string) => selection?.kind === kind && selection.id === id;
  return {
    isQuiet: isWorkingOut,
    hotspots: shapes.map(({ id, centre: [longitude, latitude] }) => {
      const hotspot = live?.hotspots.get(id);
      return {
        id,
        longitude,
        latitude,
        look: {
          standing: hotspot ? standingOf(hotspot) : 'no-target',
          share: hotspot ? shareOf(hotspot) : null,
          isSelected: isSelected('hotspot', id),
          isStale,
          isLogged: now - (loggedAt.get(id) ?? Number.NEGATIVE_INFINITY) < loggedMilliseconds,
        },
      };
    }),
    officers: [...(live?.officers.values() ?? [])].map((officer) =>
      officerMark(officer, now, isStale, isSelected('officer', officer.officerId), words),
    ),
  };
}

function officerMark(
  officer: LiveOfficer,
  now: number,
  isStale: boolean,
  isSelected: boolean,
  words: Words,
): OfficerMark {
  const freshness: Freshness = isStale ? 'last-seen' : freshnessOf(officer, now);
  const { officerId, callSign, longitude, latitude, headingDegrees, speedMetresPerSecond } = officer;
  return {
    id: officerId,
    longitude,
    latitude,
    headingDegrees: headingDegrees ?? 0,
    isMoving: headingDegrees !== null && (speedMetresPerSecond ?? 0) >= standsBelowMetresPerSecond,
    freshness,
    opacity: freshness === 'ageing' ? fading(now - officer.capturedAt) : 1,
    // The age stands in the list for all; on the map it would cover the town.
    label:
      isSelected && freshness === 'last-seen' && !isStale
        ? `${callSign}, ${words.lastSeen(agoWords(words, officer.capturedAt, now)).toLocaleLowerCase()}`
        : callSign,
    isSelected,
  };
}

/** From full at 30 s to just over half at 2 min, in steps. */
function fading(ageMilliseconds: number): number {
  const share = (ageMilliseconds / 1000 - 30) / 90;
  return Math.round((1 - 0.45 * Math.min(1, Math.max(0, share))) * 20) / 20;
}
