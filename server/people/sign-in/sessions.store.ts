// The shelf of sessions.
import { sql } from 'kysely';
import { longestOf, type SessionTimes, type SignInWay, sessionRules } from '../../../core/people/session.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface Session extends SessionTimes {
  readonly id: string;
  readonly staffId: string;
  readonly way: SignInWay;
  readonly beganAt: number;
  /** Whether it was found by the secret before the last rotation. */
  readonly isByFormer: boolean;
}

/** Begins a session. */
export async function addSession(
  transaction: ForceTransaction,
  session: {
    readonly id: string;
    readonly staffId: string;
    readonly way: SignInWay;
    readonly secretHash: Buffer;
  },
  at: number,
): Promise<void> {
  const { id, staffId, way, secretHash } = session;
  const began = new Date(at);
  await sql`
    insert into sessions (force_id, id, staff_id, way, secret_hash, began_at, rotated_at, seen_at, ends_at)
    values (force_in_hand(), ${id}, ${staffId}, ${way}, ${secretHash}, ${began}, ${began}, ${began},
      ${new Date(at + longestOf(way))})
  `.execute(transaction);
  await addEvents(transaction, `staff:${staffId}`, [
    { name: 'session.began', subject: { staffId, sessionId: id, way } },
  ]);
}

/** The session of a secret's hash, ended ones too, or null where there is none. */
export async function sessionOf(transaction: ForceTransaction, secretHash: Buffer): Promise<Session | null> {
  const { rows } = await sql<SessionRow>`
    select ${columns}, secret_hash <> ${secretHash} as "isByFormer" from sessions
    where secret_hash = ${secretHash} or former_hash = ${secretHash}
  `.execute(transaction);
  return rows.length === 0 ? null : sessionFrom(rows[0]);
}

/** Whether somebody has ever signed in. */
export async function hasSignedIn(transaction: ForceTransaction, staffId: string): Promise<boolean> {
  const { rows } = await sql`select from sessions where staff_id = ${staffId} limit 1`.execute(transaction);
  return rows.length > 0;
}

/** The session of an id, or null where there is none. */
export async function sessionOfId(transaction: ForceTransaction, sessionId: string): Promise<Session | null> {
  const { rows } = await sql<SessionRow>`
    select ${columns}, false as "isByFormer" from sessions where id = ${sessionId}
  `.execute(transaction);
  return rows.length === 0 ? null : sessionFrom(rows[0]);
}

/** The sessions of somebody that have not ended, the latest first. */
export async function sessionsOf(
  transaction: ForceTransaction,
  staffId: string,
  now: number,
): Promise<Session[]> {
  const { rows } = await sql<SessionRow>`
    select ${columns}, false as "isByFormer" from sessions
    where staff_id = ${staffId} and ended_at is null and ends_at > ${new Date(now)}
      and seen_at > ${new Date(now - sessionRules.idle)}
    order by began_at desc
  `.execute(transaction);
  return rows.map(sessionFrom);
}

/** All sessions on record of somebody, those that have ended too, the latest first. */
export async function sessionsOnRecord(transaction: ForceTransaction, staffId: string): Promise<Session[]> {
  const { rows } = await sql<SessionRow>`
    select ${columns}, false as "isByFormer" from sessions where staff_id = ${staffId} order by began_at desc
  `.execute(transaction);
  return rows.map(sessionFrom);
}

/** Gives a session another secret; false where somebody else just did. */
export async function rotateSession(
  transaction: ForceTransaction,
  sessionId: string,
  secrets: { readonly from: Buffer; readonly to: Buffer },
  at: number,
): Promise<boolean> {
  const { rows } = await sql`
    update sessions set secret_hash = ${secrets.to}, former_hash = ${secrets.from}, rotated_at = ${new Date(at)},
      seen_at = ${new Date(at)}
    where id = ${sessionId} and secret_hash = ${secrets.from} and ended_at is null returning id
  `.execute(transaction);
  return rows.length === 1;
}

/** Notes that a session was used. */
export async function touchSession(
  transaction: ForceTransaction,
  sessionId: string,
  at: number,
): Promise<void> {
  await sql`
    update sessions set seen_at = ${new Date(at)} where id = ${sessionId} and seen_at < ${new Date(at)}
  `.execute(transaction);
}

/** Ends one session of somebody, or all of them where none is named; gives the ids of those ended. By themselves, where nobody else is named. */
export async function endSessions(
  transaction: ForceTransaction,
  staffId: string,
  sessionId: string | null,
  at: number,
  actor: Actor = `staff:${staffId}`,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update sessions set ended_at = ${new Date(at)}
    where staff_id = ${staffId} and (${sessionId}::uuid is null or id = ${sessionId}) and ended_at is null returning id
  `.execute(transaction);
  await addEvents(
    transaction,
    actor,
    rows.map(({ id }) => ({ name: 'session.ended', subject: { staffId, sessionId: id } })),
  );
  return rows.map(({ id }) => id);
}

const columns = sql`id, staff_id, way, began_at, rotated_at, seen_at, ends_at, ended_at`;

interface SessionRow {
  readonly id: string;
  readonly staff_id: string;
  readonly way: SignInWay;
  readonly began_at: Date;
  readonly rotated_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
  readonly ended_at: Date | null;
  readonly isByFormer: boolean;
}

function sessionFrom(row: SessionRow): Session {
  return {
    id: row.id,
    staffId: row.staff_id,
    way: row.way,
    beganAt: row.began_at.getTime(),
    rotatedAt: row.rotated_at.getTime(),
    seenAt: row.seen_at.getTime(),
    endsAt: row.ends_at.getTime(),
    endedAt: row.ended_at?.getTime() ?? null,
    isByFormer: row.isByFormer,
  };
}
