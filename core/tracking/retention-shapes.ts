// What is kept for how long, what is held, and what was deleted, over the wire. Times are milliseconds since 1970 UTC; days are YYYY-MM-DD.
import * as z from 'zod/mini';
import { moment } from '../time/index.ts';
import { retentionSubjects } from './retention.ts';

const short = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));

/** What a period deletes: what a force may set one for, and messages to patrols, emergencies and alarms, whose own are fixed. */
export const keptSubjects = [...retentionSubjects, 'messages', 'emergency-places', 'alarms'] as const;
export type KeptSubject = (typeof keptSubjects)[number];

/** Records that no period deletes yet. */
export const openRecords = [
  'people',
  'roles',
  'ways-in',
  'sessions',
  'devices',
  'pairings',
  'duties',
  'declared-visits',
  'walk-tests',
  'looks',
  'look-seals',
  'events',
] as const;
export type OpenRecord = (typeof openRecords)[number];

const keptSubject = z.enum(keptSubjects);
const subject = z.enum(retentionSubjects);

/** How many deletions are told at most. */
export const mostDeletions = 1000;

export const retentionReply = z.object({
  now: z.number(),
  periods: z.array(
    z.object({
      subject: keptSubject,
      days: z.number(),
      /** From when on; null for the usual one, which holds where the force has set none. */
      validFrom: z.nullable(z.number()),
      source: z.string(),
      /** Whether it is the one that holds now. */
      isInForce: z.boolean(),
    }),
  ),
  /** What is on record, by the week (its Monday) in which it reaches the end of its period. */
  coming: z.array(
    z.object({
      subject: keptSubject,
      /** Rows whose period is over: deleted within the hour, unless a hold names them or they belong to a stretch that goes on. */
      overdue: z.number(),
      weeks: z.array(z.object({ week: z.string(), rows: z.number(), positions: z.nullable(z.number()) })),
    }),
  ),
  openRecords: z.array(
    z.object({ record: z.enum(openRecords), count: z.number(), earliestAt: z.nullable(z.number()) }),
  ),
  holds: z.object({ standing: z.number(), ended: z.number() }),
  deletions: z.array(
    z.object({
      deletionId: z.string(),
      subject,
      /** Whose positions they were; null of visits and totals, and for whoever may not see holds by name. */
      callSign: z.nullable(z.string()),
      firstAt: z.number(),
      lastAt: z.number(),
      rows: z.number(),
      positions: z.nullable(z.number()),
      sealedVisits: z.nullable(z.number()),
      /** SHA-256 over what was deleted, in hexadecimal. */
      hash: z.string(),
      rule: z.string(),
      deletedAt: z.number(),
    }),
  ),
  /** How many deletions there were in all. */
  deletionCount: z.number(),
});

/** A hold to be placed. Its id is made by whoever places it, so that one sent twice is one. */
export const holdRequest = z.object({
  holdId: z.uuid(),
  officerId: z.nullable(z.uuid()),
  hotspotId: z.nullable(short(100)),
  from: z.nullable(moment),
  to: z.nullable(moment),
  reason: short(300),
});

const toldHold = z.object({
  holdId: z.string(),
  callSign: z.nullable(z.string()),
  hotspot: z.nullable(z.string()),
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
  reason: z.string(),
  placedBy: z.string(),
  placedAt: z.number(),
  endedBy: z.nullable(z.string()),
  endedAt: z.nullable(z.number()),
  /** What it keeps now: visits, and positions where it names no place; null of one that has ended. */
  keeps: z.nullable(z.object({ visits: z.number(), positions: z.nullable(z.number()) })),
});

export const holdList = z.object({ holds: z.array(toldHold) });
export const holdPlaced = z.object({ holdId: z.string() });
export const holdEnded = z.object({ ended: z.literal(true) });

/** What a hold may name. */
export const holdChoices = z.object({
  officers: z.array(z.object({ officerId: z.string(), callSign: z.string() })),
  hotspots: z.array(z.object({ hotspotId: z.string(), name: z.string() })),
});

export const holdRefusals = ['names-nothing', 'no-time', 'no-officer', 'no-hotspot', 'taken'] as const;
export type HoldRefusal = (typeof holdRefusals)[number];

export type ToldHold = z.infer<typeof toldHold>;
export type HoldRequest = z.infer<typeof holdRequest>;
export type Retention = z.infer<typeof retentionReply>;
