// What was answered to uploads where not every position was kept.
import { sql } from 'kysely';
import type { ForceTransaction } from '../../db/database.ts';

/** The answers other than "all kept" to everybody's uploads received between two times. */
export async function answersBetween(
  transaction: ForceTransaction,
  from: number,
  to: number,
): Promise<string[]> {
  const { rows } = await sql<{ answer: string }>`
    select answer from position_chunks
    where force_id = force_in_hand() and answer <> '' and received_at >= ${new Date(from)} and received_at < ${new Date(to)}
      and last_captured_at >= ${new Date(from - 31 * 86_400_000)}
  `.execute(transaction);
  return rows.map((row) => row.answer);
}
