// Pairs a device with its officer: at once, where the code holds the token, or when a phone of our own exchanges the code's secret for one.
import { hash } from 'node:crypto';
import { clientProfiles, type DeviceClient } from '../../core/people/device-client.ts';
import { pairingMilliseconds } from '../../core/people/pairing.ts';
import type { Actor } from '../bus/events.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import { deviceToken } from './device-token.ts';
import { addDevice } from './devices.store.ts';
import { readOfficers } from './officers.store.ts';
import { addPairing, pairingOfSecret, usePairing } from './pairings.store.ts';
import { hashOf, newSecret, readSecret } from './sign-in/secret.ts';

export interface PairingChance {
  readonly newId: () => string;
  /** 32 bytes each time. */
  readonly random: () => Uint8Array;
}

export interface PairedFor {
  readonly officerId: string;
  readonly client: DeviceClient;
  readonly name: string;
}

/** What a code is made from: the device's token, or a secret that is exchanged for one. */
export interface PairingKept {
  readonly pairingId: string;
  readonly device: { readonly deviceId: string; readonly token: string } | null;
  readonly offer: { readonly secret: string; readonly expiresAt: number } | null;
}

/** Makes a pairing for an officer who is known. */
export async function makePairing(
  database: Database,
  forceId: number,
  { officerId, client, name }: PairedFor,
  { newId, random }: PairingChance,
  now: number,
  actor: Actor,
): Promise<PairingKept> {
  const pairing = { id: newId(), officerId, client, deviceName: name };
  if (client === 'phone') {
    const secret = newSecret('bkp', forceId, random());
    const expiresAt = now + pairingMilliseconds;
    const offered = { ...pairing, secretHash: hashOf(secret), expiresAt, deviceId: null };
    await database.inForce(forceId, (t) => addPairing(t, offered, now, actor));
    return { pairingId: pairing.id, device: null, offer: { secret, expiresAt } };
  }
  const token = deviceToken(forceId, random());
  const deviceId = newId();
  await database.inForce(forceId, async (t) => {
    await addPairedDevice(t, deviceId, { officerId, client, name }, token, actor);
    await addPairing(t, { ...pairing, secretHash: null, expiresAt: null, deviceId }, now, actor);
  });
  return { pairingId: pairing.id, device: { deviceId, token }, offer: null };
}

/** A phone as it learns of itself: the only time that its token is told. */
export interface PairedPhone {
  readonly deviceId: string;
  readonly token: string;
  readonly callSign: string;
}

/** Exchanges a secret for a device with its token; null where it is none, was used, or its time is over. */
export async function exchangeSecret(
  database: Database,
  secret: string,
  { newId, random }: PairingChance,
  now: number,
): Promise<PairedPhone | null> {
  const told = readSecret('bkp', secret);
  if (told === null) return null;
  return database.inForce(told.forceId, async (t) => {
    const pairing = await pairingOfSecret(t, told.hash, now);
    if (pairing === null) return null;
    const token = deviceToken(told.forceId, random());
    const deviceId = newId();
    const { id, officerId, client, deviceName: name } = pairing;
    const actor = `device:${deviceId}` as const;
    await addPairedDevice(t, deviceId, { officerId, client, name }, token, actor);
    await usePairing(t, id, deviceId, now, actor);
    const officer = (await readOfficers(t)).find((each) => each.id === officerId);
    return { deviceId, token, callSign: officer?.callSign ?? '' };
  });
}

async function addPairedDevice(
  t: ForceTransaction,
  id: string,
  { officerId, client, name }: PairedFor,
  token: string,
  actor: Actor,
): Promise<void> {
  const { pingSeconds, silentWhenStill } = clientProfiles[client];
  const tokenHash = hash('sha256', token);
  const device = { id, officerId, name, client, pingSeconds, silentWhenStill, tokenHash, ofFeed: null };
  await addDevice(t, device, actor);
}
