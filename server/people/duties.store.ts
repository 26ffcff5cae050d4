// The shelf of duties.
import { type Selectable, sql } from 'kysely';
import * as z from 'zod';
import { type Duty, dutyStatuses } from '../../core/people/index.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** A duty under an id that its officer and start give it; `duty.officerId` is the officer's id. */
export interface StoredDuty {
  readonly id: string;
  readonly duty: Duty;
}

/** Keeps duties; one that is on record becomes what it is now said to be, unless somebody has changed it here since. Gives how many were new, changed, and as they were. */
export async function keepDuties(
  transaction: ForceTransaction,
  duties: readonly StoredDuty[],
  actor: Actor,
  source: 'imported' | 'roster' = 'imported',
): Promise<{ added: number; changed: number; unchanged: number }> {
  let added = 0;
  let changed = 0;
  for (const { id, duty } of duties) {
    const { rows } = await sql<{ isNew: boolean }>`
      insert into duties (force_id, id, officer_id, started_at, ended_at, away_seconds, statuses, crew, radio_id, source)
      values (force_in_hand(), ${id}, ${duty.officerId}, ${new Date(duty.startedAt)},
        ${duty.endedAt === null ? null : new Date(duty.endedAt)}, ${duty.awaySeconds},
        ${JSON.stringify(duty.statuses)}::jsonb, ${duty.crew}, ${duty.radioId}, ${source})
      on conflict (force_id, id) do update set ended_at = excluded.ended_at, away_seconds = excluded.away_seconds,
        statuses = excluded.statuses, crew = excluded.crew, radio_id = excluded.radio_id
      where duties.source in ('imported', 'roster') and (duties.ended_at, duties.away_seconds, duties.statuses, duties.crew, duties.radio_id)
        is distinct from (excluded.ended_at, excluded.away_seconds, excluded.statuses, excluded.crew, excluded.radio_id)
      returning xmax = 0 as "isNew"
    `.execute(transaction);
    if (rows.length === 0) continue;
    await addEvents(transaction, actor, [
      { name: 'duty.imported', subject: { dutyId: id, officerId: duty.officerId } },
    ]);
    if (rows[0].isNew) added++;
    else changed++;
  }
  return { added, changed, unchanged: duties.length - added - changed };
}

const statuses = z.array(
  z.object({
    status: z.enum(dutyStatuses),
    from: z.number(),
    to: z.nullable(z.number()),
    hotspotId: z.optional(z.string()),
  }),
);

/** The duties on which any of the radios was carried between two times, the earliest first. */
export async function dutiesOfRadios(
  transaction: ForceTransaction,
  radioIds: readonly string[],
  from: number,
  to: number,
): Promise<Duty[]> {
  const rows = await transaction
    .selectFrom('duties')
    .innerJoin('officers', (join) =>
      join.onRef('officers.force_id', '=', 'duties.force_id').onRef('officers.id', '=', 'duties.officer_id'),
    )
    .selectAll('duties')
    .where('radio_id', 'in', [...radioIds])
    .where('started_at', '<=', new Date(to))
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>=', new Date(from))]))
    .orderBy('started_at')
    .orderBy('officers.call_sign')
    .execute();
  return rows.map(dutyFrom);
}

/** All duties, the earliest first; `officerId` of each is the officer's id. */
export async function readDuties(transaction: ForceTransaction): Promise<Duty[]> {
  const rows = await transaction
    .selectFrom('duties')
    .selectAll()
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  return rows.map(dutyFrom);
}

/** The duties that touch the time between two moments (ms), the earliest first. */
export async function dutiesBetween(
  transaction: ForceTransaction,
  from: number,
  to: number,
): Promise<Duty[]> {
  const rows = await transaction
    .selectFrom('duties')
    .selectAll()
    .where('started_at', '<', new Date(to))
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', new Date(from))]))
    .orderBy('started_at')
    .orderBy('officer_id')
    .execute();
  return rows.map(dutyFrom);
}

/** The duties of one officer that touch the time from one moment to another (ms), both included. */
export async function dutiesOfBetween(
  transaction: ForceTransaction,
  officerId: string,
  from: number,
  to: number,
): Promise<Duty[]> {
  const rows = await transaction
    .selectFrom('duties')
    .selectAll()
    .where('officer_id', '=', officerId)
    .where('started_at', '<=', new Date(to))
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>=', new Date(from))]))
    .execute();
  return rows.map(dutyFrom);
}

/**
 * The duties of one officer that touch the time from one moment to another (ms), both included; null where their duties do not bind: none that was
 * not told afterwards had gone on since `since`.
 */
export async function bindingDutiesOf(
  transaction: ForceTransaction,
  officerId: string,
  { from, to, since }: { readonly from: number; readonly to: number; readonly since: number },
): Promise<readonly Duty[] | null> {
  const { rows } = await sql`
    select from duties where force_id = force_in_hand() and officer_id = ${officerId} and source <> 'imported'
      and (ended_at is null or ended_at >= ${new Date(since)}) limit 1
  `.execute(transaction);
  return rows.length === 0 ? null : dutiesOfBetween(transaction, officerId, from, to);
}

/** The duties that had not ended by a time (ms), the earliest first, and the number of the latest change to any. */
export async function dutiesSince(
  transaction: ForceTransaction,
  at: number,
): Promise<{
  readonly duties: readonly Duty[];
  readonly lastChange: string;
  /** Officers with a duty that was not told afterwards: off duty the doors refuse their positions. */
  readonly bound: ReadonlySet<string>;
}> {
  const rows = await transaction
    .selectFrom('duties')
    .selectAll()
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>=', new Date(at))]))
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  const { rows: changes } = await sql<{ last: string | null }>`
    select max(number)::text as last from events where force_id = force_in_hand() and name like 'duty.%'
  `.execute(transaction);
  const binding = rows.filter(({ source }) => source !== 'imported');
  return {
    duties: rows.map(dutyFrom),
    lastChange: changes[0].last ?? '0',
    bound: new Set(binding.map((row) => row.officer_id)),
  };
}

/** A duty as its row has it. */
export function dutyFrom(row: Selectable<Tables['duties']>): Duty {
  return {
    officerId: row.officer_id,
    startedAt: row.started_at.getTime(),
    endedAt: row.ended_at === null ? null : row.ended_at.getTime(),
    awaySeconds: row.away_seconds,
    statuses: statuses.parse(row.statuses),
    crew: row.crew,
    radioId: row.radio_id,
  };
}
