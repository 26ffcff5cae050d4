// A short message to a patrol: to one officer, a crew, or everybody on duty within reach. One schema for both ends. Times are milliseconds
// since 1970 UTC.
import * as z from 'zod/mini';

/** The longest message, in characters. */
export const mostMessageCharacters = 300;
/** How long a message is kept, in days. */
export const messageDays = 31;

export const newMessage = z.object({
  /** Made by whoever sends it, so that a message sent twice is one. */
  messageId: z.uuid(),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('officer'), officerId: z.uuid() }),
    z.object({ kind: z.literal('crew'), crew: z.string().check(z.minLength(1), z.maxLength(80)) }),
    z.object({ kind: z.literal('on-duty') }),
  ]),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(mostMessageCharacters)),
});
export type NewMessage = z.infer<typeof newMessage>;

/** How many it went to. */
export const messageSent = z.object({ receivers: z.number() });

/** The messages to one officer, the latest first. */
export const messageList = z.object({
  messages: z.array(
    z.object({
      messageId: z.string(),
      sender: z.string(),
      text: z.string(),
      sentAt: z.number(),
      seenAt: z.nullable(z.number()),
    }),
  ),
});

/** The messages that somebody sent, the latest first, and what became of each. */
export const sentList = z.object({
  messages: z.array(
    z.object({
      messageId: z.string(),
      text: z.string(),
      sentAt: z.number(),
      receivers: z.array(
        z.object({
          callSign: z.string(),
          deliveredAt: z.nullable(z.number()),
          seenAt: z.nullable(z.number()),
        }),
      ),
    }),
  ),
});

/** Noted that it was seen. */
export const messageSeen = z.object({ ok: z.literal(true) });
