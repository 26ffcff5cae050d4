// How many hotspots were patrolled at the same time, as steps over the day.

export interface Step {
  readonly at: number;
  /** Hotspots patrolled from `at` to the next step. */
  readonly count: number;
}

/** The steps of how many of these lists of stretches cover each moment, in order; a list counts once however many were there. */
export function patrolledAtOnce(lists: readonly (readonly (readonly [number, number])[])[]): readonly Step[] {
  const changes = new Map<number, number>();
  for (const stretches of lists) {
    for (const [from, to] of stretches) {
      changes.set(from, (changes.get(from) ?? 0) + 1);
      changes.set(to, (changes.get(to) ?? 0) - 1);
    }
  }
  let count = 0;
  return [...changes]
    .toSorted(([a], [b]) => a - b)
    .map(([at, change]) => {
      count += change;
      return { at, count };
    });
}
