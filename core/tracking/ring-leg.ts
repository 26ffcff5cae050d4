// A leg through the rings of hotspots: outside, within 100 m, in no other hotspot. The edge of a ring is a curve, so it is found by halving.
import { METRES_PER_E7, RADIANS_PER_E7 } from '../geo/distance.ts';
import { addSpan, noSpans, type Spans, spansHold } from '../geo/spans.ts';
import { metresToEdges } from '../hotspots/edge-distance.ts';
import { edgesNear, type Geofence, near } from '../hotspots/geofence.ts';
import type { Boundary } from '../hotspots/hotspot.ts';
import { insideShares } from '../hotspots/leg-inside.ts';
import {
  type Account,
  attend,
  emptyAttendance,
  includes,
  ringMetres,
  sayWhole,
  standingAt,
} from './account.ts';
import { type Doubt, doubtMetres, largestDoubtMetres } from './doubt.ts';
import type { Leg } from './leg.ts';
import { toTimes } from './leg-times.ts';

/** Where a ring's edge is crossed is found to this many milliseconds. */
const resolutionMs = 1;

/** Down to this share of the leg it is halved to find where its doubt ends; what is left undecided is in doubt. */
const leastShare = 1 / 64;

/** Metres to the edge of a place at a share of the leg, positive inside. It changes by no more than the way travelled along the leg. */
type Margin = (share: number) => number;

/** A hotspot beside a leg: how far outside it the leg is at a share of its way, in metres, negative inside. */
interface Beside {
  readonly place: number;
  readonly outsideAt: Margin;
}

/** Adds what a measured leg says of the rings that it comes near. */
export function addMeasuredRingLeg(account: Account, leg: Leg, doubt: Doubt): void {
  const besides = hotspotsBeside(account.geofence, leg, largestDoubtMetres(doubt) + ringMetres);
  const doubtful = noSpans();
  const leastCut = resolutionMs / (leg.t1 - leg.t0);
  for (const beside of besides) {
    const marginAt = ringMargin(beside, besides);
    const shares = noSpans();
    whereInside(marginAt, leg.metres, 0, 1, leastCut, shares);
    doubtful.count = 0;
    whereInDoubt(marginAt, leg.metres, doubt, 0, 0.5, doubtful);
    whereInDoubt(marginAt, leg.metres, doubt, 0.5, 1, doubtful);
    if (shares.count === 0 && doubtful.count === 0) continue;
    const said = emptyAttendance();
    said.startsInside = marginAt(0) >= 0;
    said.endsInside = marginAt(1) >= 0;
    toTimes(leg, shares, doubtful, said);
    attend(account, standingAt(account, beside.place + account.geofence.hotspots.length), leg, said);
  }
}

/** Adds what a leg longer than the bridge says of the rings: the whole of it is possible where an end is in the ring or within its accuracy; `onlyInferred` leaves out what is merely possible. */
export function addLongRingLeg(account: Account, leg: Leg, onlyInferred = false): void {
  const most = Math.max(leg.accuracy0, leg.accuracy1) + ringMetres;
  for (const end of [0, 1]) {
    const besides = hotspotsBeside(account.geofence, endOf(leg, end), most);
    for (const beside of besides) {
      const marginAt = ringMargin(beside, besides);
      if (marginAt(0) < -(end === 0 ? leg.accuracy0 : leg.accuracy1)) continue;
      const standing = standingAt(account, beside.place + account.geofence.hotspots.length);
      if (standing.seenOnLeg === account.legs) continue;
      const startsInside = isInRing(account.geofence, beside.place, leg, 0);
      const endsInside = isInRing(account.geofence, beside.place, leg, 1);
      if (onlyInferred && !(startsInside && endsInside)) continue;
      const said = emptyAttendance();
      sayWhole(said, leg, startsInside, endsInside);
      attend(account, standing, leg, said);
    }
  }
}

/** Whether an end of the leg (0 its start, 1 its end) lies in the ring of a hotspot. */
export function isInRing(geofence: Geofence, place: number, leg: Leg, end: number): boolean {
  const besides = hotspotsBeside(geofence, endOf(leg, end), ringMetres);
  const beside = besides.find((one) => one.place === place);
  return beside !== undefined && ringMargin(beside, besides)(0) >= 0;
}

function endOf(leg: Leg, end: number): Leg {
  return end === 0
    ? { ...leg, x1: leg.x0, y1: leg.y0, place1: leg.place0, metres: 0 }
    : { ...leg, x0: leg.x1, y0: leg.y1, place0: leg.place1, metres: 0 };
}

/** Metres to the edge of a hotspot's ring, positive in the ring. */
function ringMargin(beside: Beside, besides: readonly Beside[]): Margin {
  return (share) => {
    const own = beside.outsideAt(share);
    let margin = Math.min(own, ringMetres - own);
    for (const other of besides) if (other !== beside) margin = Math.min(margin, other.outsideAt(share));
    return margin;
  };
}

function whereInside(
  marginAt: Margin,
  legMetres: number,
  from: number,
  to: number,
  leastCut: number,
  shares: Spans,
): void {
  const middle = (from + to) / 2;
  const margin = marginAt(middle);
  const slack = (legMetres * (to - from)) / 2;
  if (margin + slack < 0) return;
  if (margin - slack >= 0 || to - from <= leastCut) {
    if (margin >= 0) addSpan(shares, from, to);
    return;
  }
  whereInside(marginAt, legMetres, from, middle, leastCut, shares);
  whereInside(marginAt, legMetres, middle, to, leastCut, shares);
}

/** Adds where the leg is no further from the ring's edge than the doubt, on one side of its middle. */
function whereInDoubt(
  marginAt: Margin,
  legMetres: number,
  doubt: Doubt,
  from: number,
  to: number,
  doubtful: Spans,
): void {
  const middle = (from + to) / 2;
  const margin = Math.abs(marginAt(middle));
  const slack = (legMetres * (to - from)) / 2;
  const a = doubtMetres(doubt, from);
  const b = doubtMetres(doubt, to);
  if (margin - slack > Math.max(a, b)) return;
  if (margin + slack <= Math.min(a, b) || to - from <= leastShare) {
    addSpan(doubtful, from, to);
    return;
  }
  whereInDoubt(marginAt, legMetres, doubt, from, middle, doubtful);
  whereInDoubt(marginAt, legMetres, doubt, middle, to, doubtful);
}

function hotspotsBeside(geofence: Geofence, leg: Leg, reachMetres: number): Beside[] {
  const metresPerX = METRES_PER_E7 * Math.cos(((leg.y0 + leg.y1) / 2) * RADIANS_PER_E7);
  const reachX = Math.ceil(reachMetres / metresPerX) + 1;
  const reachY = Math.ceil(reachMetres / METRES_PER_E7) + 1;
  const minX = Math.min(leg.x0, leg.x1) - reachX;
  const maxX = Math.max(leg.x0, leg.x1) + reachX;
  const minY = Math.min(leg.y0, leg.y1) - reachY;
  const maxY = Math.max(leg.y0, leg.y1) + reachY;
  const found = new Int32Array(geofence.hotspots.length);
  const count = near(geofence, minX, minY, maxX, maxY, found);
  return Array.from(found.subarray(0, count), (place) => {
    const { boundary } = geofence.hotspots[place];
    const edges = new Int32Array(boundary.xs.length);
    const edgeCount = edgesNear(geofence, place, minX, minY, maxX, maxY, edges);
    const startsInside = includes(geofence, leg.place0, place);
    return { place, outsideAt: outside(boundary, edges, edgeCount, leg, startsInside, metresPerX) };
  });
}

function outside(
  boundary: Boundary,
  edges: Int32Array,
  edgeCount: number,
  leg: Leg,
  startsInside: boolean,
  metresPerX: number,
): Margin {
  const inside = noSpans();
  insideShares(boundary, edges, edgeCount, leg.x0, leg.y0, leg.x1, leg.y1, startsInside, inside);
  return (share) => {
    const x = leg.x0 + (leg.x1 - leg.x0) * share;
    const y = leg.y0 + (leg.y1 - leg.y0) * share;
    const away = metresToEdges(boundary, edges, edgeCount, x, y, metresPerX, METRES_PER_E7);
    return spansHold(inside, share) ? -away : away;
  };
}
