// The shelf of emergency access: pairs of codes by their hashes, and when they were used.
import { sql } from 'kysely';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface BreakGlassKey {
  readonly id: string;
  readonly staffId: string;
  readonly firstHash: Buffer;
  readonly secondHash: Buffer;
}

/** Keeps a new pair; the one before opens nothing any more. */
export async function addBreakGlassKey(
  transaction: ForceTransaction,
  { id, staffId, firstHash, secondHash }: BreakGlassKey,
  at: number,
  actor: Actor,
): Promise<void> {
  await sql`
    update break_glass_keys set replaced_at = ${new Date(at)} where used_at is null and replaced_at is null
  `.execute(transaction);
  await sql`
    insert into break_glass_keys (force_id, id, staff_id, first_hash, second_hash, made_at, made_by)
    values (force_in_hand(), ${id}, ${staffId}, ${firstHash}, ${secondHash}, ${new Date(at)}, ${actor})
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: 'break-glass.made', subject: { keyId: id } }]);
}

/** The pair that would open it, held until the transaction ends so that it is used once; null without one. */
export async function breakGlassHeld(transaction: ForceTransaction): Promise<BreakGlassKey | null> {
  const { rows } = await sql<BreakGlassKey>`
    select id, staff_id as "staffId", first_hash as "firstHash", second_hash as "secondHash" from break_glass_keys
    where used_at is null and replaced_at is null for update
  `.execute(transaction);
  return rows.at(0) ?? null;
}

/** Uses a pair up. */
export async function breakGlassOpened(
  transaction: ForceTransaction,
  { id, staffId }: BreakGlassKey,
  sessionId: string,
  at: number,
): Promise<void> {
  await sql`
    update break_glass_keys set used_at = ${new Date(at)}, session_id = ${sessionId} where id = ${id}
  `.execute(transaction);
  await addEvents(transaction, `staff:${staffId}`, [
    { name: 'break-glass.opened', subject: { keyId: id, sessionId } },
  ]);
}

/** Notes that somebody tried with what does not open it. */
export async function breakGlassRefused(transaction: ForceTransaction, { id }: BreakGlassKey): Promise<void> {
  await addEvents(transaction, 'sign-in', [{ name: 'break-glass.refused', subject: { keyId: id } }]);
}

/** The accounts that emergency access opens. They are nobody's. */
export async function breakGlassStaff(transaction: ForceTransaction): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select distinct staff_id as id from break_glass_keys`.execute(
    transaction,
  );
  return new Set(rows.map(({ id }) => id));
}

/** When the pair that would open it was made, and when it was open (ms), the latest first. */
export async function breakGlassHistory(transaction: ForceTransaction): Promise<{
  madeAt: number | null;
  openings: { openedAt: number; endsAt: number; endedAt: number | null }[];
}> {
  const { rows } = await sql<{
    made: Date;
    isOpen: boolean;
    opened: Date | null;
    ends: Date;
    ended: Date | null;
  }>`
    select made_at as made, used_at is null and replaced_at is null as "isOpen", used_at as opened, ends_at as ends, ended_at as ended
    from break_glass_keys left join sessions on sessions.force_id = break_glass_keys.force_id and sessions.id = session_id
    order by made_at desc
  `.execute(transaction);
  return {
    madeAt: rows.find(({ isOpen }) => isOpen)?.made.getTime() ?? null,
    openings: rows.flatMap(({ opened, ends, ended }) => {
      if (opened === null) return [];
      const [openedAt, endsAt] = [opened.getTime(), ends.getTime()];
      return [{ openedAt, endsAt, endedAt: ended?.getTime() ?? null }];
    }),
  };
}
