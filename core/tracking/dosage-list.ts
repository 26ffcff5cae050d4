// Rows of dosage as the API tells them: of hotspots, of days or weeks, of officers. One schema for both ends.
// Durations are seconds, times milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { aboutDosage } from './about-dosage.ts';

const summed = z.object({
  /** The dosage day, the Monday of a week, or the first and last day with `..` between. */
  day: z.string(),
  personVisits: z.number(),
  patrolVisits: z.number(),
  passThroughs: z.number(),
  driveThroughs: z.number(),
  onTarget: z.number(),
  weakVisits: z.number(),
  personSeconds: z.number(),
  measuredSeconds: z.number(),
  inferredSeconds: z.number(),
  patrolSeconds: z.number(),
  patrolMeasuredSeconds: z.number(),
  patrolLowSeconds: z.number(),
  patrolHighSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
  /** Of days with a target, how many there were and how many reached it. */
  daysWithTarget: z.number(),
  daysOnTarget: z.number(),
});

const hotspotDosage = z.extend(summed, {
  hotspotId: z.string(),
  name: z.string(),
  medianGapSeconds: z.nullable(z.number()),
  longestGapSeconds: z.nullable(z.number()),
  /** Shares of patrol time with one person, two, and three or more. */
  crewShares: z.nullable(z.array(z.number())),
  /** Whether it is cold at this moment; null where it does not hold now. */
  isColdNow: z.nullable(z.boolean()),
  firstAt: z.nullable(z.number()),
  lastAt: z.nullable(z.number()),
});

/** Sums over hotspots, so that in hotspots that overlap both are credited. */
const periodDosage = z.extend(summed, {
  /** Hotspots with a patrol visit. */
  hotspotsPatrolled: z.number(),
});

/** Time in hotspots that overlap counts once. */
const officerDosage = z.object({
  officerId: z.string(),
  callSign: z.string(),
  day: z.string(),
  visits: z.number(),
  passThroughs: z.number(),
  driveThroughs: z.number(),
  onTarget: z.number(),
  weakVisits: z.number(),
  hotspots: z.number(),
  measuredSeconds: z.number(),
  inferredSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
  firstAt: z.nullable(z.number()),
  lastAt: z.nullable(z.number()),
});

export const dosageByHotspot = z.extend(aboutDosage, { rows: z.array(hotspotDosage) });
export const dosageByPeriod = z.extend(aboutDosage, { rows: z.array(periodDosage) });
export const dosageByOfficer = z.extend(aboutDosage, { rows: z.array(officerDosage) });

/** Rows of whichever kind was asked for. */
export const dosageList = z.extend(aboutDosage, {
  rows: z.array(z.union([hotspotDosage, officerDosage, periodDosage])),
});

export type HotspotDosage = z.infer<typeof hotspotDosage>;
export type PeriodDosage = z.infer<typeof periodDosage>;
export type OfficerDosage = z.infer<typeof officerDosage>;
export type DosageList = z.infer<typeof dosageList>;
