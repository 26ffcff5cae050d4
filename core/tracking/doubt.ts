// Doubt: how far from the straight line an officer may have been at a moment of a leg, and what time inside that leaves
// certain or possible. Error grows with the gap as a walk with bounded acceleration, and never beyond what the speed allows.
import { addSpan, type Spans } from '../geo/spans.ts';

/** Acceleration taken for an officer between two positions, in m/s². */
const acceleration = 2;
/** A speed below which nobody is taken to be unable to walk, in m/s; and how much faster than seen they may have been. */
const leastSpeed = 1.5;
const speedMargin = 1.5;
/** A piece of a leg is halved down to this share; what is then left undecided is possible, not certain. */
const leastShare = 1 / 16;

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
 * written to `certain` and `possible`, which are emptied first.
 */
export function sharesInDoubt(
  marginAt: Margin,
  legMetres: number,
  doubt: Doubt,
  certain: Spans,
  possible: Spans,
): void {
  certain.count = 0;
  possible.count = 0;
  const most = largestDoubtMetres(doubt);
  const atStart = marginAt(0);
  const atEnd = marginAt(1);
  if (atStart + atEnd - legMetres >= 2 * most) {
    addSpan(certain, 0, 1);
    addSpan(possible, 0, 1);
    return;
  }
  if (atStart + atEnd + legMetres < -2 * most) return;
  const ends = doubt.accuracyMetres;
  const middle = marginAt(0.5);
  decide(marginAt, legMetres, doubt, 0, atStart, ends, 0.5, middle, most, certain, possible);
  decide(marginAt, legMetres, doubt, 0.5, middle, most, 1, atEnd, ends, certain, possible);
}

/**
 * Decides the shares from `from` to `to`, which lie on one side of the middle. Along the leg the distance to the boundary changes by no more than the
 * way travelled, so the distances at both ends bound it between them: that settles the piece whole, or it is halved.
 */
function decide(
  marginAt: Margin,
  legMetres: number,
  doubt: Doubt,
  from: number,
  marginFrom: number,
  doubtFrom: number,
  to: number,
  marginTo: number,
  doubtTo: number,
  certain: Spans,
  possible: Spans,
): void {
  const travelled = legMetres * (to - from);
  const lowest = (marginFrom + marginTo - travelled) / 2;
  const highest = (marginFrom + marginTo + travelled) / 2;
  const least = Math.min(doubtFrom, doubtTo);
  const most = Math.max(doubtFrom, doubtTo);
  if (lowest >= most) {
    addSpan(certain, from, to);
    addSpan(possible, from, to);
  } else if (highest < -most) return;
  else if (lowest >= -least && highest < least) addSpan(possible, from, to);
  else if (to - from > leastShare) {
    const middle = (from + to) / 2;
    const margin = marginAt(middle);
    const between = doubtMetres(doubt, middle);
    decide(
      marginAt,
      legMetres,
      doubt,
      from,
      marginFrom,
      doubtFrom,
      middle,
      margin,
      between,
      certain,
      possible,
    );
    decide(marginAt, legMetres, doubt, middle, margin, between, to, marginTo, doubtTo, certain, possible);
  } else trim(legMetres, from, marginFrom, to, marginTo, most, certain, possible);
}

/** The least piece, undecided: certain from where one end's distance alone makes it so, possible but for where it cannot be. */
function trim(
  legMetres: number,
  from: number,
  marginFrom: number,
  to: number,
  marginTo: number,
  most: number,
  certain: Spans,
  possible: Spans,
): void {
  // How far into the piece the distance at each end settles the matter, as shares of the leg.
  const reach = (metres: number) => (metres <= 0 ? 0 : Math.min(to - from, metres / legMetres));
  const certainUntil = marginFrom >= most ? from + reach(marginFrom - most) : from;
  const certainFrom = marginTo >= most ? to - reach(marginTo - most) : to;
  if (certainUntil > from) addSpan(certain, from, certainUntil);
  if (certainFrom < to) addSpan(certain, Math.max(certainFrom, certainUntil), to);
  const possibleFrom = marginFrom < -most ? from + reach(-most - marginFrom) : from;
  const possibleUntil = marginTo < -most ? to - reach(-most - marginTo) : to;
  if (possibleUntil > possibleFrom) addSpan(possible, possibleFrom, possibleUntil);
}
