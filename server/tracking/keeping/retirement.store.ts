// The going of visits and of what their days came to, each at the end of its period and with proof.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { addEvents } from '../../bus/events.store.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface Retirement {
  readonly deletionId: string;
  readonly rule: string;
  readonly at: number;
}

/** The earliest moment from a time on at which a sealed visit was under way that was left before another (ms); null where there is none. */
export async function earliestSealed(
  transaction: ForceTransaction,
  from: number,
  leftBefore: number,
): Promise<number | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(greatest(entered_at, ${new Date(from)})) as at from visits join seals using (force_id)
    where force_id = force_in_hand() and visit_id = visits.id
      and left_at > ${new Date(from)} and left_at < ${new Date(leftBefore)}
  `.execute(transaction);
  const [{ at }] = rows;
  return at === null ? null : at.getTime();
}

/** Marks what a day came to as final: its visits go. */
export async function retireDays(transaction: ForceTransaction, day: string, at: number): Promise<void> {
  const { rows } = await sql`
    update hotspot_days set retired_at = ${new Date(at)}
    where force_id = force_in_hand() and day = ${day}::date and retired_at is null returning day
  `.execute(transaction);
  if (rows.length === 0) return;
  await addEvents(transaction, 'retention', [
    { name: 'day-totals.kept', subject: { day, totals: rows.length } },
  ]);
}

/** Deletes sealed visits with their seals, and proves it by a hash over the seals. */
export async function deleteVisits(
  transaction: ForceTransaction,
  ids: readonly string[],
  { deletionId, rule, at }: Retirement,
): Promise<void> {
  const gone = await sql<{ id: string; hash: Buffer }>`
    delete from seals where force_id = force_in_hand() and visit_id = any(${ids}::uuid[])
    returning visit_id as id, hash
  `.execute(transaction);
  const { rows } = await sql<{ first: Date; last: Date }>`
    delete from visits where force_id = force_in_hand() and id = any(${gone.rows.map(({ id }) => id)}::uuid[])
    returning entered_at as first, left_at as last
  `.execute(transaction);
  if (rows.length === 0) return;
  const hash = createHash('sha256');
  for (const seal of gone.rows.sort((a, b) => (a.id < b.id ? -1 : 1))) hash.update(seal.hash);
  const first = new Date(rows.reduce((least, row) => Math.min(least, row.first.getTime()), at));
  const last = new Date(rows.reduce((most, row) => Math.max(most, row.last.getTime()), 0));
  await sql`
    insert into deletions (force_id, id, subject, first_at, last_at, row_count, hash, rule, deleted_at)
    values (force_in_hand(), ${deletionId}, 'visits', ${first}, ${last}, ${rows.length}, ${hash.digest()}, ${rule},
      ${new Date(at)})
  `.execute(transaction);
  await addEvents(transaction, 'retention', [
    { name: 'visits.deleted', subject: { deletionId, visits: rows.length } },
  ]);
}

/** Deletes the totals of days before one, and proves it. */
export async function deleteTotals(
  transaction: ForceTransaction,
  beforeDay: string,
  { deletionId, rule, at }: Retirement,
): Promise<void> {
  const { rows } = await sql<{ text: string; day: string }>`
    delete from hotspot_days where force_id = force_in_hand() and day < ${beforeDay}::date
    returning to_char(day, 'YYYY-MM-DD') as day, hotspot_days::text as text
  `.execute(transaction);
  if (rows.length === 0) return;
  const hash = createHash('sha256');
  for (const text of rows.map((row) => row.text).sort()) hash.update(text);
  const days = rows.map(({ day }) => day).sort();
  await sql`
    insert into deletions (force_id, id, subject, first_at, last_at, row_count, hash, rule, deleted_at)
    values (force_in_hand(), ${deletionId}, 'totals', ${new Date(days[0])}, ${new Date(days[days.length - 1])},
      ${rows.length}, ${hash.digest()}, ${rule}, ${new Date(at)})
  `.execute(transaction);
  await addEvents(transaction, 'retention', [
    { name: 'day-totals.deleted', subject: { deletionId, totals: rows.length } },
  ]);
}
