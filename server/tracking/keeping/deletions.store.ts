// The shelf of deletions as they were proved. It is only ever added to.
import { sql } from 'kysely';
import type { RetentionSubject } from '../../../core/tracking/retention.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** A deletion as it was proved. Times in milliseconds. */
export interface Deletion {
  readonly id: string;
  readonly subject: RetentionSubject;
  /** Of positions: whose they were. */
  readonly officerId: string | null;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Chunks, visits or totals. */
  readonly rows: number;
  readonly positions: number | null;
  /** Of positions: how many visits stay sealed. */
  readonly visits: number | null;
  /** SHA-256 over what was deleted, in hexadecimal. */
  readonly hash: string;
  readonly rule: string;
  readonly deletedAt: number;
}

/** All deletions, the earliest first. */
export async function readDeletions(transaction: ForceTransaction): Promise<Deletion[]> {
  type Row = Omit<Deletion, 'firstAt' | 'lastAt' | 'deletedAt'> & Record<'first' | 'last' | 'deleted', Date>;
  const { rows } = await sql<Row>`
    select id, subject, officer_id as "officerId", first_at as first, last_at as last, row_count as rows,
      position_count as positions, visit_count as visits, encode(hash, 'hex') as hash, rule, deleted_at as deleted
    from deletions where force_id = force_in_hand() order by deleted_at, id
  `.execute(transaction);
  return rows.map(({ first, last, deleted, ...row }) => ({
    ...row,
    firstAt: first.getTime(),
    lastAt: last.getTime(),
    deletedAt: deleted.getTime(),
  }));
}
