// The shelf of pairings: who may set up a device of whose, until when, and which device it became.
import { sql } from 'kysely';
import { type DeviceClient, deviceClients } from '../../core/people/device-client.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface Pairing {
  readonly id: string;
  readonly officerId: string;
  readonly client: DeviceClient;
  readonly deviceName: string;
  readonly madeBy: string;
  /** When its secret may no longer be exchanged (ms); null where the code held the token. */
  readonly expiresAt: number | null;
  readonly deviceId: string | null;
  readonly isWithdrawn: boolean;
}

export type NewPairing = Omit<Pairing, 'madeBy' | 'isWithdrawn'> & {
  /** SHA-256 of the secret; null where the code holds the token. */
  readonly secretHash: Buffer | null;
};

/** Keeps a pairing; one whose device is there already is used. */
export async function addPairing(
  transaction: ForceTransaction,
  { id, officerId, client, deviceName, secretHash, expiresAt, deviceId }: NewPairing,
  at: number,
  actor: Actor,
): Promise<void> {
  await sql`
    insert into pairings (force_id, id, officer_id, client, device_name, secret_hash, made_at, made_by, expires_at, used_at, device_id)
    values (force_in_hand(), ${id}, ${officerId}, ${client}, ${deviceName}, ${secretHash}, ${new Date(at)}, ${actor},
      ${expiresAt === null ? null : new Date(expiresAt)}, ${deviceId === null ? null : new Date(at)}, ${deviceId}::uuid)
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: 'pairing.made', subject: { pairingId: id, officerId } }]);
}

/** The pairing of a secret that may still be exchanged, held until the transaction ends; null where there is none. */
export async function pairingOfSecret(
  transaction: ForceTransaction,
  secretHash: Buffer,
  at: number,
): Promise<Pairing | null> {
  const open = sql`secret_hash = ${secretHash} and used_at is null and withdrawn_at is null and expires_at > ${new Date(at)} for update`;
  return pairingWhere(transaction, open);
}

/** Says which device a pairing became: its secret is used up. */
export async function usePairing(
  transaction: ForceTransaction,
  pairingId: string,
  deviceId: string,
  at: number,
  actor: Actor,
): Promise<void> {
  await sql`update pairings set used_at = ${new Date(at)}, device_id = ${deviceId} where id = ${pairingId}`.execute(
    transaction,
  );
  await addEvents(transaction, actor, [{ name: 'pairing.used', subject: { pairingId, deviceId } }]);
}

/** Withdraws a pairing: its secret is exchanged no more. A phone that exchanges it at this moment is waited for; its device is then told by the row. */
export async function withdrawPairing(
  transaction: ForceTransaction,
  pairingId: string,
  at: number,
  actor: Actor,
): Promise<void> {
  await addEvents(transaction, actor, await withdrawnOf(transaction, sql`id = ${pairingId}`, at));
}

/** Withdraws the pairings of an officer that may still be used. */
export async function withdrawPairingsOf(
  transaction: ForceTransaction,
  officerId: string,
  at: number,
  actor: Actor,
): Promise<void> {
  const open = sql`officer_id = ${officerId} and used_at is null and expires_at > ${new Date(at)}`;
  await addEvents(transaction, actor, await withdrawnOf(transaction, open, at));
}

/** Marks those that were not before as withdrawn, and gives the event of each. */
async function withdrawnOf(transaction: ForceTransaction, which: ReturnType<typeof sql>, at: number) {
  const { rows } = await sql<{ id: string }>`
    update pairings set withdrawn_at = ${new Date(at)}
    where ${which} and withdrawn_at is null returning id
  `.execute(transaction);
  return rows.map(({ id }) => ({ name: 'pairing.withdrawn', subject: { pairingId: id } }) as const);
}

export async function pairingOfId(transaction: ForceTransaction, id: string): Promise<Pairing | null> {
  return pairingWhere(transaction, sql`id = ${id}`);
}

async function pairingWhere(
  transaction: ForceTransaction,
  which: ReturnType<typeof sql>,
): Promise<Pairing | null> {
  const { rows } = await sql<
    Omit<Pairing, 'client' | 'expiresAt'> & { client: string; expiresAt: Date | null }
  >`
    select id, officer_id as "officerId", client, device_name as "deviceName", made_by as "madeBy",
      expires_at as "expiresAt", device_id as "deviceId", withdrawn_at is not null as "isWithdrawn"
    from pairings where ${which}
  `.execute(transaction);
  const [row] = rows;
  if (row === undefined) return null;
  const client = deviceClients.find((known) => known === row.client) ?? 'other';
  return { ...row, client, expiresAt: row.expiresAt?.getTime() ?? null };
}
