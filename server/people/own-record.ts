// All that the room of people has on record about one person, for themselves: their account, how they signed in, their devices, their duties,
// and their messages. Nothing about others is in it: of a crew only that there was one, of a message only who sent it.
import type { ForceTransaction } from '../db/database.ts';
import { readAreas } from './areas.store.ts';
import { listDevices } from './device-list.store.ts';
import { readDevices } from './devices.store.ts';
import { readHeartbeats } from './heartbeats.store.ts';
import { dutiesOnRecord } from './live-duties.store.ts';
import { readOfficers } from './officers.store.ts';
import { readOrganisations } from './organisations.store.ts';
import {
  messagesOnRecord,
  type OwnRow,
  pairingsOnRecord,
  passkeysOnRecord,
  rolesOnRecord,
  waysIn,
} from './own-record.store.ts';
import { sessionsOnRecord } from './sign-in/sessions.store.ts';
import { readStaff } from './staff.store.ts';

/** Whose: an account, an officer, or somebody who is both. */
export interface WhoseRecord {
  readonly staffId: string | null;
  readonly officerId: string | null;
}

export interface OwnRecord {
  /** The officer's short number, by which positions are kept; null where they patrol not. */
  readonly officerNumber: number | null;
  /** As JSON: account, roles, ways in, sessions, devices and how they were paired. Times in ISO 8601, UTC. */
  readonly about: object;
  /** A row a duty, and a row each stretch within it. */
  readonly duties: readonly OwnRow[];
  /** A row a message, to them and from them. */
  readonly messages: readonly OwnRow[];
}

export async function ownRecord(t: ForceTransaction, whose: WhoseRecord): Promise<OwnRecord> {
  const { staffId, officerId } = whose;
  const officer = (await readOfficers(t)).find(({ id }) => id === officerId) ?? null;
  const organisation = (await readOrganisations(t)).find(({ id }) => id === officer?.organisationId);
  const areas = await readAreas(t);
  return {
    officerNumber: officer?.number ?? null,
    about: {
      account: await accountOnRecord(t, staffId),
      officer:
        officer === null
          ? null
          : {
              callSign: officer.callSign,
              role: officer.role,
              organisation: organisation?.name ?? null,
              area: areas.find(({ id }) => id === officer.areaId)?.name ?? null,
              namedForAreas: areas.flatMap((area) => (area.namedOfficerId === officerId ? [area.name] : [])),
            },
      devices: await devicesOnRecord(t, officerId),
      pairings: officerId === null ? [] : await pairingsOnRecord(t, officerId),
      ...(await signInsOnRecord(t, staffId)),
    },
    duties: officerId === null ? [] : await dutyRows(t, officerId),
    messages: await messagesOnRecord(t, staffId, officerId),
  };
}

async function accountOnRecord(t: ForceTransaction, staffId: string | null) {
  const member = (await readStaff(t)).find(({ id }) => id === staffId);
  if (member === undefined) return null;
  const areas = new Map((await readAreas(t)).map(({ id, name }) => [id, name]));
  const areaOf = (id: string | null) => (id === null ? null : (areas.get(id) ?? null));
  const organisation = (await readOrganisations(t)).find(({ id }) => id === member.organisationId);
  return {
    name: member.name,
    email: member.email,
    organisation: organisation?.name ?? null,
    area: areaOf(member.areaId),
    hasLeft: member.hasLeft,
    roles: await rolesOnRecord(t, member.id),
  };
}

async function signInsOnRecord(t: ForceTransaction, staffId: string | null) {
  if (staffId === null) return { sessions: [], passkeys: [], links: [], identities: [] };
  const sessions = await sessionsOnRecord(t, staffId);
  return {
    sessions: sessions.map(({ way, beganAt, seenAt, endsAt, endedAt }) => ({
      way,
      beganAt: timeText(beganAt),
      lastUsedAt: timeText(seenAt),
      endsAt: timeText(endsAt),
      endedAt: timeText(endedAt),
    })),
    passkeys: await passkeysOnRecord(t, staffId),
    ...(await waysIn(t, staffId)),
  };
}

async function devicesOnRecord(t: ForceTransaction, officerId: string | null) {
  const own = (await listDevices(t)).filter((device) => device.officerId === officerId);
  const former = new Map((await readDevices(t)).map(({ id, formerFeeds }) => [id, formerFeeds]));
  const beats = new Map((await readHeartbeats(t)).map((beat) => [beat.deviceId, beat]));
  return own.map(({ deviceId, name, kind, pingSeconds, silentWhenStill, pairedAt, revokedAt }) => {
    const beat = beats.get(deviceId) ?? null;
    return {
      ...{ id: deviceId, name, kind, pingSeconds, silentWhenStill },
      ...{ pairedAt: timeText(pairedAt), revokedAt: timeText(revokedAt) },
      setUpBefore: (former.get(deviceId) ?? []).map(({ until, ...feed }) => ({
        until: timeText(until),
        ...feed,
      })),
      heard: beat && {
        at: timeText(beat.heardAt),
        lastPositionAt: timeText(beat.lastPositionAt),
        batteryPercent: beat.batteryPercent,
        isCharging: beat.isCharging,
        appVersion: beat.appVersion,
      },
    };
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
