// Consecutive legs of one evidence as one run, so that a walk of an hour stays readable.
import type { ShownLeg } from '../../core/tracking/worked-out.ts';

export interface LegRun {
  readonly from: number;
  readonly to: number;
  readonly evidence: ShownLeg['evidence'];
  readonly counted: boolean;
  readonly legs: number;
  /** The least accurate of its ends, in metres; null where no device said. */
  readonly accuracyMetres: number | null;
}

/** Legs in order of time, gathered into runs of one evidence. */
export function runsOf(legs: readonly ShownLeg[]): readonly LegRun[] {
  const runs: LegRun[] = [];
  for (const leg of legs) {
    const last = runs.at(-1);
    if (last && last.evidence === leg.evidence && last.counted === leg.counted && last.to === leg.from) {
      const accuracies = [last.accuracyMetres, leg.accuracyMetres].filter((value) => value !== null);
      runs[runs.length - 1] = {
        ...last,
        to: leg.to,
        legs: last.legs + 1,
        accuracyMetres: accuracies.length === 0 ? null : Math.max(...accuracies),
      };
    } else {
      const { from, to, evidence, counted, accuracyMetres } = leg;
      runs.push({ from, to, evidence, counted, accuracyMetres, legs: 1 });
    }
  }
  return runs;
}
