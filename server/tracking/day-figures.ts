// The figures of a hotspot and day as the API tells them and the totals keep them.
import * as z from 'zod';
import type { Dosage } from '../../core/tracking/index.ts';

const seconds = z.number();

export const dayFigures = z.object({
  personVisits: z.number(),
  patrolVisits: z.number(),
  passThroughs: z.number(),
  driveThroughs: z.number(),
  onTarget: z.number(),
  personSeconds: seconds,
  patrolSeconds: seconds,
  patrolMeasuredSeconds: seconds,
  patrolLowSeconds: seconds,
  patrolHighSeconds: seconds,
  measuredSeconds: seconds,
  inferredSeconds: seconds,
  lowSeconds: seconds,
  highSeconds: seconds,
  medianGapSeconds: z.nullable(seconds),
  longestGapSeconds: z.nullable(seconds),
  crewShares: z.nullable(z.array(z.number())),
  firstAt: z.nullable(z.number()),
  lastAt: z.nullable(z.number()),
});

export type DayFigures = z.infer<typeof dayFigures>;

/** The figures of a dosage: all but its stretches. */
export function figuresOf({ patrolStretches: _, crewShares, ...figures }: Dosage): DayFigures {
  return { ...figures, crewShares: crewShares === null ? null : [...crewShares] };
}
