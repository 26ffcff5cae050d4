// Finds the device of a token. What was found is remembered until something about devices changes; what was not, for a while.
import type { Database } from '../db/database.ts';
import { readDeviceToken } from './device-token.ts';
import { type Device, deviceOfToken } from './devices.store.ts';

export interface DeviceLookUp {
  find(token: string): Promise<Device | null>;
  /** Forgets what was found: a device was added or revoked. */
  forget(): void;
}

/** So many are remembered; guessed tokens must not fill the memory. */
const mostRemembered = 50_000;

export function deviceLookUp(database: Database): DeviceLookUp {
  const known = new Map<string, Promise<Device | null>>();
  return {
    async find(token) {
      const read = readDeviceToken(token);
      if (read === null) return null;
      const remembered = known.get(read.hash);
      if (remembered !== undefined) return remembered;
      if (known.size >= mostRemembered) known.clear();
      const found = database.inForce(read.forceId, (t) => deviceOfToken(t, read.hash));
      known.set(read.hash, found);
      found.then(
        // A token issued a moment later must not wait for an event.
        (device) => device === null && known.delete(read.hash),
        () => known.delete(read.hash),
      );
      return found;
    },
    forget: () => known.clear(),
  };
}
