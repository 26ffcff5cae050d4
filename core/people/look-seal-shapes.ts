// Seals on looks over the wire: asking for one, what is done about it, and the list. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { moment } from '../time/index.ts';
import { sealActs, sealStates } from './look-seal.ts';

/** A request for a seal. Its id is made by whoever asks, so that a request sent twice is one. */
export const sealRequest = z.object({
  sealId: z.uuid(),
  viewerId: z.uuid(),
  officerId: z.uuid(),
  from: moment,
  /** Null for as long as the seal stands. */
  to: z.nullable(moment),
  reviewAt: moment,
  /** Why: the number of the case. */
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
});

export const sealChange = z.object({ act: z.enum(sealActs) });

const toldSeal = z.object({
  sealId: z.string(),
  state: z.enum(sealStates),
  viewer: z.string(),
  callSign: z.string(),
  from: z.number(),
  to: z.nullable(z.number()),
  reviewAt: z.number(),
  isReviewDue: z.boolean(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.number(),
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(z.number()),
  closedBy: z.nullable(z.string()),
  closedAt: z.nullable(z.number()),
  /** What whoever reads this may do about it now. */
  acts: z.array(z.enum(sealActs)),
});

/** Seals on looks: those that wait, those that stand, those that are over; the latest first. */
export const sealList = z.object({ seals: z.array(toldSeal) });

/** The seal as it is after a change. */
export const sealChanged = z.object({ seal: toldSeal });

/** Who may be named: those who sign in, and officers. */
export const lookChoices = z.object({
  viewers: z.array(z.object({ staffId: z.string(), name: z.string(), organisation: z.string() })),
  officers: z.array(z.object({ officerId: z.string(), callSign: z.string() })),
});

export type SealRequest = z.infer<typeof sealRequest>;
export type ToldSeal = z.infer<typeof toldSeal>;
