// What the server answers to questions of dosage. Times are milliseconds since 1970 UTC, durations seconds.
import * as z from 'zod/mini';

const counts = z.record(z.string(), z.number());
const summed = {
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
  patrolLowSeconds: z.number(),
  patrolHighSeconds: z.number(),
  daysWithTarget: z.number(),
  daysOnTarget: z.number(),
};

const hotspotDosage = z.object({
  ...summed,
  hotspotId: z.string(),
  name: z.string(),
  medianGapSeconds: z.nullable(z.number()),
  longestGapSeconds: z.nullable(z.number()),
  crewShares: z.nullable(z.array(z.number())),
  isColdNow: z.nullable(z.boolean()),
});

const periodDosage = z.object({ ...summed, hotspotsPatrolled: z.number() });

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
});

const about = {
  from: z.string(),
  to: z.string(),
  rulesVersion: z.string(),
  definition: z.string(),
  dayStartsAt: z.string(),
  refused: z.object({ atTheDoor: counts, onTodaysTracks: counts }),
  changes: z.array(
    z.object({
      day: z.string(),
      kind: z.enum(['hotspot-version', 'hotspot-ended', 'set-begun', 'set-ended', 'set-changed', 'rules']),
      hotspotId: z.nullable(z.string()),
      name: z.nullable(z.string()),
      version: z.string(),
    }),
  ),
  drifts: z.array(
    z.object({
      figure: z.enum(['minutes-a-patrol-visit', 'visits-a-duty']),
      since: z.string(),
      recent: z.number(),
      usual: z.number(),
    }),
  ),
  isWide: z.boolean(),
  isCatchingUp: z.boolean(),
};

export const aboutDosage = z.object(about);
export const dosageByHotspot = z.object({ ...about, rows: z.array(hotspotDosage) });
export const dosageByPeriod = z.object({ ...about, rows: z.array(periodDosage) });
export const dosageByOfficer = z.object({ ...about, rows: z.array(officerDosage) });
export const fourHours = z.object({
  coverage: z.union([
    z.object({
      of: z.enum(['duty', 'between-positions']),
      measuredSeconds: z.number(),
      ofSeconds: z.number(),
    }),
    z.object({
      of: z.literal('not-worked-out'),
      because: z.enum(['too-many', 'positions-gone']),
      most: z.number(),
    }),
  ]),
  rows: z.array(
    z.object({
      paidDutySeconds: z.nullable(z.number()),
      patrolStatusSeconds: z.nullable(z.number()),
      personSeconds: z.number(),
      patrolSeconds: z.number(),
      byCrewSeconds: z.number(),
      withoutDutySeconds: z.number(),
    }),
  ),
});

export type AboutDosage = z.infer<typeof aboutDosage>;
export type HotspotDosage = z.infer<typeof hotspotDosage>;
export type PeriodDosage = z.infer<typeof periodDosage>;
export type OfficerDosage = z.infer<typeof officerDosage>;
export type FourHours = z.infer<typeof fourHours>['rows'][number];
export type Coverage = z.infer<typeof fourHours>['coverage'];
