// A measured leg that comes near some boundary: each hotspot thereabouts is looked at, edge by edge.
import { METRES_PER_E7, RADIANS_PER_E7 } from '../geo/distance.ts';
import { noSpans, setSpan } from '../geo/spans.ts';
import { emptyBeside, placeBeside } from '../hotspots/beside.ts';
import { edgesNear, near } from '../hotspots/geofence.ts';
import { insideShares } from '../hotspots/leg-inside.ts';
import {
  type Account,
  type Attendance,
  attend,
  carryAlong,
  emptyAttendance,
  includes,
  standingAt,
} from './account.ts';
import type { Doubt } from './doubt.ts';
import { doubtfulShares } from './doubtful.ts';
import type { Leg } from './leg.ts';
import { toTimes } from './leg-times.ts';

// Reused from leg to leg: legs are taken one at a time.
const said: Attendance = emptyAttendance();
const doubtful = noSpans();
const inside = noSpans();
const beside = emptyBeside();
let candidates = new Int32Array(64);
let edges = new Int32Array(256);

/** Adds what a leg says of each hotspot within `mostDoubt` metres of it. `shift` moves the leg round the earth where it crosses the antimeridian. */
export function addNearLeg(account: Account, leg: Leg, doubt: Doubt, mostDoubt: number, shift: number): void {
  const { geofence } = account;
  if (candidates.length < geofence.hotspots.length) candidates = new Int32Array(geofence.hotspots.length * 2);
  const metresPerX = METRES_PER_E7 * Math.cos(((leg.y0 + leg.y1) / 2) * RADIANS_PER_E7);
  const reachX = Math.ceil(mostDoubt / metresPerX) + 1;
  const reachY = Math.ceil(mostDoubt / METRES_PER_E7) + 1;
  const x0 = leg.x0 + shift;
  const x1 = leg.x1 + shift;
  const minX = Math.min(x0, x1) - reachX;
  const maxX = Math.max(x0, x1) + reachX;
  const minY = Math.min(leg.y0, leg.y1) - reachY;
  const maxY = Math.max(leg.y0, leg.y1) + reachY;
  const found = near(geofence, minX, minY, maxX, maxY, candidates);
  for (let k = 0; k < found; k++) {
    const place = candidates[k];
    const { boundary } = geofence.hotspots[place];
    if (edges.length < boundary.xs.length) edges = new Int32Array(boundary.xs.length * 2);
    const edgeCount = edgesNear(geofence, place, minX, minY, maxX, maxY, edges);
    said.startsInside = includes(geofence, leg.place0, place);
    if (edgeCount === 0) {
      if (said.startsInside && shift === 0) attendWhole(account, leg, place);
      continue;
    }
    said.endsInside = includes(geofence, leg.place1, place);
    const startsInside = shift === 0 && said.startsInside;
    insideShares(boundary, edges, edgeCount, x0, leg.y0, x1, leg.y1, startsInside, inside);
    placeBeside(beside, boundary, edges, edgeCount, x0, leg.y0, x1, leg.y1, metresPerX, METRES_PER_E7);
    doubtfulShares(beside, doubt, doubtful);
    if (inside.count === 0 && doubtful.count === 0) continue;
    toTimes(leg, inside, doubtful, said);
    attend(account, standingAt(account, place), leg, said);
  }
}

/** The leg lies whole in the hotspot, and beyond doubt. */
export function attendWhole(account: Account, leg: Leg, place: number): void {
  const standing = standingAt(account, place);
  if (carryAlong(account, standing, leg)) return;
  setSpan(said.inside, leg.t0, leg.t1);
  setSpan(said.certain, leg.t0, leg.t1);
  setSpan(said.possible, leg.t0, leg.t1);
  said.startsInside = true;
  said.endsInside = true;
  attend(account, standing, leg, said);
}
