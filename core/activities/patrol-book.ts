// What a phone is told so that it can work without signal: what may be logged, which powers its officer holds, and where orders are live.
// One schema for both ends; the phone keeps it with the time at which it was told.
import * as z from 'zod/mini';
import { activityContent } from './activity.ts';
import { authority } from './authority.ts';
import { activityKinds } from './kinds.ts';
import { lawfulPower } from './powers.ts';

/** `GET /api/patrol/powers`. Tomorrow's shift included: what begins later is told with its beginning. */
export const patrolPowers = z.object({
  /** Milliseconds since 1970 UTC. */
  at: z.number(),
  /** What may be logged, with the version of its definition, its meaning in both languages, and the count from which the phone asks. */
  definitions: z.array(
    z.object({
      kind: z.enum(activityKinds),
      version: z.int(),
      meaning: z.object({ en: z.string(), cy: z.string() }),
      unusualCount: z.int(),
    }),
  ),
  /** Those that the officer holds. */
  powers: z.array(z.pick(lawfulPower, { power: true, law: true, needs: true })),
  authorities: z.array(authority),
});
export type PatrolPowers = z.infer<typeof patrolPowers>;

/** An activity as it stands, and how it came to that. */
export const listedActivity = z.object({
  activityId: z.string(),
  officerId: z.string(),
  callSign: z.string(),
  content: activityContent,
  /** Null while it stands. */
  withdrawnBecause: z.nullable(z.string()),
  /** What was said first, and each time since: the first is the original. */
  history: z.array(
    z.object({ at: z.number(), reason: z.nullable(z.string()), content: z.nullable(activityContent) }),
  ),
  /** The visit that it was logged in; null outside of one. */
  visitId: z.nullable(z.string()),
  source: z.enum(['phone', 'desk', 'declared-elsewhere']),
});
export type ListedActivity = z.infer<typeof listedActivity>;

/** `GET /api/patrol/activities`: one's own of the dosage day, the latest first. */
export const patrolActivities = z.object({ day: z.string(), activities: z.array(listedActivity) });
