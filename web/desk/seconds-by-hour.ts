// The dosage day cut into hours.

/** Milliseconds in an hour. */
export const hourMilliseconds = 3_600_000;

/** The seconds patrolled in each hour from the day's start. */
export function secondsByHour(
  stretches: readonly (readonly [number, number])[],
  from: number,
  hours: number,
): readonly number[] {
  return Array.from({ length: hours }, (_, index) => {
    const start = from + index * hourMilliseconds;
    const end = start + hourMilliseconds;
    const covered = stretches.reduce(
      (sum, [a, b]) => sum + Math.max(0, Math.min(b, end) - Math.max(a, start)),
      0,
    );
    return covered / 1000;
  });
}
