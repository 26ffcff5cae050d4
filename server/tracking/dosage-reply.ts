// Dosage as the API tells it.
import * as z from 'zod';
import { evidenceLevels } from '../../core/tracking/declared.ts';
import { waysOfDosage } from './dosage-answer.ts';
import { kindsOfChange } from './dosage-changes.ts';

const seconds = z.number();
const moment = z.nullable(z.number());
const counts = z.record(z.string(), z.number());

const summed = {
  personVisits: z.number(),
  patrolVisits: z.number(),
  passThroughs: z.number(),
  driveThroughs: z.number(),
  onTarget: z.number(),
  weakVisits: z.number(),
  personSeconds: seconds,
  measuredSeconds: seconds,
  inferredSeconds: seconds,
  patrolSeconds: seconds,
  patrolMeasuredSeconds: seconds,
  patrolLowSeconds: seconds,
  patrolHighSeconds: seconds,
  lowSeconds: seconds,
  highSeconds: seconds,
  daysWithTarget: z.number(),
  daysOnTarget: z.number(),
};
/** The dosage day, the Monday of a week, or the first and last day with `..` between. */
const day = z.string();

const hotspotReply = z.object({
  hotspotId: z.string(),
  name: z.string(),
  day,
  ...summed,
  medianGapSeconds: z.nullable(seconds),
  longestGapSeconds: z.nullable(seconds),
  /** Shares of patrol time with one person, two, and three or more. */
  crewShares: z.nullable(z.array(z.number())),
  isColdNow: z.nullable(z.boolean()),
  firstAt: moment,
  lastAt: moment,
});

const officerReply = z.object({
  officerId: z.string(),
  callSign: z.string(),
  day,
  visits: z.number(),
  passThroughs: z.number(),
  driveThroughs: z.number(),
  onTarget: z.number(),
  weakVisits: z.number(),
  hotspots: z.number(),
  measuredSeconds: seconds,
  inferredSeconds: seconds,
  lowSeconds: seconds,
  highSeconds: seconds,
  firstAt: moment,
  lastAt: moment,
});

const periodReply = z.object({ day, hotspotsPatrolled: z.number(), ...summed });

export const dosageReply = z.union([hotspotReply, officerReply, periodReply]);

export const aboutReply = z.object({
  from: z.string(),
  to: z.string(),
  by: z.enum(waysOfDosage),
  rulesVersion: z.string(),
  definition: z.string(),
  dayStartsAt: z.string(),
  timeZone: z.string(),
  refused: z.object({ atTheDoor: counts, onTodaysTracks: counts }),
  changes: z.array(
    z.object({
      day: z.string(),
      kind: z.enum(kindsOfChange),
      hotspotId: z.nullable(z.string()),
      name: z.nullable(z.string()),
      version: z.string(),
    }),
  ),
  declared: z
    .array(
      z.object({
        hotspotId: z.string(),
        day,
        personVisits: z.number(),
        personSeconds: seconds,
        patrolSeconds: seconds,
        sources: z.array(
          z.object({ source: z.string(), definition: z.string(), evidence: z.enum(evidenceLevels) }),
        ),
        /** The end of the last visit declared of this hotspot: milliseconds since 1970 UTC. */
        declaredUntil: z.number(),
      }),
    )
    .meta({
      description:
        'What was declared elsewhere, before positions were measured here: of the hotspots and days that have any. ' +
        'Not in the rows, and not to be added to them; where `declaredUntil` lies is a break in the series',
    }),
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
});

export const hoursReply = z.object({
  period: z.string(),
  paidDutySeconds: z.nullable(seconds),
  patrolStatusSeconds: z.nullable(seconds),
  personSeconds: seconds,
  patrolSeconds: seconds,
  duties: z.number(),
  byCrewSeconds: seconds,
  withoutDutySeconds: seconds,
});

/** Or why it is not worked out: too many officers' days at once, or positions that may have been deleted. */
export const coverageReply = z.union([
  z.object({
    of: z.enum(['duty', 'between-positions']),
    measuredSeconds: seconds,
    ofSeconds: seconds,
  }),
  z.object({
    of: z.literal('not-worked-out'),
    because: z.enum(['too-many', 'positions-gone']),
    most: z.number(),
  }),
]);
