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

/** Hours to a tenth that can be claimed of these seconds, and for the far end of a range those that hold them all. */
export function tenthsOfHours(seconds: number, rounded: 'down' | 'up' = 'down'): string {
  const tenths = seconds / 360;
  const whole = rounded === 'down' ? Math.floor(tenths + 1e-9) : Math.max(0, Math.ceil(tenths - 1e-9));
  return (whole / 10).toLocaleString('en-GB', { minimumFractionDigits: 1 });
}
