// `device list`: every device and feed with how it is set up, when it was last heard, and its battery then. Never where.
import type { Database } from '../db/database.ts';
import { listDevices, readFeeds, readHeartbeats, readOfficers } from '../people/index.ts';
import type { Arguments, ExitCode, Io } from './command.ts';
import { storeTerms, withForce } from './store-options.ts';

const keys = [
  ...['number', 'officer', 'name', 'app', 'ping interval', 'silent when still', 'last heard', 'battery'],
  ...['revoked', 'id'],
];

export async function listDeviceRows(arguments_: Arguments, io: Io): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const { textTable } = await import('./text-table.ts');
    const rows = await deviceRows(database, forceId);
    await io.out([...textTable(rows, keys, 'UTC')].join(''));
    return 0;
  });
}

async function deviceRows(database: Database, forceId: number) {
  const { devices, beats, feeds, officers } = await database.inForce(forceId, async (t) => ({
    devices: await listDevices(t),
    beats: await readHeartbeats(t),
    feeds: await readFeeds(t),
    officers: await readOfficers(t),
  }));
  const callSigns = new Map(officers.map(({ id, callSign }) => [id, callSign]));
  const heard = new Map(beats.map((beat) => [beat.deviceId, beat]));
  const feedRows = feeds.map(({ id, name, isRevoked, ...feed }) => {
    const none = { number: null, 'last heard': null, battery: null };
    return { ...none, officer: 'a feed', name, app: null, ...setUp(feed), revoked: isRevoked, id };
  });
  const rows = devices.map(({ number, officerId, name, kind, revokedAt, deviceId, ...feed }) => {
    const beat = heard.get(deviceId);
    return {
      ...{ number, officer: callSigns.get(officerId) ?? '', name, app: kind, ...setUp(feed) },
      'last heard': beat === undefined ? null : timeText(beat.heardAt),
      battery: beat === undefined ? null : batteryText(beat),
      ...{ revoked: revokedAt !== null, id: deviceId },
    };
  });
  return [...feedRows, ...rows];
}

function setUp({ pingSeconds, silentWhenStill }: { pingSeconds: number | null; silentWhenStill: boolean }) {
  return {
    'ping interval': pingSeconds === null ? null : `${pingSeconds} s`,
    'silent when still': silentWhenStill,
  };
}

function batteryText(beat: { batteryPercent: number | null; isCharging: boolean | null }): string | null {
  if (beat.batteryPercent === null) return null;
  return `${beat.batteryPercent}%${beat.isCharging === true ? ', charging' : ''}`;
}

/** To the second, and said to be UTC: a list is read beside others. */
function timeText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
