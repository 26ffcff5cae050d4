// Finds the device of a token, or of an id that a broker vouches for. What was found is remembered until something about devices changes; what was not, for a while.
import type { Database } from '../db/database.ts';
import { readDeviceToken } from './device-token.ts';
import { type Device, deviceOfId, deviceOfToken } from './devices.store.ts';

export interface DeviceLookUp {
  /** At once where it was found before. */
  find(token: string): Device | null | Promise<Device | null>;
  findById(forceId: number, deviceId: string): Device | null | Promise<Device | null>;
  /** Forgets what was found: a device was added or revoked. */
  forget(): void;
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** So many are remembered; guessed tokens must not fill the memory. */
const mostRemembered = 50_000;

export function deviceLookUp(database: Database): DeviceLookUp {
  const known = new Map<string, Device | Promise<Device | null>>();
  function remembered(key: string, look: () => Promise<Device | null>): Device | Promise<Device | null> {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = look();
    known.set(key, found);
    // What was forgotten meanwhile stays forgotten.
    const settle = (device: Device | null) => {
      if (known.get(key) !== found) return;
      // A device added a moment later must not wait for an event.
      if (device === null) known.delete(key);
      else known.set(key, device);
    };
    found.then(settle, () => settle(null));
    return found;
  }

  return {
    find(token) {
      const read = readDeviceToken(token);
      if (read === null) return null;
      return remembered(read.hash, () => database.inForce(read.forceId, (t) => deviceOfToken(t, read.hash)));
    },
    findById(forceId, deviceId) {
      if (!isId.test(deviceId)) return null;
      return remembered(`${forceId} ${deviceId}`, () =>
        database.inForce(forceId, (t) => deviceOfId(t, deviceId)),
      );
    },
    forget: () => known.clear(),
  };
}
