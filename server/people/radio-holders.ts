// Who held a radio when, by duty: and so whose the positions are that a feed reports of it.
import { randomUUIDv7 } from 'node:crypto';
import { type Duty, isOnDuty } from '../../core/people/index.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import { addDevice, type Device, devicesOfFeed } from './devices.store.ts';
import { dutiesOfRadios } from './duties.store.ts';
import type { Feed } from './feeds.store.ts';

export interface RadioHolders {
  /** The officer who held the radio at a moment (ms), by id; null where no duty says so. */
  holderOf(radioId: string, at: number): string | null;
  /** The radio as a device of that officer's, added the first time. */
  deviceOf(radioId: string, officerId: string): Device;
}

/** Learns of every duty with any of the radios between two times, and of the devices they make. */
export async function radioHolders(
  database: Database,
  feed: Feed,
  radioIds: readonly string[],
  from: number,
  to: number,
): Promise<RadioHolders> {
  return database.inForce(feed.forceId, async (t) => {
    const duties = await dutiesOfRadios(t, radioIds, from, to);
    const devices = await devicesFor(t, feed, duties);
    return {
      holderOf: (radioId, at) =>
        duties.find((duty) => duty.radioId === radioId && isOnDuty(duty, at))?.officerId ?? null,
      deviceOf(radioId, officerId) {
        const device = devices.get(`${officerId} ${radioId}`);
        if (device === undefined) throw new Error('A radio was given to somebody without a duty');
        return device;
      },
    };
  });
}

async function devicesFor(
  t: ForceTransaction,
  feed: Feed,
  duties: readonly Duty[],
): Promise<Map<string, Device>> {
  const known = await devicesOfFeed(t, feed.id);
  const devices = new Map(known.map((device) => [`${device.officerId} ${device.radioId}`, device as Device]));
  for (const { officerId, radioId } of duties) {
    if (radioId === null || devices.has(`${officerId} ${radioId}`)) continue;
    const { pingSeconds, silentWhenStill } = feed;
    const ofFeed = { feedId: feed.id, radioId };
    const device = { id: randomUUIDv7(), officerId, name: `${feed.name} ${radioId}`, pingSeconds };
    const added = await addDevice(
      t,
      { ...device, silentWhenStill, tokenHash: null, ofFeed },
      `feed:${feed.id}`,
    );
    devices.set(`${officerId} ${radioId}`, added);
  }
  return devices;
}
