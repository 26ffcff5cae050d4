// Links that let somebody in once: for the first administrator, and for whoever lost their passkey. Whoever has the console can make one.
import type { Actor } from '../../bus/events.ts';
import type { Database } from '../../db/database.ts';
import { hashOf, newSecret, readSecret } from './secret.ts';
import { addSignInLink, takeSignInLink } from './sign-in-links.store.ts';

/** A link that nobody used is dead after a day. */
export const linkMilliseconds = 24 * 3_600_000;

/** Makes a link's token from 32 random bytes. */
export async function makeSignInLink(
  database: Database,
  forceId: number,
  staffId: string,
  random: Uint8Array,
  now: number,
  actor: Actor,
): Promise<string> {
  const token = newSecret('bkl', forceId, random);
  const link = { staffId, tokenHash: hashOf(token), expiresAt: now + linkMilliseconds };
  await database.inForce(forceId, (t) => addSignInLink(t, link, now, actor));
  return token;
}

/** The address of a link. The token is in the fragment, which no server and no log sees. */
export function linkAddress(pages: string, token: string): string {
  return `${pages.replace(/\/$/, '')}/sign-in#link=${token}`;
}

/** Uses a link up: whose it was, or null where it lets in nobody. */
export async function useSignInLink(
  database: Database,
  token: string,
  now: number,
): Promise<{ readonly forceId: number; readonly staffId: string } | null> {
  const told = readSecret('bkl', token);
  if (told === null) return null;
  const staffId = await database.inForce(told.forceId, (t) => takeSignInLink(t, told.hash, now));
  return staffId === null ? null : { forceId: told.forceId, staffId };
}
