// The shelf of legal holds.
import { sql } from 'kysely';
import type { Hold } from '../../../core/tracking/hold.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface StoredHold extends Hold {
  readonly id: string;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: number;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
}

/** Places a hold. It stands from the commit on: a deletion under way is waited for. */
export async function addHold(
  transaction: ForceTransaction,
  hold: Omit<StoredHold, 'endedAt' | 'endedBy'>,
  actor: Actor,
): Promise<void> {
  const { id, officerId, hotspotId, from, to, reason, placedBy, placedAt } = hold;
  await sql`
    insert into holds (force_id, id, officer_id, hotspot_id, from_at, to_at, reason, placed_by, placed_at)
    values (force_in_hand(), ${id}, ${officerId}, ${hotspotId}, ${moment(from)}, ${moment(to)}, ${reason}, ${placedBy},
      ${new Date(placedAt)})
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: 'hold.added', subject: { holdId: id } }]);
}

/** Ends a hold; false where none of that id stands. */
export async function endHold(
  transaction: ForceTransaction,
  id: string,
  end: { readonly at: number; readonly by: string },
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update holds set ended_at = ${new Date(end.at)}, ended_by = ${end.by}
    where force_id = force_in_hand() and id = ${id} and ended_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'hold.ended', subject: { holdId: id } }]);
  return true;
}

/** All holds, the latest last. */
export async function readHolds(transaction: ForceTransaction): Promise<StoredHold[]> {
  const rows = await transaction.selectFrom('holds').selectAll().orderBy('placed_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    officerId: row.officer_id,
    hotspotId: row.hotspot_id,
    from: row.from_at === null ? null : row.from_at.getTime(),
    to: row.to_at === null ? null : row.to_at.getTime(),
    reason: row.reason,
    placedBy: row.placed_by,
    placedAt: row.placed_at.getTime(),
    endedAt: row.ended_at === null ? null : row.ended_at.getTime(),
    endedBy: row.ended_by,
  }));
}

/** The holds that stand. No other is placed until the transaction ends. */
export async function standingHolds(transaction: ForceTransaction): Promise<StoredHold[]> {
  await sql`lock table holds in share mode`.execute(transaction);
  return (await readHolds(transaction)).filter(({ endedAt }) => endedAt === null);
}

function moment(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
