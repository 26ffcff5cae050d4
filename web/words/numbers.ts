// How whole minutes and ranges are taken from seconds, the same in every language.
// Claimed minutes are rounded down, so that 29.9 never reads as 30; the far end of a range is rounded up.

/** Whole minutes that can be claimed of these seconds. */
export function wholeMinutes(seconds: number): number {
  return Math.floor(seconds / 60 + 1e-9);
}

/** The range in whole minutes around a figure: the low end rounded down, the high end rounded up. */
export function minuteRange(lowSeconds: number, highSeconds: number): readonly [low: number, high: number] {
  return [wholeMinutes(lowSeconds), Math.max(0, Math.ceil(highSeconds / 60 - 1e-9))];
}
