// The shelf of feeds: systems that report for many radios or vehicles at once.
import { sql } from 'kysely';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface Feed {
  readonly forceId: number;
  readonly id: string;
  readonly name: string;
  readonly pingSeconds: number | null;
  readonly silentWhenStill: boolean;
  readonly isRevoked: boolean;
}

export type NewFeed = Pick<Feed, 'id' | 'name' | 'pingSeconds' | 'silentWhenStill'> & {
  /** SHA-256 of the token in hex. */
  readonly tokenHash: string;
};

/** Adds a feed; false where one of that name is known. */
export async function addFeed(transaction: ForceTransaction, feed: NewFeed, actor: Actor): Promise<boolean> {
  const { rows } = await sql`
    insert into feeds (force_id, id, name, ping_seconds, silent_when_still, token_hash)
    values (force_in_hand(), ${feed.id}, ${feed.name}, ${feed.pingSeconds}, ${feed.silentWhenStill},
      decode(${feed.tokenHash}, 'hex'))
    on conflict (force_id, name) do nothing returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'feed.added', subject: { feedId: feed.id } }]);
  return true;
}

/** Revokes a feed: its token opens no door from now on. False where it was revoked before. */
export async function revokeFeed(
  transaction: ForceTransaction,
  feedId: string,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update feeds set revoked_at = ${new Date(at)} where id = ${feedId} and revoked_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'feed.revoked', subject: { feedId } }]);
  return true;
}

/** All feeds of the force, revoked ones too, by name. */
export async function readFeeds(transaction: ForceTransaction): Promise<Feed[]> {
  return selectFeeds(transaction).orderBy('name').execute();
}

/** The feed whose token has this hash, or null where there is none or it was revoked. */
export async function feedOfToken(transaction: ForceTransaction, tokenHash: string): Promise<Feed | null> {
  const feed = await selectFeeds(transaction)
    .where('token_hash', '=', Buffer.from(tokenHash, 'hex'))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return feed ?? null;
}

function selectFeeds(transaction: ForceTransaction) {
  return transaction
    .selectFrom('feeds')
    .select([
      'force_id as forceId',
      'id',
      'name',
      'ping_seconds as pingSeconds',
      'silent_when_still as silentWhenStill',
      sql<boolean>`revoked_at is not null`.as('isRevoked'),
    ]);
}
