// Whether this machine keeps up with gliding marks. One that does not is spared them: a desk that answers late is worse than marks that step.

/** A running mean of the milliseconds between two drawings while marks glide. */
export interface Pace {
  readonly meanMilliseconds: number;
}

/** What a screen of 60 Hz would show. */
export const fullPace: Pace = { meanMilliseconds: 17 };

/** Slower than this on the mean, marks step from frame to frame instead. */
const tooSlowMilliseconds = 100;

/** The pace after one more drawing; a single long wait, a tab in the background say, counts for little. */
export function paceAfter(pace: Pace, gapMilliseconds: number): Pace {
  return { meanMilliseconds: pace.meanMilliseconds * 0.85 + Math.min(gapMilliseconds, 400) * 0.15 };
}

/** The pace after a second without gliding: forgiven little by little, so that gliding is tried again after about a minute. */
export function paceRested(pace: Pace): Pace {
  return { meanMilliseconds: pace.meanMilliseconds * 0.98 };
}

/** Whether marks should step. */
export function isTooSlow(pace: Pace): boolean {
  return pace.meanMilliseconds > tooSlowMilliseconds;
}
