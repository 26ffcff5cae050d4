// What has to be remembered of a sign-in while somebody is at the identity provider: kept by their own browser, so that nobody else can finish
// it, and sealed by a key that this process alone has, so that it can be neither read nor changed.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import * as z from 'zod/mini';

const started = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where they go afterwards. */
  to: z.string(),
  /** Until when it may be finished (ms). */
  until: z.number(),
});

export type Started = z.infer<typeof started>;

export const startMilliseconds = 10 * 60_000;

const [cipher, ivBytes, tagBytes] = ['aes-256-gcm', 12, 16] as const;

/** Seals a start; `key` and `random` are 32 random bytes, of which no two starts have the same. */
export function sealStart(start: Started, key: Uint8Array, random: Uint8Array): string {
  const iv = random.subarray(0, ivBytes);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes });
  const sealed = [sealing.update(JSON.stringify(start), 'utf8'), sealing.final()];
  return Buffer.concat([iv, sealing.getAuthTag(), ...sealed]).toString('base64url');
}

/** What was sealed, or null where it was not by this key, was changed, or its time is over. */
export function openStart(text: string, key: Uint8Array, now: number): Started | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const told = Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]);
    const start = started.parse(JSON.parse(told.toString('utf8')));
    return start.until > now ? start : null;
  } catch {
    // Whatever else it is, we did not seal it.
    return null;
  }
}
