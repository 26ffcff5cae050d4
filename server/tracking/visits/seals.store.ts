// The shelf of seals and of the proof of deletions; and the deletion of raw positions itself.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { addEvents } from '../../bus/events.store.ts';
import type { ForceTransaction } from '../../db/database.ts';
import type { SpeedsBeside } from '../shelf/seam.ts';
import type { Span } from '../shelf/stretch.ts';
import type { Seal } from './seal.ts';

export interface NewDeletion {
  readonly id: string;
  readonly officerId: string;
  readonly officerNumber: number;
  readonly span: Span;
  readonly speeds: SpeedsBeside;
  readonly rule: string;
  readonly at: number;
}

/** The numbers of officers who have positions before a time (ms). */
export async function officersBefore(transaction: ForceTransaction, at: number): Promise<number[]> {
  const { rows } = await sql<{ officer: number }>`
    select distinct officer_number as officer from position_chunks
    where force_id = force_in_hand() and position_count > 0 and last_captured_at < ${new Date(at)}
  `.execute(transaction);
  return rows.map((row) => row.officer);
}

/** Seals the visits and deletes the positions of a stretch of an officer's, with the proof of both. */
export async function sealAndDelete(
  transaction: ForceTransaction,
  deletion: NewDeletion,
  seals: readonly Seal[],
): Promise<{ readonly chunks: number; readonly positions: number }> {
  const { id, officerId, officerNumber, span, speeds, rule, at } = deletion;
  await sql`
    insert into seals (force_id, visit_id, sealed_at, gaps, accuracies, hash)
    select force_in_hand(), visit, ${new Date(at)}, gaps, accuracies, decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(seals.map(columnsOf))}::jsonb)
      as seal (visit uuid, gaps integer[], accuracies integer[], hash text)
    on conflict (force_id, visit_id) do nothing
  `.execute(transaction);
  await addEvents(transaction, 'retention', [
    { name: 'visits.sealed', subject: { deletionId: id, officerId, visits: seals.length } },
  ]);
  const { rows } = await sql<{ number: string; count: number; bytes: Buffer }>`
    delete from position_chunks
    where force_id = force_in_hand() and officer_number = ${officerNumber} and position_count > 0
      and first_captured_at >= ${new Date(span.from)} and last_captured_at <= ${new Date(span.to)}
    returning number, position_count as count, positions as bytes
  `.execute(transaction);
  const gone = rows.sort((a, b) => Number(a.number) - Number(b.number));
  const hash = createHash('sha256');
  for (const { bytes } of gone) hash.update(bytes);
  const positions = gone.reduce((sum, { count }) => sum + count, 0);
  await sql`
    insert into deletions (force_id, id, subject, officer_id, first_at, last_at, row_count, position_count,
      visit_count, speed_before, speed_after, hash, rule, deleted_at)
    values (force_in_hand(), ${id}, 'positions', ${officerId}, ${new Date(span.from)}, ${new Date(span.to)},
      ${gone.length}, ${positions}, ${seals.length}, ${speeds.before}, ${speeds.after}, ${hash.digest()}, ${rule}, ${new Date(at)})
  `.execute(transaction);
  await addEvents(transaction, 'retention', [
    { name: 'positions.deleted', subject: { deletionId: id, officerId, chunks: gone.length, positions } },
  ]);
  return { chunks: gone.length, positions };
}

/** Lets go of the receipts of uploads of which nothing was kept, received before a time (ms). */
export async function dropEmptyUploads(transaction: ForceTransaction, before: number): Promise<void> {
  const { rows } = await sql`
    delete from fresh_chunks
    where force_id = force_in_hand() and position_count = 0 and last_captured_at < ${new Date(before)}
    returning number
  `.execute(transaction);
  if (rows.length === 0) return;
  await addEvents(transaction, 'retention', [
    { name: 'receipts.dropped', subject: { uploads: rows.length } },
  ]);
}

/** Where an officer's positions were deleted, each stretch with both ends. */
export async function deletedSpans(
  transaction: ForceTransaction,
  officerId: string,
): Promise<readonly Span[]> {
  const { rows } = await sql<{ first: Date; last: Date }>`
    select first_at as first, last_at as last from deletions
    where force_id = force_in_hand() and officer_id = ${officerId} order by last_at
  `.execute(transaction);
  return rows.map(({ first, last }) => ({ from: first.getTime(), to: last.getTime() }));
}

/** Whether positions of any of the officers within a time were deleted. */
export async function wasDeletedWithin(
  transaction: ForceTransaction,
  officerIds: readonly string[],
  { from, to }: Span,
): Promise<boolean> {
  const until = Number.isFinite(to) ? new Date(to) : null;
  const { rows } = await sql`
    select from deletions
    where force_id = force_in_hand() and officer_id = any(${[...officerIds]}::uuid[])
      and last_at >= ${new Date(from)} and (${until}::timestamptz is null or first_at <= ${until})
    limit 1
  `.execute(transaction);
  return rows.length > 0;
}

/** The seals of all visits. */
export async function readSeals(transaction: ForceTransaction): Promise<Seal[]> {
  const { rows } = await sql<{ visitId: string; gaps: number[]; accuracies: number[]; hash: Buffer }>`
    select visit_id as "visitId", gaps, accuracies, hash from seals where force_id = force_in_hand()
  `.execute(transaction);
  return rows;
}

/** The seals of an officer's visits that rest on a device of their own: those by crew say when somebody else's spoke. */
export async function sealsOfOwn(
  transaction: ForceTransaction,
  officerId: string,
): Promise<Omit<Seal, 'hash'>[]> {
  const { rows } = await sql<Omit<Seal, 'hash'>>`
    select visit_id as "visitId", gaps, accuracies from seals
    join visits on visits.force_id = seals.force_id and visits.id = visit_id
    where seals.force_id = force_in_hand() and officer_id = ${officerId} and by_crew_mate is null
    order by entered_at, visit_id
  `.execute(transaction);
  return rows;
}

function columnsOf({ visitId, gaps, accuracies, hash }: Seal) {
  return { visit: visitId, gaps, accuracies, hash: Buffer.from(hash).toString('hex') };
}
