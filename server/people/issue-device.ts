// Issues a device to an officer: the token is made here, shown once by whoever asked, and kept only as its hash.
import { hash } from 'node:crypto';
import type { DeviceClient } from '../../core/people/device-client.ts';
import type { Actor } from '../bus/events.ts';
import type { Database } from '../db/database.ts';
import { deviceToken } from './device-token.ts';
import { addDevice, type Device } from './devices.store.ts';
import { ensureOfficer } from './officers.store.ts';

export interface DeviceIssue {
  readonly callSign: string;
  /** What they are, in the force's words; of an officer already known it is left as it was. */
  readonly role: string;
  readonly name: string;
  /** The app it is; left out where nobody says. */
  readonly client?: DeviceClient;
  /** Seconds between two positions when all is well; null where the feed promises nothing. */
  readonly pingSeconds: number | null;
  readonly silentWhenStill: boolean;
}

/** The device and its token, from 32 random bytes. */
export async function issueDevice(
  database: Database,
  forceId: number,
  issue: DeviceIssue,
  chance: { readonly newId: () => string; readonly random: Uint8Array },
  actor: Actor,
): Promise<{ readonly device: Device; readonly token: string }> {
  const token = deviceToken(forceId, chance.random);
  const device = await database.inForce(forceId, async (t) => {
    const { callSign, role, ...set } = issue;
    const officer = await ensureOfficer(t, { id: chance.newId(), callSign, role }, actor);
    const tokenHash = hash('sha256', token);
    const added = { id: chance.newId(), officerId: officer.id, ...set, tokenHash, ofFeed: null };
    return addDevice(t, added, actor);
  });
  return { device, token };
}
