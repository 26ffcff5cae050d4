// How a visit was worked out, as the API tells it: its stretches, its legs, the rules, and what took no part. One schema for both ends.
// Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { listedVisit } from './listed-visit.ts';

const stretch = z.tuple([z.number(), z.number()]);

/** A leg, or the part of one, that is evidence of the same kind from end to end. */
export const shownLeg = z.object({
  from: z.number(),
  to: z.number(),
  evidence: z.enum(['measured', 'inferred', 'uncounted', 'unknown']),
  /** Longitude and latitude in degrees. */
  coordinates: z.array(z.tuple([z.number(), z.number()])),
  /** The less accurate of its ends; null where neither says. */
  accuracyMetres: z.nullable(z.number()),
  counted: z.boolean(),
});

export const workedOut = z.object({
  visit: z.extend(listedVisit, { measured: z.array(stretch), inferred: z.array(stretch) }),
  /** From five minutes before to five minutes after; empty where the positions are not on record any more. */
  legs: z.array(shownLeg),
  rules: z.record(z.string(), z.number()),
  rulesVersion: z.string(),
  /** Positions that took no part, by reason. */
  refused: z.record(z.string(), z.number()),
});

export type ShownLeg = z.infer<typeof shownLeg>;
export type WorkedOut = z.infer<typeof workedOut>;
