// The span of a leg that is known to be in doubt so far, and how what the doubt holds of another edge lies to it: mostly within, so that its ends need not be found.
import { type Beside, lookAside } from '../hotspots/beside.ts';
import { type Doubt, doubtMetres, doubtMetresPerWay, mostSteps, nearEnoughMetres } from './doubt.ts';

export interface Cover {
  /** Shares of the leg; nothing is covered yet where `to` is less than `from`. */
  from: number;
  to: number;
  /** The doubt at both ends and how fast it changes there, in metres and metres a whole way. */
  doubtFrom: number;
  doubtTo: number;
  slopeFrom: number;
  slopeTo: number;
  /** Newton's steps, all taken, come past a share where the metres beyond the doubt times their slope are more than this. */
  passed: number;
}

export function noCover(): Cover {
  return { from: 2, to: -1, doubtFrom: 0, doubtTo: 0, slopeFrom: 0, slopeTo: 0, passed: 0 };
}

const leastFall = 4 ** mostSteps;

/**
 * Begins anew beside other edges. From one of Newton's steps to the next, on a convex curve, height times slope falls to a quarter or less: after the
 * last step it is at most what it can be at an end of the leg, divided by 4 so many times. Twice that leaves room for rounding.
 */
export function clearCover(cover: Cover, beside: Beside, doubt: Doubt): void {
  cover.from = 2;
  cover.to = -1;
  const legMetres = Math.sqrt(beside.legX * beside.legX + beside.legY * beside.legY);
  const steepest = legMetres + doubt.gapSeconds * doubt.gapSeconds;
  cover.passed = (2 * beside.farMetres * steepest) / leastFall;
}

/** Moves the start of the cover. */
export function coverFrom(cover: Cover, doubt: Doubt, from: number): void {
  cover.from = from;
  cover.doubtFrom = doubtMetres(doubt, from);
  cover.slopeFrom = doubtMetresPerWay(doubt, from);
}

/** Moves the end of the cover. */
export function coverTo(cover: Cover, doubt: Doubt, to: number): void {
  cover.to = to;
  cover.doubtTo = doubtMetres(doubt, to);
  cover.slopeTo = doubtMetresPerWay(doubt, to);
}

/** How what the doubt holds of an edge lies to an end of the cover: surely not beyond it, surely across it, or it cannot be told. */
export type Lie = 'within' | 'across' | 'untold';

/** How what the doubt holds of edge `k` lies to the start of the cover. */
export function lieAtStart(cover: Cover, beside: Beside, k: number): Lie {
  if (cover.from <= 0) return 'within';
  const { metres, metresPerWay } = lookAside(beside, k, cover.from);
  return lieOf(metres - cover.doubtFrom, cover.slopeFrom - metresPerWay, cover.passed);
}

/** How what the doubt holds of edge `k` lies to the end of the cover. */
export function lieAtEnd(cover: Cover, beside: Beside, k: number): Lie {
  if (cover.to >= 1) return 'within';
  const { metres, metresPerWay } = lookAside(beside, k, cover.to);
  return lieOf(metres - cover.doubtTo, metresPerWay - cover.slopeTo, cover.passed);
}

/** Beyond the doubt by so many metres at the cover's end, and falling so fast on the way into it: by convexity all that is held lies that way. */
function lieOf(beyond: number, falling: number, passed: number): Lie {
  if (beyond < -nearEnoughMetres) return 'across';
  return beyond > 2 * nearEnoughMetres && falling > 0 && beyond * falling > passed ? 'within' : 'untold';
}
