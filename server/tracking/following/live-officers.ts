// Officers on the live picture: where each was last, their last quarter of an hour, and who is in which hotspot.
import { type Geofence, locate } from '../../../core/hotspots/index.ts';
import { defaultRules, emptyPositions, type Positions, positionAt } from '../../../core/tracking/index.ts';
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

/** Where an officer was last: changed in place, since it changes with every upload. */
interface LastSeen {
  readonly officer: Officer;
  /** One position. */
  readonly position: Positions;
  receivedAt: number;
  /** The hotspots that it lies in. */
  hotspotIds: readonly string[];
}

export interface LiveOfficers {
  readonly seen: Map<string, LastSeen>;
  readonly trails: Map<string, Trail>;
  /** Who moved since the last frame. */
  readonly moved: Set<string>;
  /** Who was taken off the picture since the last frame. */
  readonly gone: Set<string>;
}

export function liveOfficers(): LiveOfficers {
  return { seen: new Map(), trails: new Map(), moved: new Set(), gone: new Set() };
}

/** Takes positions of an officer, in any order. Says to `touched` the hotspots that they left or are in, where they moved on. */
export function sawOfficer(
  picture: LiveOfficers,
  officer: Officer,
  positions: Positions,
  receivedAt: number,
  geofence: Geofence | null,
  touched: Set<string>,
): void {
  extendTrail(picture, officer.id, positions);
  const known = picture.seen.get(officer.id);
  const latest = latestAfter(positions, known?.position.capturedAt[0] ?? 0);
  if (latest === null) return;
  const last = known?.officer === officer ? known : neverSeen(officer);
  if (last !== known) picture.seen.set(officer.id, last);
  for (const id of known?.hotspotIds ?? nowhere) touched.add(id);
  keepOnly(last.position, positions, latest);
  last.receivedAt = receivedAt;
  last.hotspotIds =
    geofence === null ? nowhere : hotspotIdsAt(geofence, positions.xs[latest], positions.ys[latest]);
  for (const id of last.hotspotIds) touched.add(id);
  picture.moved.add(officer.id);
  picture.gone.delete(officer.id);
}

const nowhere: readonly string[] = [];

function neverSeen(officer: Officer): LastSeen {
  return { officer, position: emptyPositions(1), receivedAt: 0, hotspotIds: nowhere };
}

function keepOnly(one: Positions, positions: Positions, i: number): void {
  one.capturedAt[0] = positions.capturedAt[i];
  one.xs[0] = positions.xs[i];
  one.ys[0] = positions.ys[i];
  one.accuracyHalfMetres[0] = positions.accuracyHalfMetres[i];
  one.speedDecimetres[0] = positions.speedDecimetres[i];
  one.headingDegrees[0] = positions.headingDegrees[i];
}

/** The officer as the map shows them. */
export function shownAs({ officer, position, receivedAt, hotspotIds }: LastSeen): LiveOfficer {
  const { id: officerId, callSign, role } = officer;
  return {
    officerId,
    callSign,
    role,
    ...positionAt(position, 0),
    receivedAt,
    hotspotIds: [...hotspotIds],
  };
}

/** Takes off the picture who has not been seen for hours. */
export function forgetLongGone({ seen, trails }: LiveOfficers, now: number): void {
  for (const [id, last] of seen) {
    if (now - last.position.capturedAt[0] <= forgottenMilliseconds) continue;
    seen.delete(id);
    trails.delete(id);
  }
}

/** Takes officers off the picture at once, with their trails; says to `touched` the hotspots that they were in. */
export function leave(picture: LiveOfficers, officerIds: readonly string[], touched: Set<string>): void {
  for (const id of officerIds) {
    for (const hotspotId of picture.seen.get(id)?.hotspotIds ?? nowhere) touched.add(hotspotId);
    picture.seen.delete(id);
    picture.trails.delete(id);
    picture.moved.delete(id);
    picture.gone.add(id);
  }
}

/** Who is in each hotspot now, as far as their last position tells. */
export function presentAt({ seen }: LiveOfficers, now: number): Map<string, string[]> {
  const present = new Map<string, string[]>();
  for (const { officer, position, hotspotIds } of seen.values()) {
    if (now - position.capturedAt[0] > presentMilliseconds) continue;
    for (const id of hotspotIds) {
      const there = present.get(id);
      if (there === undefined) present.set(id, [officer.id]);
      else there.push(officer.id);
    }
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

function hotspotIdsAt(geofence: Geofence, x: number, y: number): readonly string[] {
  const place = locate(geofence, x, y);
  if (place === -1) return nowhere;
  const places = place >= 0 ? [place] : [...geofence.overlapSets[-2 - place]];
  return places.map((each) => geofence.hotspots[each].id);
}
