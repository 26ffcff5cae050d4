// Devices as whoever administers them asks about them and changes them: as far as they reach over the officers whose they are.
import type { DeviceChange, DeviceList, DeviceRefusal, ListedDevice } from '../../core/people/device-list.ts';
import { type Reach, reachOf } from '../../core/people/index.ts';
import type { OwnPairing, PairingMade, PairingState } from '../../core/people/pairing.ts';
import type { Database } from '../db/database.ts';
import type { SignedIn } from '../http/session-door.ts';
import type { DeviceHealth } from './device-health.ts';
import { type KeptDevice, listDevices } from './device-list.store.ts';
import { changeDevice, revokeDevice } from './devices.store.ts';
import { type Officer, readOfficers } from './officers.store.ts';
import { readOrganisations } from './organisations.store.ts';
import { makePairing, type PairingChance } from './pair-device.ts';
import { pairingOfId } from './pairings.store.ts';

export type DeviceChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: DeviceRefusal | 'not-found' };

export interface DeviceDesk {
  /** The devices of whom one reaches, and for whom one may pair another. */
  list(who: SignedIn): Promise<Omit<DeviceList, 'address'>>;
  change(who: SignedIn, deviceId: string, change: DeviceChange): Promise<DeviceChanged>;
  revoke(who: SignedIn, deviceId: string): Promise<DeviceChanged>;
  /** Pairs a device for an officer whom one reaches; null where one does not. */
  pair(who: SignedIn, officerId: string, wanted: OwnPairing): Promise<PairingMade | null>;
  /** Pairs a device of one's own; null for whoever patrols not. */
  pairOwn(who: SignedIn, wanted: OwnPairing): Promise<PairingMade | null>;
  /** What has become of a pairing that one made, of one's own or of an officer whom one still reaches; null of any other. */
  pairing(who: SignedIn, pairingId: string): Promise<WatchedPairing | null>;
}

/** A pairing with whose device it is or will be: when that was heard is theirs. */
export interface WatchedPairing {
  readonly officerId: string;
  readonly state: PairingState;
}

export interface DeviceDeskTerms {
  readonly database: Database;
  readonly health: DeviceHealth;
  readonly now: () => number;
  readonly chance: PairingChance;
  /** Hears that the door must look a device up anew. */
  readonly onChanged: () => void;
}

const actorOf = ({ viewer }: SignedIn) => `staff:${viewer.staffId}` as const;

export function deviceDesk({ database, health, now, chance, onChanged }: DeviceDeskTerms): DeviceDesk {
  /** Does something with a device that somebody reaches, in the transaction in which that was found. */
  async function changed(
    who: SignedIn,
    deviceId: string,
    work: (t: Parameters<typeof listDevices>[0], device: KeptDevice) => Promise<DeviceChanged>,
  ): Promise<DeviceChanged> {
    const done = await database.inForce(who.forceId, async (t): Promise<DeviceChanged> => {
      const officers = new Map((await readOfficers(t)).map((officer) => [officer.id, officer]));
      const device = (await listDevices(t)).find((each) => each.deviceId === deviceId);
      const officer = device === undefined ? undefined : officers.get(device.officerId);
      if (device === undefined || officer === undefined || !reaches(reachOver(who), officer))
        return { ok: false, reason: 'not-found' };
      return device.revokedAt === null ? work(t, device) : { ok: false, reason: 'revoked' };
    });
    if (done.ok) onChanged();
    return done;
  }

  async function paired(who: SignedIn, officer: Officer, wanted: OwnPairing): Promise<PairingMade> {
    const asked = { officerId: officer.id, ...wanted };
    const kept = await makePairing(database, who.forceId, asked, chance, now(), actorOf(who));
    return { ...kept, client: wanted.client, callSign: officer.callSign };
  }

  return {
    async list(who) {
      const { officers, devices, organisations } = await database.inForce(who.forceId, async (t) => ({
        officers: (await readOfficers(t)).filter((officer) => reaches(reachOver(who), officer)),
        devices: await listDevices(t),
        organisations: new Map((await readOrganisations(t)).map(({ id, name }) => [id, name])),
      }));
      const organisationOf = ({ organisationId: id }: Officer) =>
        id === null ? null : (organisations.get(id) ?? null);
      const byId = new Map(officers.map((officer) => [officer.id, officer]));
      const heard = health.of(who.forceId);
      return {
        now: now(),
        devices: devices.flatMap(({ officerId, hasToken: _, ...device }): ListedDevice[] => {
          const officer = byId.get(officerId);
          if (officer === undefined) return [];
          const beat = heard.get(device.deviceId);
          return [
            {
              ...device,
              callSign: officer.callSign,
              organisation: organisationOf(officer),
              heardAt: beat?.heardAt ?? null,
              lastPositionAt: beat?.lastPositionAt ?? null,
              batteryPercent: beat?.batteryPercent ?? null,
              isCharging: beat?.isCharging ?? null,
              appVersion: beat?.appVersion ?? null,
            },
          ];
        }),
        officers: officers.map((officer) => {
          return { officerId: officer.id, callSign: officer.callSign, organisation: organisationOf(officer) };
        }),
      };
    },
    change: (who, deviceId, change) =>
      changed(who, deviceId, async (t) => {
        await changeDevice(t, deviceId, change, now(), actorOf(who));
        return { ok: true };
      }),
    revoke: (who, deviceId) =>
      changed(who, deviceId, async (t, { hasToken }) => {
        if (!hasToken) return { ok: false, reason: 'no-token' };
        await revokeDevice(t, deviceId, now(), actorOf(who));
        return { ok: true };
      }),
    async pair(who, officerId, wanted) {
      const officers = await database.inForce(who.forceId, readOfficers);
      const officer = officers.find(({ id }) => id === officerId);
      return officer === undefined || !reaches(reachOver(who), officer) ? null : paired(who, officer, wanted);
    },
    async pairOwn(who, wanted) {
      const officers = await database.inForce(who.forceId, readOfficers);
      const self = officers.find(({ id }) => id === who.viewer.officerId);
      return self === undefined ? null : paired(who, self, wanted);
    },
    async pairing(who, pairingId) {
      const { pairing, officers } = await database.inForce(who.forceId, async (t) => ({
        pairing: await pairingOfId(t, pairingId),
        officers: await readOfficers(t),
      }));
      if (pairing === null || pairing.madeBy !== actorOf(who)) return null;
      const { officerId, deviceId, expiresAt } = pairing;
      const officer = officers.find(({ id }) => id === officerId);
      const isOwn = officerId === who.viewer.officerId;
      if (officer === undefined || !(isOwn || reaches(reachOver(who), officer))) return null;
      const beat = deviceId === null ? undefined : health.of(who.forceId).get(deviceId);
      const isOver = deviceId === null && expiresAt !== null && expiresAt <= now();
      const state = {
        state: deviceId !== null ? 'paired' : isOver ? 'expired' : 'waiting',
        deviceId,
        heardAt: beat?.heardAt ?? null,
        lastPositionAt: beat?.lastPositionAt ?? null,
        batteryPercent: beat?.batteryPercent ?? null,
      } as const;
      return { officerId, state };
    },
  };
}

function reachOver({ viewer, ground }: SignedIn): Reach {
  return reachOf(viewer, 'device.change', ground);
}

function reaches(reach: Reach, { id, organisationId, areaId }: Officer): boolean {
  return reach.includes({ officerId: id, organisationId, areaId });
}
