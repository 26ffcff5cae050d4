// Officers on the live picture: where each was last, their last quarter of an hour, and who is in which hotspot.
import { type Geofence, locate } from '../../../core/hotspots/index.ts';
import { defaultRules, type Positions, positionAt } from '../../../core/tracking/index.ts';
import type { LiveOfficer, LiveTrail } from '../../../core/tracking/live-frame.ts';
import type { Officer } from '../../people/index.ts';

const trailMilliseconds = 15 * 60_000;
/** A trail has a point this often at most: more are not to be seen, and are many to be kept and sent. */
const trailStepMilliseconds = 10_000;
/** What is too old is taken off a trail when this much has gathered. */
const trailSlackMilliseconds = 5 * 60_000;
/** Longitude, latitude and time of a point, one after the other. */
const trailWidth = 3;
/** An officer last seen longer ago is not on the picture any more. */
const forgottenMilliseconds = 4 * 3_600_000;
/** Who was inside when last seen is present for this long: what `inferSeconds` bridges. */
const presentMilliseconds = defaultRules.inferSeconds * 1000;

type TrailPoint = LiveTrail['points'][number];

/** Points as flat numbers: a tuple for each would be many times the memory. */
type Trail = number[];

export interface LiveOfficers {
  readonly officers: Map<string, LiveOfficer>;
  readonly trails: Map<string, Trail>;
  /** Who moved since the last frame. */
  readonly moved: Set<string>;
}

export function liveOfficers(): LiveOfficers {
  return { officers: new Map(), trails: new Map(), moved: new Set() };
}

/** Takes positions of an officer, in any order. Gives the hotspots that they left or are in, where they moved on. */
export function sawOfficer(
  picture: LiveOfficers,
  officer: Officer,
  positions: Positions,
  receivedAt: number,
  geofence: Geofence | null,
): readonly string[] {
  extendTrail(picture, officer.id, positions);
  const known = picture.officers.get(officer.id);
  const latest = latestAfter(positions, known?.capturedAt ?? 0);
  if (latest === null) return [];
  const hotspotIds =
    geofence === null ? [] : hotspotIdsAt(geofence, positions.xs[latest], positions.ys[latest]);
  const { id: officerId, callSign, role } = officer;
  const at = positionAt(positions, latest);
  picture.officers.set(officerId, { officerId, callSign, role, ...at, receivedAt, hotspotIds });
  picture.moved.add(officerId);
  return [...(known?.hotspotIds ?? []), ...hotspotIds];
}

/** Takes off the picture who has not been seen for hours. */
export function forgetLongGone({ officers, trails }: LiveOfficers, now: number): void {
  for (const [id, officer] of officers) {
    if (now - officer.capturedAt <= forgottenMilliseconds) continue;
    officers.delete(id);
    trails.delete(id);
  }
}

/** Who is in each hotspot now, as far as their last position tells. */
export function presentAt({ officers }: LiveOfficers, now: number): Map<string, string[]> {
  const present = new Map<string, string[]>();
  for (const officer of officers.values()) {
    if (now - officer.capturedAt > presentMilliseconds) continue;
    for (const id of officer.hotspotIds) present.set(id, [...(present.get(id) ?? []), officer.officerId]);
  }
  return present;
}

/** An officer's last quarter of an hour. */
export function trailOf({ trails }: LiveOfficers, officerId: string): TrailPoint[] {
  const trail = trails.get(officerId) ?? [];
  const points: TrailPoint[] = [];
  const oldest = lastOf(trail) - trailMilliseconds;
  for (let i = 0; i < trail.length; i += trailWidth) {
    if (trail[i + 2] >= oldest) points.push([trail[i], trail[i + 1], trail[i + 2]]);
  }
  return points;
}

function extendTrail({ trails }: LiveOfficers, officerId: string, positions: Positions): void {
  const trail = trails.get(officerId) ?? [];
  trails.set(officerId, trail);
  let next = lastOf(trail) + trailStepMilliseconds;
  for (let i = 0; i < positions.length; i++) {
    const at = positions.capturedAt[i];
    if (at < next) continue;
    trail.push(positions.xs[i] / 1e7, positions.ys[i] / 1e7, at);
    next = at + trailStepMilliseconds;
  }
  const oldest = lastOf(trail) - trailMilliseconds;
  if (trail.length === 0 || trail[2] >= oldest - trailSlackMilliseconds) return;
  let start = 0;
  while (trail[start + 2] < oldest) start += trailWidth;
  trail.splice(0, start);
}

/** The time of a trail's last point; long ago where it has none. */
function lastOf(trail: Trail): number {
  return trail.at(-1) ?? Number.NEGATIVE_INFINITY;
}

function latestAfter(positions: Positions, after: number): number | null {
  let latest: number | null = null;
  let latestAt = after;
  for (let i = 0; i < positions.length; i++) {
    if (positions.capturedAt[i] <= latestAt) continue;
    latest = i;
    latestAt = positions.capturedAt[i];
  }
  return latest;
}

function hotspotIdsAt(geofence: Geofence, x: number, y: number): string[] {
  const place = locate(geofence, x, y);
  if (place === -1) return [];
  const places = place >= 0 ? [place] : [...geofence.overlapSets[-2 - place]];
  return places.map((each) => geofence.hotspots[each].id);
}
