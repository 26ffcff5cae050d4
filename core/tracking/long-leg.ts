// Legs longer than the bridge: inferred where both ends are in the hotspot, uncounted while the gap is at most `inferSeconds`, unknown beyond.
// Unknown is never zero and never full: it adds to no figure.
import { METRES_PER_E7, RADIANS_PER_E7 } from '../geo/distance.ts';
import { metresToEdges } from '../hotspots/edge-distance.ts';
import { edgesNear, type Geofence, near } from '../hotspots/geofence.ts';
import { type Account, attend, emptyAttendance, includes, sayWhole, settle, standingAt } from './account.ts';
import type { Leg } from './leg.ts';
import { addLongRingLeg, isInRing } from './ring-leg.ts';
import type { Standing } from './standing.ts';

const said = emptyAttendance();
let candidates = new Int32Array(64);
let edges = new Int32Array(256);

/** Adds a leg longer than the bridge, but no longer than `inferSeconds`: inferred or uncounted, hotspot by hotspot. */
export function addLongLeg(account: Account, leg: Leg): void {
  attendNearEnd(account, leg, leg.x0, leg.y0, leg.accuracy0, leg.clear0, leg.place0);
  attendNearEnd(account, leg, leg.x1, leg.y1, leg.accuracy1, leg.clear1, leg.place1);
  if (account.hasRings) addLongRingLeg(account, leg);
  settle(account, leg, 'gap');
}

/** Adds an unknown leg: over the limit of inference, or into a position that only what follows makes believable. */
export function addUnknownLeg(account: Account, leg: Leg): void {
  const gapMs = leg.t1 - leg.t0;
  const { limits, rules, geofence } = account;
  const isStill = !leg.isLeap && gapMs <= limits.stillMs && leg.metres <= rules.stillMetres;
  if (isStill) attendStill(account, leg);
  for (const standing of account.standings) {
    if (!standing.hasVisit || standing.seenOnLeg === account.legs) continue;
    const endsInside = isAtPlace(geofence, standing.place, leg, 1);
    const isBothInside = endsInside && isAtPlace(geofence, standing.place, leg, 0);
    cutOff(standing, leg, isBothInside && gapMs <= limits.resumeMs);
    if (endsInside) standing.positionsSince++;
  }
  settle(account, leg, 'gap');
}

/** Whether an end of the leg (0 its start, 1 its end) is at the place: in the hotspot, or in the ring. */
function isAtPlace(geofence: Geofence, place: number, leg: Leg, end: 0 | 1): boolean {
  const count = geofence.hotspots.length;
  if (place >= count) return isInRing(geofence, place - count, leg, end);
  return includes(geofence, end === 0 ? leg.place0 : leg.place1, place);
}

/** An unknown leg lies after the last presence: no absence is merged over it; only it alone may be resumed. */
function cutOff(standing: Standing, leg: Leg, mayResume: boolean): void {
  const isOnlyUnknown = mayResume && !standing.isCutOff && standing.leftAt === leg.t0;
  standing.resumesAt = isOnlyUnknown ? leg.t1 : 0;
  standing.resumesAfterMs = isOnlyUnknown ? leg.t1 - leg.t0 : 0;
  standing.isCutOff = true;
}

/** A feed that is silent when still: both ends within `stillMetres` and in the same hotspot. */
function attendStill(account: Account, leg: Leg): void {
  const { overlapSets } = account.geofence;
  if (account.hasRings) addLongRingLeg(account, leg, true);
  if (leg.place0 === -1) return;
  const places = leg.place0 >= 0 ? [leg.place0] : overlapSets[-2 - leg.place0];
  for (const place of places) {
    if (includes(account.geofence, leg.place1, place)) attendInWhole(account, leg, place, true, true);
  }
}

/** Every hotspot that the end is in, or within its accuracy of, may have held the officer for the whole leg. */
function attendNearEnd(
  account: Account,
  leg: Leg,
  x: number,
  y: number,
  accuracyMetres: number,
  clearMetres: number,
  place: number,
): void {
  if (place === -1 && clearMetres > accuracyMetres) return;
  const { geofence } = account;
  if (candidates.length < geofence.hotspots.length) candidates = new Int32Array(geofence.hotspots.length * 2);
  const metresPerX = METRES_PER_E7 * Math.cos(y * RADIANS_PER_E7);
  const reachX = Math.ceil(accuracyMetres / metresPerX) + 1;
  const reachY = Math.ceil(accuracyMetres / METRES_PER_E7) + 1;
  const found = near(geofence, x - reachX, y - reachY, x + reachX, y + reachY, candidates);
  for (let k = 0; k < found; k++) {
    const isNear =
      includes(geofence, place, candidates[k]) ||
      metresToBoundary(geofence, candidates[k], x, y, reachX, reachY, metresPerX) <= accuracyMetres;
    if (!isNear) continue;
    const startsInside = includes(geofence, leg.place0, candidates[k]);
    const endsInside = includes(geofence, leg.place1, candidates[k]);
    attendInWhole(account, leg, candidates[k], startsInside, endsInside);
  }
}

/** Metres to the boundary where it comes within reach; Infinity where it does not. */
function metresToBoundary(
  geofence: Geofence,
  place: number,
  x: number,
  y: number,
  reachX: number,
  reachY: number,
  metresPerX: number,
): number {
  const { boundary } = geofence.hotspots[place];
  if (edges.length < boundary.xs.length) edges = new Int32Array(boundary.xs.length * 2);
  const count = edgesNear(geofence, place, x - reachX, y - reachY, x + reachX, y + reachY, edges);
  return metresToEdges(boundary, edges, count, x, y, metresPerX, METRES_PER_E7);
}

/** The whole leg is possible time; it is counted, as inferred, where both ends are inside. */
function attendInWhole(
  account: Account,
  leg: Leg,
  place: number,
  startsInside: boolean,
  endsInside: boolean,
): void {
  const standing = standingAt(account, place);
  if (standing.seenOnLeg === account.legs) return;
  sayWhole(said, leg, startsInside, endsInside);
  attend(account, standing, leg, said);
}
