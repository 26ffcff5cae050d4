// Doubt: how far from the straight line an officer may have been at a moment of a leg, and what time inside that leaves
// certain or possible. Error grows with the gap as a walk with bounded acceleration, and never beyond what the speed allows.

/** Acceleration taken for an officer between two positions, in m/s². */
const acceleration = 2;
/** A speed below which nobody is taken to be unable to walk, in m/s; and how much faster than seen they may have been. */
const leastSpeed = 1.5;
const speedMargin = 1.5;

/** An end of what a leg's doubt holds is near enough when this much or less of the doubt is missing, in metres; so many of Newton's steps look for it. */
export const nearEnoughMetres = 0.05;
export const mostSteps = 8;

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

/** How fast the doubt changes at share u, in metres a whole leg; 0 where the cap holds it. */
export function doubtMetresPerWay(doubt: Doubt, u: number): number {
  const { gapSeconds: g } = doubt;
  const swing = acceleration * g * g;
  return (swing * u * (1 - u)) / 2 < doubt.capMetres ? (swing * (1 - 2 * u)) / 2 : 0;
}
