// Activities as the desk reads and corrects them. One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { activityContent, activityRefusals, correctionReasons, withdrawalReasons } from './activity.ts';
import { listedActivity } from './patrol-book.ts';

/** Where it was is for files alone, with a reason. */
const told = z.extend(z.omit(activityContent, { place: true }), {
  /** Null for those who may not know whose it was: another system's record would say. */
  reference: z.nullable(z.string()),
});
export type ToldContent = z.infer<typeof told>;

/** An activity as it stands, with what was said first and each time since. */
export const deskActivity = z.extend(z.omit(listedActivity, { content: true, history: true }), {
  /** Null for those who may read of activities, but not whose they were. */
  officerId: z.nullable(z.string()),
  callSign: z.nullable(z.string()),
  content: told,
  /** Where it was taken from and what that source called one; null of what was logged here. */
  declared: z.nullable(z.object({ source: z.string(), definition: z.string() })),
  /** The number of what was said last, from 1: a correction names what it corrects. */
  revision: z.number(),
  /** Whether the reader may correct it. */
  mayCorrect: z.boolean(),
  /** What was said first, and each time since; by whom: on the patrol's own phone, at the desk, or from a file. */
  history: z.array(
    z.object({
      at: z.number(),
      by: z.enum(['phone', 'desk', 'file']),
      reason: z.nullable(z.string()),
      content: z.nullable(told),
    }),
  ),
});
export type DeskActivity = z.infer<typeof deskActivity>;

/** `GET /api/activities`: the latest first. */
export const deskActivities = z.object({
  from: z.string(),
  to: z.string(),
  activities: z.array(deskActivity),
  /** How many there are in all, on this page and those after and before it. */
  count: z.number(),
  /** What to ask for the next page by; null: this is the last. */
  next: z.nullable(z.string()),
  hotspots: z.array(z.object({ hotspotId: z.string(), name: z.string() })),
  /** Whether some are told without whose they were, and of past days alone. */
  isUnnamed: z.boolean(),
});
export type DeskActivities = z.infer<typeof deskActivities>;

/** What the desk says an activity was, in place of what was said before. Its place stays as it was. */
export const deskCorrection = z.object({
  /** Names the correction for ever, so that what is sent twice is once. */
  changeId: z.uuid(),
  /** Of what was said last, as it was seen. */
  revision: z.int().check(z.gte(1)),
  reason: z.enum(correctionReasons),
  content: z.pick(activityContent, {
    kind: true,
    at: true,
    count: true,
    hotspotIds: true,
    outcome: true,
    reference: true,
  }),
});
export type DeskCorrection = z.infer<typeof deskCorrection>;

export const deskWithdrawal = z.object({
  changeId: z.uuid(),
  revision: z.int().check(z.gte(1)),
  reason: z.enum(withdrawalReasons),
});
export type DeskWithdrawal = z.infer<typeof deskWithdrawal>;

/** Why the desk may not change it like this. */
export const deskActivityRefusals = [...activityRefusals, 'declared-elsewhere', 'nothing-changed'] as const;
export type DeskActivityRefusal = (typeof deskActivityRefusals)[number];

/** What became of a change. */
export const deskActivityChanged = z.object({ activityId: z.string(), revision: z.number() });
