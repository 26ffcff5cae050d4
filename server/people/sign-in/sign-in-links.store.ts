// The shelf of links that let somebody in once.
import { sql } from 'kysely';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** Keeps a link. */
export async function addSignInLink(
  transaction: ForceTransaction,
  link: { readonly staffId: string; readonly tokenHash: Buffer; readonly expiresAt: number },
  at: number,
  actor: Actor,
): Promise<void> {
  await sql`
    insert into sign_in_links (force_id, token_hash, staff_id, made_at, made_by, expires_at)
    values (force_in_hand(), ${link.tokenHash}, ${link.staffId}, ${new Date(at)}, ${actor}, ${new Date(link.expiresAt)})
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: 'sign-in-link.made', subject: { staffId: link.staffId } }]);
}

/** Uses a link up and gives whose it was; null where there is none, it was used, or its time is over. */
export async function takeSignInLink(
  transaction: ForceTransaction,
  tokenHash: Buffer,
  at: number,
): Promise<string | null> {
  const { rows } = await sql<{ staffId: string }>`
    update sign_in_links set used_at = ${new Date(at)}
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${new Date(at)}
    returning staff_id as "staffId"
  `.execute(transaction);
  const [link] = rows;
  if (link === undefined) return null;
  await addEvents(transaction, `staff:${link.staffId}`, [{ name: 'sign-in-link.used', subject: link }]);
  return link.staffId;
}
