// The checkpoint: what need not be followed again at the next start.
import { sql } from 'kysely';
import type { EventCursor } from '../../bus/events.store.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface Checkpoint {
  /** Every closed visit of chunks up to this number is written. */
  readonly chunkNumber: number;
  /** Up to where events are heeded: positions that another process kept may have older numbers and are told by their event. */
  readonly heeded: EventCursor;
}

/** The checkpoint by this definition; where there is none, everything is followed again, and events are heard from `now` on. */
export async function readCheckpoint(
  transaction: ForceTransaction,
  definition: string,
  now: EventCursor,
): Promise<Checkpoint> {
  const { rows } = await sql<{ chunk: string; transaction: string | null; number: string | null }>`
    select chunk_number as chunk, heeded_transaction::text as transaction, heeded_number as number from track_checkpoints
    where force_id = force_in_hand() and definition = ${definition}
  `.execute(transaction);
  const kept = rows.at(0);
  if (kept === undefined) return { chunkNumber: 0, heeded: now };
  // In a database restored elsewhere transactions are counted anew: a cursor from before may be of the future.
  const isOfHere = kept.transaction !== null && BigInt(kept.transaction) <= BigInt(now.transaction);
  const heeded = isOfHere ? { transaction: kept.transaction ?? '', number: kept.number ?? '0' } : now;
  return { chunkNumber: Number(kept.chunk), heeded };
}

/** Moves the checkpoint, which is bookkeeping and no event. */
export async function moveCheckpoint(
  transaction: ForceTransaction,
  { chunkNumber, heeded }: Checkpoint,
  definition: string,
): Promise<void> {
  await sql`
    insert into track_checkpoints (force_id, chunk_number, definition, heeded_transaction, heeded_number)
    values (force_in_hand(), ${chunkNumber}, ${definition}, ${heeded.transaction}::text::xid8, ${heeded.number}::bigint)
    on conflict (force_id) do update set chunk_number = excluded.chunk_number, definition = excluded.definition,
      heeded_transaction = excluded.heeded_transaction, heeded_number = excluded.heeded_number
  `.execute(transaction);
}
