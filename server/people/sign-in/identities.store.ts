// The shelf of identities: whom an identity provider means by its subject.
import { sql } from 'kysely';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Lets one sign-in by the provider after the other look for its account and add it, so that nobody is added or linked twice. */
export async function waitForIdentities(transaction: ForceTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('identities'), force_in_hand())`.execute(transaction);
}

/** Whose an identity is, or null where nobody's. */
export async function staffOfIdentity(
  transaction: ForceTransaction,
  { issuer, subject }: Identity,
): Promise<string | null> {
  const { rows } = await sql<{ staffId: string }>`
    select staff_id as "staffId" from identities where issuer = ${issuer} and subject = ${subject}
  `.execute(transaction);
  return rows.at(0)?.staffId ?? null;
}

/** Whether somebody is known by an identity already. */
export async function isLinked(transaction: ForceTransaction, staffId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from identities where staff_id = ${staffId} limit 1`.execute(
    transaction,
  );
  return rows.length > 0;
}

/** Says whose an identity is from now on; false where it is somebody's already. */
export async function linkIdentity(
  transaction: ForceTransaction,
  { issuer, subject, staffId }: Identity & { readonly staffId: string },
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    insert into identities (force_id, issuer, subject, staff_id)
    values (force_in_hand(), ${issuer}, ${subject}, ${staffId})
    on conflict do nothing returning staff_id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'identity.linked', subject: { staffId } }]);
  return true;
}
