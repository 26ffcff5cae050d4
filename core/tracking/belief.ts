// Which positions of a track are believed. A position too fast to be true is left out unless what follows agrees with it.
import { greatCircleMetres } from '../geo/distance.ts';

/** A position on its way into the track, in the units of the columns. */
export interface Candidate {
  t: number;
  x: number;
  y: number;
  accuracyMetres: number;
}

/** Room for a position. */
export function emptyCandidate(): Candidate {
  return { t: 0, x: 0, y: 0, accuracyMetres: 0 };
}

/** Whether one can get from `a` to the later `b` at no more than `maxMetresPerSecond`. */
export function isPlausible(a: Candidate, b: Candidate, maxMetresPerSecond: number): boolean {
  return greatCircleMetres(a.x, a.y, b.x, b.y) * 1000 <= maxMetresPerSecond * (b.t - a.t);
}

/**
 * What to do with the first of the positions that wait, none of them plausible from the last believed one, in order of time:
 * it is believed by what follows when the next two agree with it, refused when they do not, and waits while they are not all there.
 */
export function judge(
  waiting: readonly Candidate[],
  maxMetresPerSecond: number,
): 'believed-by-what-follows' | 'refused' | 'waits' {
  const [p, a, c] = waiting;
  if (a === undefined) return 'waits';
  if (!isPlausible(p, a, maxMetresPerSecond)) return 'refused';
  if (c === undefined) return 'waits';
  return isPlausible(a, c, maxMetresPerSecond) ? 'believed-by-what-follows' : 'refused';
}
