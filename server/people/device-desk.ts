// Devices as whoever administers them asks about them and changes them: as far as they reach over the officers whose they are.
import type { DeviceChange, DeviceList, DeviceRefusal, ListedDevice } from '../../core/people/device-list.ts';
import { type Reach, reachOf } from '../../core/people/index.ts';
import type { OwnPairing, PairingMade, PairingState, PairingWithdrawn } from '../../core/people/pairing.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import type { SignedIn } from '../http/session-door.ts';
import type { DeviceHealth } from './device-health.ts';
import { type KeptDevice, listDevices } from './device-list.store.ts';
import { changeDevice, revokeDevice } from './devices.store.ts';
import { type Officer, readOfficers, subjectOf } from './officers.store.ts';
import { readOrganisations } from './organisations.store.ts';
import { makePairing, type PairingChance } from './pair-device.ts';
import { type Pairing, pairingOfId, withdrawPairing } from './pairings.store.ts';

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
  /** Withdraws one that one may watch: its code opens no door, and a device that has come of it is revoked. Null of any other. */
  withdraw(who: SignedIn, pairingId: string): Promise<PairingWithdrawn | null>;
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
      const pairing = await database.inForce(who.forceId, (t) => watchedPairing(t, who, pairingId));
      if (pairing === null) return null;
      const { officerId, deviceId } = pairing;
      const beat = deviceId === null ? undefined : health.of(who.forceId).get(deviceId);
      const state = {
        state: stateOf(pairing, now()),
        deviceId,
        heardAt: beat?.heardAt ?? null,
        lastPositionAt: beat?.lastPositionAt ?? null,
        batteryPercent: beat?.batteryPercent ?? null,
      } as const;
      return { officerId, state };
    },
    async withdraw(who, pairingId) {
      const done = await database.inForce(who.forceId, async (t): Promise<PairingWithdrawn | null> => {
        const before = await watchedPairing(t, who, pairingId);
        if (before === null) return null;
        if (stateOf(before, now()) === 'expired') return { state: 'expired' };
        await withdrawPairing(t, pairingId, now(), actorOf(who));
        // A phone may have been quicker: then its device ends with the code.
        const { deviceId = null } = (await pairingOfId(t, pairingId)) ?? {};
        if (deviceId !== null) await revokeDevice(t, deviceId, now(), actorOf(who));
        return { state: 'withdrawn' };
      });
      if (done !== null) onChanged();
      return done;
    },
  };
}

/** A pairing that somebody made, of their own or of an officer whom they still reach; null of any other. */
async function watchedPairing(
  t: ForceTransaction,
  who: SignedIn,
  pairingId: string,
): Promise<Pairing | null> {
  const pairing = await pairingOfId(t, pairingId);
  if (pairing === null || pairing.madeBy !== actorOf(who)) return null;
  const officer = (await readOfficers(t)).find(({ id }) => id === pairing.officerId);
  const isOwn = pairing.officerId === who.viewer.officerId;
  return officer !== undefined && (isOwn || reaches(reachOver(who), officer)) ? pairing : null;
}

function stateOf({ deviceId, expiresAt, isWithdrawn }: Pairing, now: number): PairingState['state'] {
  if (isWithdrawn) return 'withdrawn';
  if (deviceId !== null) return 'paired';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'waiting';
}

function reachOver({ viewer, ground }: SignedIn): Reach {
  return reachOf(viewer, 'device.change', ground);
}

function reaches(reach: Reach, officer: Officer): boolean {
  return reach.includes(subjectOf(officer));
}
