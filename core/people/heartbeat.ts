// What a phone of our own says of itself while it has no position to say, off duty too. It has no place for a place.
import * as z from 'zod/mini';

/** Strict: a place that is sent along is refused, not quietly left. */
export const heartbeat = z.strictObject({
  batteryPercent: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(100)))),
  isCharging: z.optional(z.nullable(z.boolean())),
  appVersion: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(40)))),
});

export const heartbeatAnswer = z.object({
  /** When it was heard, in milliseconds since 1970 UTC by the server’s clock. */
  heardAt: z.number(),
});
