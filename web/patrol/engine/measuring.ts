// The definition on the phone: the very steps of the server over the positions that are kept here. After a kill it is made again from them.
import type { HotspotFeature } from '../../../core/hotspots/hotspot-features.ts';
import {
  buildGeofence,
  type Geofence,
  type Hotspot,
  hotspotsFromGeoJson,
  locate,
} from '../../../core/hotspots/index.ts';
import {
  advance,
  defaultRules,
  resultOf,
  startTrack,
  type Track,
  type Visit,
} from '../../../core/tracking/index.ts';
import type { InsideState, OwnVisit } from '../patrol-state.ts';
import type { KeptPosition } from './kept.ts';
import { columnsOf } from './own-position.ts';

export interface Measuring {
  readonly hotspots: readonly Hotspot[];
  readonly geofence: Geofence;
  readonly track: Track;
  /** The last position that was followed. */
  last: KeptPosition | null;
}

/** Nothing followed yet, by these hotspots. */
export function startMeasuring(features: readonly HotspotFeature[]): Measuring {
  const { hotspots } = hotspotsFromGeoJson({ type: 'FeatureCollection', features });
  const geofence = buildGeofence(hotspots);
  return { hotspots, geofence, track: startTrack(geofence, defaultRules), last: null };
}

/**
 * Follows on through kept positions of the duty, in the order in which they were kept. Those that are not later than all before are for the server
 * to put in order: they were taken once a clock that was ahead had been put right.
 */
export function follow(measuring: Measuring, rows: readonly KeptPosition[]): void {
  let latest = measuring.last;
  const later = rows.filter((row) => {
    if (latest !== null && row.capturedAt <= latest.capturedAt) return false;
    latest = row;
    return true;
  });
  advance(measuring.track, columnsOf(later), 0, later.length);
  measuring.last = latest;
}

export interface Measured {
  readonly inside: readonly InsideState[];
  readonly visits: readonly OwnVisit[];
}

/** What it comes to at a moment; `dutyEndedAt` (ms) where the duty has ended. */
export function measuredAt(measuring: Measuring, now: number, dutyEndedAt: number | null): Measured {
  const { visits } = resultOf(measuring.track, now, dutyEndedAt);
  const open = new Map(
    visits.filter(({ endedBy }) => endedBy === 'open').map((visit) => [visit.hotspotId, visit]),
  );
  const inside = dutyEndedAt === null ? hotspotsHere(measuring, now) : [];
  return {
    inside: inside.map((hotspot) =>
      insideOf(hotspot, open.get(hotspot.id), measuring.last?.capturedAt ?? now),
    ),
    visits: visits.map((visit) => ownVisitOf(visit, measuring.hotspots)),
  };
}

/** The hotspots that the last position lies in, while it is young enough for the visit to go on. */
function hotspotsHere({ geofence, hotspots, last }: Measuring, now: number): readonly Hotspot[] {
  if (last === null || now - last.capturedAt > defaultRules.inferSeconds * 1000) return [];
  return hotspotsAt(geofence, hotspots, last.x, last.y);
}

/** The hotspots that hold a point in 1e-7 degrees. */
export function hotspotsAt(
  geofence: Geofence,
  hotspots: readonly Hotspot[],
  x: number,
  y: number,
): readonly Hotspot[] {
  const code = locate(geofence, x, y);
  if (code === -1) return [];
  return code >= 0
    ? [hotspots[code]]
    : [...geofence.overlapSets[-2 - code]].map((number) => hotspots[number]);
}

function insideOf({ id, name, targets }: Hotspot, visit: Visit | undefined, lastAt: number): InsideState {
  const countedSeconds = visit === undefined ? 0 : visit.measuredSeconds + visit.inferredSeconds;
  const targetSeconds = targets.visitTargetSeconds;
  return {
    hotspotId: id,
    name,
    enteredAt: visit?.enteredAt ?? lastAt,
    countedSeconds,
    lowSeconds: visit?.lowSeconds ?? 0,
    highSeconds: visit?.highSeconds ?? 0,
    unknownSeconds: visit?.unknownSeconds ?? 0,
    targetSeconds,
    isOnTarget: countedSeconds >= targetSeconds,
  };
}

function ownVisitOf(visit: Visit, hotspots: readonly Hotspot[]): OwnVisit {
  const { hotspotId, enteredAt, leftAt, kind, lowSeconds, highSeconds } = visit;
  return {
    hotspotId,
    name: hotspots.find(({ id }) => id === hotspotId)?.name ?? hotspotId,
    enteredAt,
    leftAt,
    isOpen: visit.endedBy === 'open',
    kind,
    countedSeconds: visit.measuredSeconds + visit.inferredSeconds,
    lowSeconds,
    highSeconds,
  };
}
