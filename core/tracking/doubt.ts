// Doubt: how far from the straight line an officer may have been at a moment of a leg, and what time inside that leaves
// certain or possible. Error grows with the gap as a walk with bounded acceleration, and never beyond what the speed allows.
/** Acceleration taken for an officer between two positions, in m/s². */
const acceleration = 2;
/** A speed below which nobody is taken to be unable to walk, in m/s; and how much faster than seen they may have been. */
const leastSpeed = 1.5;
const speedMargin = 1.5;
/** Where a boundary of doubt is met is found to this many milliseconds; what is left undecided is possible, not certain. */
const resolutionMs = 10;

/** The doubt of one leg: `accuracy + min(acceleration · g² · u(1−u) / 2, cap)` metres at share u. */
export interface Doubt {
  accuracyMetres: number;
  gapSeconds: number;
  capMetres: number;
}

/** The most that `metres` travelled in `gapSeconds` can have swung aside, at 1.5 × the fastest speed thereabouts: ½√((v·g)² − L²). */
export function swingMetres(gapSeconds: number, metres: number, fastestMetresPerSecond: number): number {
  const reach = Math.max(speedMargin * fastestMetresPerSecond, leastSpeed) * gapSeconds;
  return reach > metres ? Math.sqrt(reach * reach - metres * metres) / 2 : 0;
}

/** The doubt in metres at share u (0 … 1) of the leg. */
export function doubtMetres(doubt: Doubt, u: number): number {
  const { gapSeconds: g } = doubt;
  return doubt.accuracyMetres + Math.min((acceleration * g * g * u * (1 - u)) / 2, doubt.capMetres);
}

/** The largest doubt anywhere on the leg, in metres. */
export function largestDoubtMetres(doubt: Doubt): number {
  return doubtMetres(doubt, 0.5);
}

/** Metres to the edge of a place at a share of the leg, positive inside. It must change by no more than the way travelled along the leg. */
export type Margin = (share: number) => number;

/**
 * Shares of the leg certainly inside (inside by at least the doubt) and possibly inside (inside, or outside by no more than the doubt),
 * as pairs in order, written to `certain` and `possible`, which are emptied first.
 */
export function sharesInDoubt(
  marginAt: Margin,
  legMetres: number,
  doubt: Doubt,
  certain: number[],
  possible: number[],
): void {
  certain.length = 0;
  possible.length = 0;
  const leastShare = resolutionMs / (doubt.gapSeconds * 1000);
  decide(marginAt, legMetres, doubt, 0, 0.5, leastShare, certain, possible);
  decide(marginAt, legMetres, doubt, 0.5, 1, leastShare, certain, possible);
}

/**
 * Decides the shares from `from` to `to`, which lie on one side of the middle. Along the leg the distance to the boundary changes by no more than the
 * way travelled, so one look at the middle of a piece settles it whole, or the piece is halved.
 */
function decide(
  marginAt: Margin,
  legMetres: number,
  doubt: Doubt,
  from: number,
  to: number,
  leastShare: number,
  certain: number[],
  possible: number[],
): void {
  const middle = (from + to) / 2;
  const margin = marginAt(middle);
  const slack = (legMetres * (to - from)) / 2;
  const a = doubtMetres(doubt, from);
  const b = doubtMetres(doubt, to);
  const least = Math.min(a, b);
  const most = Math.max(a, b);
  const isCertain = margin - slack >= most;
  const isPossible = margin - slack >= -least;
  const neverCertain = margin + slack < least;
  const neverPossible = margin + slack < -most;
  if ((isCertain || neverCertain) && (isPossible || neverPossible)) {
    if (isCertain) append(certain, from, to);
    if (isPossible) append(possible, from, to);
    return;
  }
  if (to - from <= leastShare) {
    if (isCertain) append(certain, from, to);
    append(possible, from, to);
    return;
  }
  decide(marginAt, legMetres, doubt, from, middle, leastShare, certain, possible);
  decide(marginAt, legMetres, doubt, middle, to, leastShare, certain, possible);
}

function append(shares: number[], from: number, to: number): void {
  if (shares.length > 0 && shares[shares.length - 1] === from) shares[shares.length - 1] = to;
  else shares.push(from, to);
}
