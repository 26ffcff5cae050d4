// The past as the desk knows the present: one state for map, lists and cards, whichever moment is looked at.
import type { LiveHotspot, LiveOfficer } from '../../core/tracking/live-frame.ts';
import { positionAt } from '../../core/tracking/position.ts';
import { firstAfter } from '../../core/tracking/thinned.ts';
import { type Live, type TrailPoint, trailMilliseconds } from '../live/live.ts';
import type { DayAt } from './day-at.ts';
import type { Sampler } from './sampler.ts';

/** Who was last seen longer ago is not on the picture, as on the live one. */
const forgottenMilliseconds = 4 * 3_600_000;
/** Points of all trails together: what is drawn of them. */
const trailPoints = 12_000;
const nowhere: readonly string[] = [];
const noHotspots: ReadonlyMap<string, LiveHotspot> = new Map();

/** The desk's state at a moment; without tracks nobody is on it, without a day no hotspot. The sampler has been set to the moment. */
export function liveAt(day: DayAt | null, sampler: Sampler | null, at: number): Live {
  const places = day?.placesAt(at) ?? new Map<string, readonly string[]>();
  return {
    at,
    officers: sampler === null ? new Map() : officersAt(sampler, at, places),
    hotspots: day?.hotspotsAt(at) ?? noHotspots,
    trails: sampler === null ? new Map() : trailsAt(sampler, at),
  };
}

function officersAt(
  { playback, latest, longitudes, latitudes }: Sampler,
  at: number,
  places: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, LiveOfficer> {
  const officers = new Map<string, LiveOfficer>();
  playback.officers.forEach(({ officerId, callSign, role }, k) => {
    if (latest[k] === -1) return;
    const position = positionAt(playback.tracks[k], latest[k]);
    if (at - position.capturedAt > forgottenMilliseconds) return;
    officers.set(officerId, {
      officerId,
      callSign,
      role,
      ...position,
      longitude: longitudes[k],
      latitude: latitudes[k],
      receivedAt: position.capturedAt,
      hotspotIds: [...(places.get(officerId) ?? nowhere)],
    });
  });
  return officers;
}

function trailsAt({ playback, latest }: Sampler, at: number): Live['trails'] {
  const most = Math.max(8, Math.floor(trailPoints / Math.max(1, playback.officers.length)));
  const trails = new Map<string, readonly TrailPoint[]>();
  playback.officers.forEach(({ officerId }, k) => {
    const { capturedAt, xs, ys, length } = playback.tracks[k];
    const first = firstAfter(capturedAt, length, at - trailMilliseconds);
    if (latest[k] < first) return;
    const step = Math.ceil((latest[k] - first + 1) / most);
    const points: TrailPoint[] = [];
    for (let i = latest[k]; i >= first; i -= step) points.push([xs[i] / 1e7, ys[i] / 1e7, capturedAt[i]]);
    trails.set(officerId, points.reverse());
  });
  return trails;
}
