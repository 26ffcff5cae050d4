// The line of an officer's time cut by their duties: each duty is a band, and so is what lies between two of them.
import type { Duty } from './duty.ts';

export interface DutyBand {
  /** Milliseconds since 1970 UTC, both included; infinite before the first duty, after the last, and while one goes on. */
  readonly from: number;
  readonly to: number;
  /** Null between duties. */
  readonly duty: Duty | null;
}

/** The bands of an officer's duties that a time touches, in order. Without duties there is one band, all of time. */
export function bandsTouching(duties: readonly Duty[], from: number, to: number): DutyBand[] {
  const bands: DutyBand[] = [];
  let since = Number.NEGATIVE_INFINITY;
  for (const duty of [...duties].sort((one, other) => one.startedAt - other.startedAt)) {
    bands.push({ from: since, to: duty.startedAt - 1, duty: null });
    const end = duty.endedAt ?? Number.POSITIVE_INFINITY;
    bands.push({ from: duty.startedAt, to: end, duty });
    since = end + 1;
  }
  bands.push({ from: since, to: Number.POSITIVE_INFINITY, duty: null });
  return bands.filter((band) => band.from <= band.to && band.from <= to && band.to >= from);
}
