// A measured leg: a straight line at constant speed, cut exactly where it crosses a boundary, with its doubt on both sides.
import { METRES_PER_E7, RADIANS_PER_E7 } from '../geo/distance.ts';
import { metresToEdges } from '../hotspots/edge-distance.ts';
import { near } from '../hotspots/geofence.ts';
import { edgesNear, insideShares } from '../hotspots/leg-inside.ts';
import {
  type Account,
  type Attendance,
  attend,
  includes,
  ringMetres,
  settle,
  standingAt,
} from './account.ts';
import { type Doubt, largestDoubtMetres, sharesInDoubt, swingMetres } from './doubt.ts';
import type { Leg } from './leg.ts';
import { toTimes } from './leg-times.ts';
import { addMeasuredRingLeg } from './ring-leg.ts';

const HALF_TURN = 1_800_000_000;
const FULL_TURN = 3_600_000_000;

// Reused from leg to leg: legs are taken one at a time.
const doubt: Doubt = { accuracyMetres: 0, gapSeconds: 0, capMetres: 0 };
const said: Attendance = {
  inside: [],
  certain: [],
  possible: [],
  startsInside: false,
  endsInside: false,
  isInferred: false,
};
const certainShares: number[] = [];
const possibleShares: number[] = [];
const shares: number[] = [];
let candidates = new Int32Array(64);
let edges = new Int32Array(256);

/** Adds a measured leg to the account. `fastest` is the fastest speed of this leg and its neighbours, in m/s. */
export function addMeasuredLeg(account: Account, leg: Leg, fastest: number): void {
  account.measuredLegMs += leg.t1 - leg.t0;
  const gapSeconds = (leg.t1 - leg.t0) / 1000;
  const accuracyMetres = Math.max(leg.accuracy0, leg.accuracy1);
  const ring = account.hasRings ? ringMetres : 0;
  // The line keeps at least this far from every boundary.
  const apart = (leg.clear0 + leg.clear1 - leg.metres) / 2;
  const crossesAntimeridian = leg.x1 > HALF_TURN || leg.x1 < -HALF_TURN;
  if (crossesAntimeridian || apart <= accuracyMetres + (gapSeconds * gapSeconds) / 4 + ring) {
    doubt.accuracyMetres = accuracyMetres;
    doubt.gapSeconds = gapSeconds;
    doubt.capMetres = swingMetres(gapSeconds, leg.metres, fastest);
    const most = largestDoubtMetres(doubt);
    if (account.hasRings && (leg.place0 === -1 || apart <= most)) addMeasuredRingLeg(account, leg, doubt);
    if (crossesAntimeridian || apart <= most) {
      addNearLeg(account, leg, most, 0);
      if (crossesAntimeridian) addNearLeg(account, leg, most, leg.x1 > HALF_TURN ? -FULL_TURN : FULL_TURN);
      settle(account, leg, 'exit');
      return;
    }
  }
  if (leg.place0 !== -1) addQuietLeg(account, leg);
  if (account.standings.length > 0) settle(account, leg, 'exit');
}

/** The leg lies whole and beyond doubt in the hotspots of its start. */
function addQuietLeg(account: Account, leg: Leg): void {
  if (leg.place0 >= 0) attendWhole(account, leg, leg.place0);
  else for (const place of account.geofence.overlapSets[-2 - leg.place0]) attendWhole(account, leg, place);
}

function attendWhole(account: Account, leg: Leg, place: number): void {
  whole(said.inside, leg);
  whole(said.certain, leg);
  whole(said.possible, leg);
  said.startsInside = true;
  said.endsInside = true;
  attend(account, standingAt(account, place), leg, said);
}

function whole(list: number[], leg: Leg): void {
  list.length = 2;
  list[0] = leg.t0;
  list[1] = leg.t1;
}

/** The leg comes near some boundary: each hotspot thereabouts is looked at. `shift` moves it round the earth where it crosses the antimeridian. */
function addNearLeg(account: Account, leg: Leg, mostDoubt: number, shift: number): void {
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
    const edgeCount = edgesNear(boundary, minX, minY, maxX, maxY, edges);
    said.startsInside = includes(geofence, leg.place0, place);
    said.endsInside = includes(geofence, leg.place1, place);
    const startsInside = shift === 0 ? said.startsInside : false;
    const insideCount = insideShares(
      boundary,
      edges,
      edgeCount,
      x0,
      leg.y0,
      x1,
      leg.y1,
      startsInside,
      shares,
    );
    const marginAt = (share: number) => {
      const x = x0 + (x1 - x0) * share;
      const y = leg.y0 + (leg.y1 - leg.y0) * share;
      const away = metresToEdges(boundary, edges, edgeCount, x, y, metresPerX, METRES_PER_E7);
      return isIn(share, insideCount) ? away : -away;
    };
    sharesInDoubt(marginAt, leg.metres, doubt, certainShares, possibleShares);
    if (insideCount === 0 && possibleShares.length === 0) continue;
    toTimes(leg, shares, insideCount, certainShares, possibleShares, said);
    attend(account, standingAt(account, place), leg, said);
  }
}

function isIn(share: number, insideCount: number): boolean {
  for (let i = 0; i < insideCount; i += 2) if (share >= shares[i] && share <= shares[i + 1]) return true;
  return false;
}
