// The small graph of the time bar as steps: officers in hotspots, hotspots patrolled, or how fast somebody went.

export interface GraphStep {
  readonly at: number;
  readonly value: number;
}

export interface Graph {
  readonly title: string;
  readonly steps: readonly GraphStep[];
  /** The height of the graph: at least 1. */
  readonly most: number;
  /** A value as words. */
  readonly valueWords: (value: number) => string;
}

/** The graph of some steps. */
export function graphOf(
  title: string,
  steps: readonly GraphStep[],
  valueWords: (value: number) => string,
): Graph {
  return { title, steps, valueWords, most: steps.reduce((most, { value }) => Math.max(most, value), 1) };
}

export interface GraphHour {
  readonly from: number;
  readonly most: number;
}

const hourMilliseconds = 3_600_000;

/** The most in each hour of a time, of the hours with anything in them: the graph as a table. */
export function hoursOf({ steps }: Graph, from: number, to: number): readonly GraphHour[] {
  const hours = new Map<number, number>();
  steps.forEach(({ at, value }, index) => {
    if (value <= 0) return;
    const end = Math.min(to, steps[index + 1]?.at ?? to);
    const first = Math.floor((at - from) / hourMilliseconds);
    for (let hour = first; from + hour * hourMilliseconds < end; hour++)
      hours.set(hour, Math.max(value, hours.get(hour) ?? 0));
  });
  return [...hours]
    .toSorted(([a], [b]) => a - b)
    .map(([hour, most]) => ({ from: from + hour * hourMilliseconds, most }));
}
