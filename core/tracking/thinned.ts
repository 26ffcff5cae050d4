// A track thinned to what can be seen: at most one position a step of time. Nothing is averaged: each position that stays is one that was taken.
import { picked } from './one-track.ts';
import type { Positions } from './position.ts';

/**
 * The first position of each step of `stepMilliseconds`, and always the first and the last of all and both ends of a gap over `gapMilliseconds`,
 * so that a gap stays as long as it was. The positions are in order of time; the same columns where nothing is left out.
 */
export function thinned(positions: Positions, stepMilliseconds: number, gapMilliseconds: number): Positions {
  const { length, capturedAt } = positions;
  const kept: number[] = [];
  let step = -1;
  for (let i = 0; i < length; i++) {
    const at = capturedAt[i];
    const own = Math.floor(at / stepMilliseconds);
    const endsGap = i > 0 && at - capturedAt[i - 1] > gapMilliseconds;
    // Leaving it out must not make a gap either.
    const before = kept.length === 0 ? at : capturedAt[kept[kept.length - 1]];
    const beginsGap = i + 1 === length || capturedAt[i + 1] - before > gapMilliseconds;
    if (own === step && !endsGap && !beginsGap) continue;
    kept.push(i);
    step = own;
  }
  return kept.length === length ? positions : picked(positions, kept);
}

/** The positions from `from` (included) to `to` (included), and the last one before `from` where there is one: where somebody was when it began. */
export function withLeadIn(positions: Positions, from: number, to: number): Positions {
  const { capturedAt, length } = positions;
  const inside = firstAfter(capturedAt, length, from - 1);
  return part(positions, Math.max(0, inside - 1), Math.max(inside, firstAfter(capturedAt, length, to)));
}

/** How many of the first `length` times are at or before `at`: the index of the first one after it. Times are in order. */
export function firstAfter(times: Float64Array, length: number, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The positions `from` up to but not including `to`: views of the same columns, nothing is copied. */
function part(positions: Positions, from: number, to: number): Positions {
  if (from === 0 && to === positions.length) return positions;
  return {
    length: to - from,
    capturedAt: positions.capturedAt.subarray(from, to),
    xs: positions.xs.subarray(from, to),
    ys: positions.ys.subarray(from, to),
    accuracyHalfMetres: positions.accuracyHalfMetres.subarray(from, to),
    speedDecimetres: positions.speedDecimetres.subarray(from, to),
    headingDegrees: positions.headingDegrees.subarray(from, to),
  };
}
