// The rows of what happened: added in the transaction of the change, read in order by those who act on it.
import { sql } from 'kysely';
import type { ForceTransaction } from '../db/database.ts';
import { type Actor, type EventName, eventSchemas, type NewEvent } from './events.ts';

/** An event as it was read. */
export interface StoredEvent {
  readonly transaction: string;
  readonly number: string;
  readonly name: EventName;
  readonly subject: unknown;
}

/** Up to where a reader has read: transaction, then number. */
export interface EventCursor {
  readonly transaction: string;
  readonly number: string;
}

/** Adds the events of a change in the transaction of the change. */
export async function addEvents(
  transaction: ForceTransaction,
  actor: Actor,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  for (const { name, subject } of events) eventSchemas[name].parse(subject);
  const names = events.map((event) => event.name);
  const subjects = events.map((event) => JSON.stringify(event.subject));
  await sql`
    insert into events (force_id, name, actor, subject)
    select force_in_hand(), name, ${actor}, subject
    from unnest(${names}::text[], ${subjects}::jsonb[]) as happened (name, subject)
  `.execute(transaction);
}

/** What happened after the cursor, in order. Only transactions that can no longer be overtaken are told of. */
export async function eventsAfter(
  transaction: ForceTransaction,
  cursor: EventCursor,
  limit = 1000,
): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select transaction::text as transaction, number::text as number, name, subject
    from events
    where force_id = force_in_hand()
      and (transaction, number) > (${cursor.transaction}::text::xid8, ${cursor.number}::bigint)
      and transaction < pg_snapshot_xmin(pg_current_snapshot())
    order by transaction, number
    limit ${limit}
  `.execute(transaction);
  return rows;
}

/** Whether anything happened after the cursor that is not told yet. */
export async function hasEventsAfter(
  transaction: ForceTransaction,
  { transaction: after, number }: EventCursor,
): Promise<boolean> {
  const { rows } = await sql`
    select from events
    where force_id = force_in_hand() and (transaction, number) > (${after}::text::xid8, ${number}::bigint) limit 1
  `.execute(transaction);
  return rows.length > 0;
}

/** The cursor of a reader that wants to hear only of what is still to come. */
export async function cursorNow(transaction: ForceTransaction): Promise<EventCursor> {
  const { rows } = await sql<{ horizon: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon
  `.execute(transaction);
  return { transaction: rows[0].horizon, number: '0' };
}

/** An event as it was written, with when and by whom. */
export interface WrittenEvent {
  readonly at: string;
  readonly number: string;
  readonly name: string;
  readonly actor: string;
  readonly subject: unknown;
}

/** All events, or those of one actor, in order of time, a page after another; `after` is the last one read, null at first. */
export async function eventsPage(
  transaction: ForceTransaction,
  after: WrittenEvent | null,
  limit: number,
  actor: Actor | null = null,
): Promise<WrittenEvent[]> {
  const { rows } = await sql<WrittenEvent>`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, number::text as number, name, actor, subject
    from events
    where force_id = force_in_hand() and (${actor}::text is null or actor = ${actor})
      and (${after?.at ?? null}::timestamptz is null
        or (at, number) > (${after?.at ?? null}::timestamptz, ${after?.number ?? null}::bigint))
    order by events.at, events.number
    limit ${limit}
  `.execute(transaction);
  return rows;
}
