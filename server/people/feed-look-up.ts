// Finds the feed of a token, and issues the token of a new one.
import { hash } from 'node:crypto';
import type { Actor } from '../bus/events.ts';
import type { Database } from '../db/database.ts';
import { deviceToken, readDeviceToken } from './device-token.ts';
import { addFeed, type Feed, feedOfToken } from './feeds.store.ts';

/** The feed that a token speaks for, or null. A feed knocks seldom, so it is asked for each time. */
export async function feedOf(database: Database, token: string): Promise<Feed | null> {
  const read = readDeviceToken(token);
  if (read === null) return null;
  return database.inForce(read.forceId, (t) => feedOfToken(t, read.hash));
}

/** Adds a feed and gives its token, from 32 random bytes; null where a feed of that name is known. */
export async function issueFeed(
  database: Database,
  forceId: number,
  feed: { readonly name: string; readonly pingSeconds: number | null; readonly silentWhenStill: boolean },
  chance: { readonly newId: () => string; readonly random: Uint8Array },
  actor: Actor,
): Promise<string | null> {
  const token = deviceToken(forceId, chance.random);
  const added = { id: chance.newId(), ...feed, tokenHash: hash('sha256', token) };
  return (await database.inForce(forceId, (t) => addFeed(t, added, actor))) ? token : null;
}
