// What the desk knows of now: a snapshot with frames folded over it. Nothing here is changed in place.
import type { LiveFrame, LiveHotspot, LiveOfficer, LiveSnapshot } from '../../core/tracking/live-frame.ts';

/** How long a trail is kept, in milliseconds: 15 minutes. */
export const trailMilliseconds = 900_000;

export type TrailPoint = readonly [longitude: number, latitude: number, capturedAt: number];

export interface Live {
  /** When the server made what is shown; milliseconds since 1970 UTC by the server's clock. */
  readonly at: number;
  readonly officers: ReadonlyMap<string, LiveOfficer>;
  readonly hotspots: ReadonlyMap<string, LiveHotspot>;
  readonly trails: ReadonlyMap<string, readonly TrailPoint[]>;
}

/** The state that a snapshot describes, whatever was known before. */
export function liveFromSnapshot(snapshot: LiveSnapshot): Live {
  return {
    at: snapshot.at,
    officers: new Map(snapshot.officers.map((officer) => [officer.officerId, officer])),
    hotspots: new Map(snapshot.hotspots.map((hotspot) => [hotspot.hotspotId, hotspot])),
    trails: new Map(snapshot.trails.map((trail) => [trail.officerId, trail.points])),
  };
}

/** The state after a frame. A frame older than the state is a straggler and changes nothing. */
export function liveAfter(live: Live, frame: LiveFrame): Live {
  if (frame.at < live.at) return live;
  return {
    at: frame.at,
    officers: without(
      withAll(live.officers, frame.officers, (officer) => officer.officerId),
      frame.gone,
    ),
    hotspots: held(
      withAll(live.hotspots, frame.hotspots, (hotspot) => hotspot.hotspotId),
      frame.holding,
    ),
    trails: without(trailsAfter(live.trails, frame), frame.gone),
  };
}

/** Those that hold, where the frame says which. */
function held(hotspots: Live['hotspots'], holding: LiveFrame['holding']): Live['hotspots'] {
  if (holding === undefined) return hotspots;
  return new Map([...hotspots].filter(([id]) => holding.includes(id)));
}

/** Those of officers who are still shown. */
function without<Value>(
  known: ReadonlyMap<string, Value>,
  gone: LiveFrame['gone'],
): ReadonlyMap<string, Value> {
  if (gone === undefined) return known;
  return new Map([...known].filter(([id]) => !gone.includes(id)));
}

function withAll<Value>(
  known: ReadonlyMap<string, Value>,
  changed: readonly Value[],
  idOf: (value: Value) => string,
): ReadonlyMap<string, Value> {
  if (changed.length === 0) return known;
  const next = new Map(known);
  for (const value of changed) next.set(idOf(value), value);
  return next;
}

function trailsAfter(trails: Live['trails'], frame: LiveFrame): Live['trails'] {
  if (frame.officers.length === 0) return trails;
  const next = new Map(trails);
  const oldest = frame.at - trailMilliseconds;
  for (const officer of frame.officers) {
    const points = (next.get(officer.officerId) ?? []).filter((point) => point[2] >= oldest);
    const last = points.at(-1);
    if (!last || officer.capturedAt > last[2])
      points.push([officer.longitude, officer.latitude, officer.capturedAt]);
    next.set(officer.officerId, points);
  }
  return next;
}
