// From and until which day something dated holds, both included: a definition, a law, a designation.
import * as z from 'zod/mini';

/** A day as 2026-05-01. */
const day = z.iso.date();

/** `earlier`: before any day that figures here begin with; `not-yet`: no day is known. */
export const firstDay = z.union([day, z.literal('earlier'), z.literal('not-yet')]);
export const lastDay = z.nullable(day);

export interface DatedTerms {
  readonly from: z.infer<typeof firstDay>;
  readonly until: z.infer<typeof lastDay>;
}

/** Whether it holds on a day. */
export function isInForce({ from, until }: DatedTerms, on: string): boolean {
  const hasBegun = from === 'earlier' || (from !== 'not-yet' && from <= on);
  return hasBegun && (until === null || on <= until);
}
