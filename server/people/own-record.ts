// All that the room of people has on record about one person, for themselves: their account, how they signed in, their devices, their duties,
// and who looked at them. Nothing about others is in it: of a crew only that there was one, and no look that a seal keeps from them.
import type { LookList } from '../../core/people/look.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import { readAreas } from './areas.store.ts';
import { readDevices } from './devices.store.ts';
import { groundOf } from './ground.ts';
import { dutiesOnRecord } from './live-duties.store.ts';
import { firstLookAt } from './looks/looks.store.ts';
import { looksToOfficer } from './looks/own-log.ts';
import { readOfficers } from './officers.store.ts';
import { readOrganisations } from './organisations.store.ts';
import { passkeysOf } from './sign-in/passkeys.store.ts';
import { sessionsOnRecord } from './sign-in/sessions.store.ts';
import { readRoles, readStaff } from './staff.store.ts';

/** Whose: an account, an officer, or somebody who is both. */
export interface WhoseRecord {
  readonly staffId: string | null;
  readonly officerId: string | null;
}

type Cell = string | number | boolean | null;

export interface OwnRecord {
  /** The officer's short number, by which positions are kept; null where they patrol not. */
  readonly officerNumber: number | null;
  /** As JSON: account, roles, sessions, passkeys, devices. Times in ISO 8601, UTC. */
  readonly about: object;
  /** A row a duty, and a row each stretch within it. */
  readonly duties: readonly Readonly<Record<string, Cell>>[];
}

export async function ownRecord(t: ForceTransaction, whose: WhoseRecord): Promise<OwnRecord> {
  const { officerId } = whose;
  const officer = (await readOfficers(t)).find(({ id }) => id === officerId) ?? null;
  return {
    officerNumber: officer?.number ?? null,
    about: {
      account: await accountOnRecord(t, whose.staffId),
      officer: officer === null ? null : { callSign: officer.callSign, role: officer.role },
      devices: await devicesOnRecord(t, officerId),
      ...(await signInsOnRecord(t, whose.staffId)),
    },
    duties: officerId === null ? [] : await dutyRows(t, officerId),
  };
}

const monthMilliseconds = 31 * 86_400_000;

/** Everybody who looked at somebody since the record began, a month at a time, the latest first: over years there are many. */
export async function* looksOnRecord(
  database: Database,
  forceId: number,
  { staffId, officerId }: WhoseRecord,
  now: number,
): AsyncGenerator<LookList['looks']> {
  if (officerId === null) return;
  const { first, ground } = await database.inForce(forceId, async (t) => {
    return { first: await firstLookAt(t), ground: await groundOf(t) };
  });
  const log = { staffId, officerId, ground };
  for (let to = now + 1; first !== null && to > first; to -= monthMilliseconds)
    yield await database.inForce(forceId, (t) => looksToOfficer(t, log, to - monthMilliseconds, to));
}

async function accountOnRecord(t: ForceTransaction, staffId: string | null) {
  const member = (await readStaff(t)).find(({ id }) => id === staffId);
  if (member === undefined) return null;
  const areas = new Map((await readAreas(t)).map(({ id, name }) => [id, name]));
  const areaOf = (id: string | null) => (id === null ? null : (areas.get(id) ?? null));
  const organisation = (await readOrganisations(t)).find(({ id }) => id === member.organisationId);
  const held = (await readRoles(t)).filter((role) => role.staffId === staffId);
  return {
    name: member.name,
    email: member.email,
    organisation: organisation?.name ?? null,
    area: areaOf(member.areaId),
    hasLeft: member.hasLeft,
    roles: held.map(({ role, areaId, source }) => ({ role, area: areaOf(areaId), source })),
  };
}

async function signInsOnRecord(t: ForceTransaction, staffId: string | null) {
  if (staffId === null) return { sessions: [], passkeys: [] };
  const sessions = await sessionsOnRecord(t, staffId);
  const passkeys = await passkeysOf(t, staffId);
  return {
    sessions: sessions.map(({ way, beganAt, seenAt, endsAt, endedAt }) => ({
      way,
      beganAt: timeText(beganAt),
      lastUsedAt: timeText(seenAt),
      endsAt: timeText(endsAt),
      endedAt: timeText(endedAt),
    })),
    passkeys: passkeys.map(({ name, addedAt, usedAt }) => ({
      name,
      addedAt: timeText(addedAt),
      usedAt: timeText(usedAt),
    })),
  };
}

async function devicesOnRecord(t: ForceTransaction, officerId: string | null) {
  const own = (await readDevices(t)).filter((device) => device.officerId === officerId);
  return own.map(({ id, name, pingSeconds, silentWhenStill, isRevoked }) => {
    return { id, name, pingSeconds, silentWhenStill, isRevoked };
  });
}

/** A crew is a word that others carry too, so only that there was one is said. */
async function dutyRows(t: ForceTransaction, officerId: string): Promise<OwnRecord['duties']> {
  return (await dutiesOnRecord(t, officerId)).flatMap(({ duty, terms }) => {
    const { startedAt, endedAt, awaySeconds, crew, radioId, statuses } = duty;
    const whole = {
      starts_at: timeText(startedAt),
      ends_at: timeText(endedAt),
      status: 'duty',
      hotspot_id: null,
      in_a_crew: crew !== null,
      radio_id: radioId,
      away_seconds: awaySeconds,
      travel: terms.travel,
      operation: terms.operation,
      fund: terms.fund,
      pay_type: terms.payType,
      additional: terms.isAdditional,
      visible: terms.isVisible,
      planned_end_at: timeText(terms.plannedEndAt),
    };
    const blank = Object.fromEntries(Object.keys(whole).map((key) => [key, null]));
    const within = statuses.map(({ status, from, to, hotspotId = null }) => {
      return { ...blank, starts_at: timeText(from), ends_at: timeText(to), status, hotspot_id: hotspotId };
    });
    return [whole, ...within];
  });
}

function timeText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
