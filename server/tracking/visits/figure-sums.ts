// Figures of hotspots' days added up, in the flat order in which the shelf gives them.
import { figuresOfDay, placeOf } from './day-figures.store.ts';

const firstSum = placeOf('personVisits');
const lastSum = placeOf('daysOnTarget');
const firstAt = placeOf('firstAt');
const lastAt = placeOf('lastAt');

/** Sums of nothing. */
export function emptySums(): Float64Array {
  const sums = new Float64Array(figuresOfDay);
  sums[firstAt] = Number.POSITIVE_INFINITY;
  sums[lastAt] = Number.NEGATIVE_INFINITY;
  return sums;
}

/** Adds figures, of a day or sums already, that begin at a place: how many they are of, what adds up, the first and the last time. */
export function addFigures(sums: Float64Array, figures: Float64Array, at = 0): void {
  for (let i = firstSum; i <= lastSum; i++) sums[i] += figures[at + i];
  // Where nobody was there the times are no numbers, and neither before nor after anything.
  if (figures[at + firstAt] < sums[firstAt]) sums[firstAt] = figures[at + firstAt];
  if (figures[at + lastAt] > sums[lastAt]) sums[lastAt] = figures[at + lastAt];
}
