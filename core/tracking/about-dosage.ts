// What stands beside every figure of dosage, as the API tells it: days, rules, definition, refused positions, changes. One schema for both ends.
import * as z from 'zod/mini';
import { evidenceLevels } from './declared.ts';
import { waysOfDosage } from './dosage-question.ts';

const counts = z.record(z.string(), z.number());

const refusedPositions = z.object({
  /** At the door, by reason, of uploads received in the span that are still on record. */
  atTheDoor: counts,
  /** On the track, by reason: decided each time it is followed, and known here for today's only. */
  onTodaysTracks: counts,
});

/** A change of the definition: figures before and after are not of the same thing. */
const dosageChange = z.object({
  /** The first dosage day of what is new. */
  day: z.string(),
  kind: z.enum(['hotspot-version', 'hotspot-ended', 'set-begun', 'set-ended', 'set-changed', 'rules']),
  /** The hotspot; null where the rules or a set changed. */
  hotspotId: z.nullable(z.string()),
  /** Its name, or that of the set; null where the rules changed. */
  name: z.nullable(z.string()),
  /** The number of the version, or the rules by name; of a set, how many hotspots are in it from that day on. */
  version: z.string(),
});

const declaredRow = z.object({
  hotspotId: z.string(),
  /** The dosage day, the Monday of a week, or the first and last day with `..` between. */
  day: z.string(),
  personVisits: z.number(),
  personSeconds: z.number(),
  patrolSeconds: z.number(),
  /** Of the person-seconds, what was not measured of the same officer there. */
  beyondSeconds: z.number(),
  sources: z.array(
    z.object({ source: z.string(), definition: z.string(), evidence: z.enum(evidenceLevels) }),
  ),
  /** The end of the last visit that a file declared of this hotspot: milliseconds since 1970 UTC; null where none did. */
  declaredUntil: z.nullable(z.number()),
});

/** A figure that stands out from what was usual, so that the measuring itself may have changed. */
const foundDrift = z.object({
  figure: z.enum(['minutes-a-patrol-visit', 'visits-a-duty']),
  /** The first day that itself stands out so. */
  since: z.string(),
  recent: z.number(),
  usual: z.number(),
});

export const aboutDosage = z.object({
  /** First and last dosage day, both included. */
  from: z.string(),
  to: z.string(),
  by: z.enum(waysOfDosage),
  rulesVersion: z.string(),
  definition: z.string(),
  dayStartsAt: z.string(),
  timeZone: z.string(),
  refused: refusedPositions,
  changes: z.array(dosageChange),
  declared: z
    .array(declaredRow)
    .check(
      z.describe(
        'What was declared: elsewhere, before positions were measured here, or by officers whose phone could not measure. ' +
          'Of the hotspots and days that have any. Not in the rows, and not to be added to them; where `declaredUntil` lies is a break in the series',
      ),
    ),
  drifts: z.array(foundDrift),
  /** Whether so many hotspots and days were summed at once that gaps and changes of the measuring are not told. */
  isWide: z.boolean(),
  /** Whether many days are still to be derived, and the answer does without them. */
  isCatchingUp: z.boolean(),
});

export type AboutDosage = z.infer<typeof aboutDosage>;
export type RefusedPositions = z.infer<typeof refusedPositions>;
export type DosageChange = z.infer<typeof dosageChange>;
export type FoundDrift = z.infer<typeof foundDrift>;
