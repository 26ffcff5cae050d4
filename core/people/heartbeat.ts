// What a phone of our own says of itself while it has no position to say, off duty too. It has no place for a place.
import * as z from 'zod/mini';

/** Strict: a place that is sent along is refused, not quietly left. */
export const heartbeat = z.strictObject({
  batteryPercent: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(100)))),
  isCharging: z.optional(z.nullable(z.boolean())),
  /** Letters, digits and `.`, `_`, `+`, `-`. A zero in it no database keeps: it would hold up what was heard of the whole force. */
  appVersion: z.optional(z.nullable(z.string().check(z.maxLength(40), z.regex(/^[\w.+-]+$/)))),
});

export const heartbeatAnswer = z.object({
  /** When it was heard, in milliseconds since 1970 UTC by the server’s clock. */
  heardAt: z.number(),
});
