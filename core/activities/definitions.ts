// What counts as one of a kind, in both languages, and from which count the phone asks whether it is meant: dated data (definitions.json), each
// change a new version. What was logged keeps the version that whoever logged it saw.
import * as z from 'zod/mini';
import { civilDayOf, defaultDayRule } from '../time/index.ts';
import definitions from './definitions.json' with { type: 'json' };
import { firstDay, isInForce, lastDay } from './in-force.ts';
import { type ActivityKind, activityKinds } from './kinds.ts';

const activityDefinition = z.object({
  /** From 1. */
  version: z.int().check(z.gte(1)),
  from: firstDay,
  until: lastDay,
  meaning: z.object({ en: z.string().check(z.minLength(1)), cy: z.string().check(z.minLength(1)) }),
  /** The phone asks from this count on. */
  unusualCount: z.int().check(z.gte(2)),
});
export type ActivityDefinition = z.infer<typeof activityDefinition>;

/** Every version of every kind. */
export const activityDefinitions = z
  .record(z.enum(activityKinds), z.array(activityDefinition))
  .parse(definitions);

/** The definition of a kind that holds at a moment (ms), by the day on the calendar; null where none does. */
export function definitionAt(kind: ActivityKind, at: number): ActivityDefinition | null {
  const day = civilDayOf(at, defaultDayRule.timeZone);
  return activityDefinitions[kind].find((each) => isInForce(each, day)) ?? null;
}

/** Whether a kind ever had that version. */
export function isDefined(kind: ActivityKind, version: number): boolean {
  return activityDefinitions[kind].some((each) => each.version === version);
}
