// The shelf of duties that people begin and end themselves.
import { type Selectable, sql } from 'kysely';
import { type DutyTerms, dutyTerms, type KnownDuty } from '../../core/people/duty-change.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { dutyFrom } from './duties.store.ts';

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
  source: 'phone' | 'desk',
  actor: Actor,
): Promise<void> {
  await sql`
    insert into duties (force_id, id, officer_id, started_at, away_seconds, statuses, crew, radio_id, source, travel, operation,
      fund, pay_type, is_additional, is_visible, planned_end_at)
    values (force_in_hand(), ${id}, ${duty.officerId}, ${new Date(duty.startedAt)}, 0, '[]', ${duty.crew}, ${duty.radioId},
      ${source}, ${terms.travel}, ${terms.operation}, ${terms.fund}, ${terms.payType}, ${terms.isAdditional},
      ${terms.isVisible}, ${terms.plannedEndAt === null ? null : new Date(terms.plannedEndAt)})
  `.execute(transaction);
  await addEvents(transaction, actor, [
    { name: 'duty.started', subject: { dutyId: id, officerId: duty.officerId } },
  ]);
}

/** Keeps what a duty has become. */
export async function changeDuty(
  transaction: ForceTransaction,
  { id, duty }: KnownDuty,
  actor: Actor,
): Promise<void> {
  await sql`
    update duties set statuses = ${JSON.stringify(duty.statuses)}::jsonb,
      ended_at = ${duty.endedAt === null ? null : new Date(duty.endedAt)}
    where id = ${id}
  `.execute(transaction);
  const name = duty.endedAt === null ? 'duty.changed' : 'duty.ended';
  await addEvents(transaction, actor, [{ name, subject: { dutyId: id, officerId: duty.officerId } }]);
}

/** The duties that nobody has ended and that were planned to end by a time (ms). */
export async function overdueDuties(transaction: ForceTransaction, at: number): Promise<KnownDuty[]> {
  const rows = await transaction
    .selectFrom('duties')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('planned_end_at', '<=', new Date(at))
    .orderBy('planned_end_at')
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
