// The shelf of duties that people begin and end themselves.
import { type Selectable, sql } from 'kysely';
import {
  type DutyTerms,
  dutyTerms,
  graceMilliseconds,
  type KnownDuty,
  unplannedMilliseconds,
} from '../../core/people/duty-change.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { dutyFrom } from './duties.store.ts';

/** Where a duty is run: on the phone of whoever is on it, or by somebody at the desk. */
export type LiveSource = 'phone' | 'desk';

/** The officer's latest duty that had begun by a time (ms), held until the transaction ends; null without any. */
export async function lastDutyOf(
  transaction: ForceTransaction,
  officerId: string,
  at: number,
): Promise<KnownDuty | null> {
  // Two changes of one officer at once must not both start from the same duty.
  await sql`select pg_advisory_xact_lock(hashtext(${`duty ${officerId}`}), force_in_hand())`.execute(
    transaction,
  );
  const row = await transaction
    .selectFrom('duties')
    .selectAll()
    .where('officer_id', '=', officerId)
    .where('started_at', '<=', new Date(at))
    .orderBy('started_at', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : knownFrom(row);
}

/** Keeps a duty that begins. Another that it would meet is refused by the database. */
export async function addDuty(
  transaction: ForceTransaction,
  { id, duty, terms }: KnownDuty,
  source: LiveSource,
  actor: Actor,
): Promise<void> {
  await sql`
    insert into duties (force_id, id, officer_id, started_at, ended_at, away_seconds, statuses, crew, radio_id, source, travel,
      operation, fund, pay_type, is_additional, is_visible, planned_end_at)
    values (force_in_hand(), ${id}, ${duty.officerId}, ${new Date(duty.startedAt)},
      ${duty.endedAt === null ? null : new Date(duty.endedAt)}, 0, '[]', ${duty.crew}, ${duty.radioId}, ${source}, ${terms.travel}, ${terms.operation}, ${terms.fund}, ${terms.payType}, ${terms.isAdditional},
      ${terms.isVisible}, ${terms.plannedEndAt === null ? null : new Date(terms.plannedEndAt)})
  `.execute(transaction);
  await addEvents(transaction, actor, [
    { name: 'duty.started', subject: { dutyId: id, officerId: duty.officerId } },
  ]);
}

/** Keeps what a duty has become. One from a file is theirs from then on who change it here: it binds, and the file changes it no more. */
export async function changeDuty(
  transaction: ForceTransaction,
  { id, duty }: KnownDuty,
  name: 'duty.changed' | 'duty.ended',
  source: LiveSource,
  actor: Actor,
): Promise<void> {
  await sql`
    update duties set statuses = ${JSON.stringify(duty.statuses)}::jsonb,
      ended_at = ${duty.endedAt === null ? null : new Date(duty.endedAt)},
      source = case when source in ('imported', 'roster') then ${source} else source end
    where id = ${id}
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name, subject: { dutyId: id, officerId: duty.officerId } }]);
}

/** When the officer's next duty after a time (ms) begins; null where none is on record. */
export async function nextStartOf(
  transaction: ForceTransaction,
  officerId: string,
  after: number,
): Promise<number | null> {
  const row = await transaction
    .selectFrom('duties')
    .select('started_at')
    .where('officer_id', '=', officerId)
    .where('started_at', '>', new Date(after))
    .orderBy('started_at')
    .executeTakeFirst();
  return row?.started_at.getTime() ?? null;
}

/** A duty with where it comes from. */
export interface ListedDuty extends KnownDuty {
  readonly source: 'imported' | 'roster' | LiveSource;
}

/** The duties that touch the time between two moments (ms), with what they are for, the earliest first. */
export async function listedDuties(
  transaction: ForceTransaction,
  from: number,
  to: number,
): Promise<ListedDuty[]> {
  const rows = await transaction
    .selectFrom('duties')
    .selectAll()
    .where('started_at', '<=', new Date(to))
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>=', new Date(from))]))
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...knownFrom(row),
    source: sources.find((each) => each === row.source) ?? 'imported',
  }));
}

const sources = ['imported', 'roster', 'phone', 'desk'] as const;

/**
 * The duties that nobody has ended and that have ended by themselves at a time (ms): those that were planned to end, and those of which nobody said
 * when. History does not bind, and stays as it was told.
 */
export async function overdueDuties(transaction: ForceTransaction, now: number): Promise<KnownDuty[]> {
  const rows = await transaction
    .selectFrom('duties')
    .selectAll()
    .where((where) =>
      where.or([
        where.and([
          where('planned_end_at', '<=', new Date(now - graceMilliseconds)),
          where.or([
            where('ended_at', 'is', null),
            where(
              'ended_at',
              '>',
              sql<Date>`planned_end_at + ${graceMilliseconds}::double precision * interval '1 millisecond'`,
            ),
          ]),
        ]),
        where.and([
          where('planned_end_at', 'is', null),
          where('ended_at', 'is', null),
          where('started_at', '<=', new Date(now - unplannedMilliseconds)),
          where('source', '<>', 'imported'),
        ]),
      ]),
    )
    .orderBy(sql`coalesce(planned_end_at, started_at)`)
    .execute();
  return rows.map(knownFrom);
}

/** All duties on record of an officer with what they were for, the earliest first. */
export async function dutiesOnRecord(transaction: ForceTransaction, officerId: string): Promise<KnownDuty[]> {
  const rows = await transaction
    .selectFrom('duties')
    .selectAll()
    .where('officer_id', '=', officerId)
    .orderBy('started_at')
    .execute();
  return rows.map(knownFrom);
}

function knownFrom(row: Selectable<Tables['duties']>): KnownDuty {
  const terms: DutyTerms = dutyTerms.parse({
    travel: row.travel,
    operation: row.operation,
    fund: row.fund,
    payType: row.pay_type,
    isAdditional: row.is_additional,
    isVisible: row.is_visible,
    plannedEndAt: row.planned_end_at?.getTime() ?? null,
  });
  return { id: row.id, duty: dutyFrom(row), terms };
}
