// The four kinds of hours, each within the one before, and coverage, as the API tells them. One schema for both ends. Durations are seconds.
import * as z from 'zod/mini';

const hoursRow = z.object({
  /** The dosage day, the Monday of the week, or the first and last day with `..` between. */
  period: z.string(),
  /** Null where there are no duties: then person- and patrol-hours are of the time between positions. */
  paidDutySeconds: z.nullable(z.number()),
  patrolStatusSeconds: z.nullable(z.number()),
  personSeconds: z.number(),
  patrolSeconds: z.number(),
  duties: z.number(),
  /** Of the person-seconds, those of people followed by a crew-mate's track. */
  byCrewSeconds: z.number(),
  /** Hours in hotspots of officers who have no duty on record, where others have. */
  withoutDutySeconds: z.number(),
});

const coverage = z.object({
  /** What it is a share of: duties less break, station and custody, or without any the time between positions. */
  of: z.enum(['duty', 'between-positions']),
  measuredSeconds: z.number(),
  ofSeconds: z.number(),
});

export const hoursList = z.object({
  rows: z.array(hoursRow),
  /** Null where the span is too long for it, or its positions may be gone. */
  coverage: z.nullable(coverage),
});

export type HoursRow = z.infer<typeof hoursRow>;
export type Coverage = z.infer<typeof coverage>;
