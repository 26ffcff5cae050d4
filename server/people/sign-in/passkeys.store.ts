// The shelf of passkeys: what an authenticator keeps the secret half of, and the name its owner gave it.
import { sql } from 'kysely';
import { addEvents } from '../../bus/events.store.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface Passkey {
  readonly id: string;
  readonly staffId: string;
  /** As the authenticator names it, in base64url. */
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often the authenticator says it was used; 0 where it does not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly addedAt: number;
  readonly usedAt: number | null;
}

/** Adds somebody's passkey; false where that one was ever added. */
export async function addPasskey(
  transaction: ForceTransaction,
  passkey: Omit<Passkey, 'usedAt'>,
): Promise<boolean> {
  const { id, staffId, credentialId, publicKey, counter, transports, name, addedAt } = passkey;
  const { rows } = await sql`
    insert into passkeys (force_id, id, staff_id, credential_id, public_key, counter, transports, name, added_at)
    values (force_in_hand(), ${id}, ${staffId}, ${credentialId}, ${Buffer.from(publicKey)}, ${counter}, ${[...transports]},
      ${name}, ${new Date(addedAt)})
    on conflict do nothing returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, `staff:${staffId}`, [
    { name: 'passkey.added', subject: { staffId, passkeyId: id } },
  ]);
  return true;
}

/** The passkeys of somebody that still open, the oldest first. */
export async function passkeysOf(transaction: ForceTransaction, staffId: string): Promise<Passkey[]> {
  const { rows } = await sql<PasskeyRow>`
    select id, staff_id, credential_id, public_key, counter::text, transports, name, added_at, used_at from passkeys
    where staff_id = ${staffId} and removed_at is null order by added_at, id
  `.execute(transaction);
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    credentialId: row.credential_id,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
    name: row.name,
    addedAt: row.added_at.getTime(),
    usedAt: row.used_at?.getTime() ?? null,
  }));
}

/** Notes that a passkey let somebody in, and its counter then; false where it was used or removed meanwhile. */
export async function passkeyUsed(
  transaction: ForceTransaction,
  { id, staffId, counter: before }: Pick<Passkey, 'id' | 'staffId' | 'counter'>,
  counter: number,
  at: number,
): Promise<boolean> {
  const { rows } = await sql`
    update passkeys set counter = ${counter}, used_at = ${new Date(at)}
    where id = ${id} and counter = ${before} and removed_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, `staff:${staffId}`, [
    { name: 'passkey.used', subject: { staffId, passkeyId: id } },
  ]);
  return true;
}

/** Takes a passkey from somebody: it opens nothing any more. False where they have none of that id. */
export async function removePasskey(
  transaction: ForceTransaction,
  staffId: string,
  passkeyId: string,
  at: number,
): Promise<boolean> {
  const { rows } = await sql`
    update passkeys set removed_at = ${new Date(at)}
    where id = ${passkeyId} and staff_id = ${staffId} and removed_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, `staff:${staffId}`, [
    { name: 'passkey.removed', subject: { staffId, passkeyId } },
  ]);
  return true;
}

interface PasskeyRow {
  readonly id: string;
  readonly staff_id: string;
  readonly credential_id: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: string[];
  readonly name: string;
  readonly added_at: Date;
  readonly used_at: Date | null;
}
