// Devices at the desk: who sees which, what is changed about one, and the end of one. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { type TestForce, testForce, type Whose } from '../test-force.ts';
import type { TestPerson } from '../test-people.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';
import { rebuildEverything } from '../tracking/following/rebuild-everything.ts';
import { feedAt, importDuties, issueFeed } from './index.ts';

const minute = 60_000;
let server: TestServer;
let force: TestForce;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
});
after(() => server.stop());
beforeEach(() => server.setNow(noon));

const administrator = () => force.personOf('administrator');

async function listed(who = administrator()) {
  return (await server.get('/api/devices', who)).body;
}

async function deviceOf(callSign: string, who = administrator()) {
  return (await listed(who)).devices.find((each: { callSign: string }) => each.callSign === callSign);
}

async function asked(path: string, body: object, who: TestPerson = administrator()) {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}

/** The devices that an administrator of the police does not reach: the council’s, and another force’s. */
async function devicesBeyond(): Promise<string[]> {
  const superuser = new pg.Client({ connectionString: server.test.url });
  await superuser.connect();
  const { rows } = await superuser.query<{ id: string }>(
    `select d.id from beatkeeper.devices d join beatkeeper.officers o on o.force_id = d.force_id and o.id = d.officer_id
     where o.call_sign in ('council', 'other-force')`,
  );
  await superuser.end();
  assert.equal(rows.length, 2);
  return rows.map(({ id }) => id);
}

const settings = { name: 'phone', pingSeconds: 30, silentWhenStill: true };

describe('who sees which', () => {
  test('nobody who does not administer devices; an administrator those of the force, and none of a council that does not share', async () => {
    assert.equal((await server.get('/api/devices', force.personOf('sergeant'))).status, 403);
    const { devices, officers } = await listed();
    const seen = (rows: { callSign: string }[]) => rows.map(({ callSign }) => callSign).toSorted();
    assert.deepEqual(seen(devices), ['area', 'organisation', 'own', 'team']);
    assert.deepEqual(seen(officers), ['area', 'organisation', 'own', 'team']);
  });

  test('nothing of the local policing body’s, whose staff never see officers by name', async () => {
    const organisation = { name: 'The commissioner', kind: 'local-policing-body' } as const;
    const person = await server.person({ organisation, grants: [{ role: 'administrator', areaId: null }] });
    assert.equal((await server.get('/api/devices', person)).status, 403);
  });

  test('an officer reads that the list was looked at, by whom', async () => {
    await listed();
    const { body } = await server.get('/api/me/looks', force.personOf('officer'));
    const look = body.looks.find((each: { view: string }) => each.view === 'devices');
    assert.deepEqual([look.viewer, look.isNamed], ['administrator', false]);
  });
});

describe('what is changed', () => {
  test('name, ping interval and rest; not of a device beyond reach, nor to something that is none', async () => {
    const { deviceId } = await deviceOf('team');
    const told = await asked(`/api/devices/${deviceId}/change`, { ...settings, name: '  Pixel 9 ' });
    assert.deepEqual(told.body, { ok: true });
    const { name, pingSeconds, silentWhenStill } = await deviceOf('team');
    assert.deepEqual([name, pingSeconds, silentWhenStill], ['Pixel 9', 30, true]);
    for (const [field, wrong] of [
      ['name', ''],
      ['pingSeconds', 0],
      ['pingSeconds', 1.5],
      ['pingSeconds', 86_401],
    ] as const) {
      const refused = await asked(`/api/devices/${deviceId}/change`, { ...settings, [field]: wrong });
      assert.deepEqual([refused.status, refused.body.field], [422, field]);
    }
    for (const id of await devicesBeyond())
      assert.equal((await asked(`/api/devices/${id}/change`, settings)).status, 404);
  });

  test('restates no visit: what came before is followed by what held before', async () => {
    const { device, token } = await server.device('walker');
    // Within the first hotspot, a position every seven minutes: unknown in between, where nothing is promised.
    const inside = { longitude: -1.4815, latitude: 52.919, accuracy: 5 };
    const positions = Array.from({ length: 8 }, (_, i) => {
      return { capturedAt: noon - 90 * minute + i * 7 * minute, ...inside };
    });
    await server.post('/api/positions', token, { positions });
    await server.serving.catchUp();
    const visits = async () =>
      (await server.get(`/api/visits?officerId=${device.officerId}`)).body.visits.map(
        ({ visitId, inferredSeconds }: { visitId: string; inferredSeconds: number }) => [
          visitId,
          inferredSeconds,
        ],
      );
    const before = await visits();
    const change = { name: 'phone', pingSeconds: 300, silentWhenStill: true };
    assert.equal((await asked(`/api/devices/${device.id}/change`, change)).status, 200);
    await server.serving.catchUp();
    const { database, forceId } = server.serving;
    const terms = { now: server.now(), isCheck: true };
    const { closed, restated, withdrawn } = await rebuildEverything(database, forceId, terms);
    assert.deepEqual([closed, restated, withdrawn], [0, 0, 0]);
    assert.deepEqual(await visits(), before);
  });

  test('what held at a moment is the first setting that ended after it', () => {
    const device = {
      pingSeconds: 10,
      silentWhenStill: true,
      formerFeeds: [
        { until: 1000, pingSeconds: null, silentWhenStill: false },
        { until: 2000, pingSeconds: 60, silentWhenStill: false },
      ],
    };
    assert.deepEqual(
      [0, 999, 1000, 1999, 2000, 9999].map((at) => feedAt(device, at).pingSeconds),
      [null, null, 60, 60, 10, 10],
    );
  });
});

describe('the end of one', () => {
  test('is at once: the next message is refused by name, what it sent stays, and it is not changed any more', async () => {
    const { deviceId } = await deviceOf('own');
    const token = force.tokens.get('own' satisfies Whose) ?? '';
    assert.equal((await server.post('/api/heartbeat', token, {})).status, 200);
    assert.equal((await asked(`/api/devices/${deviceId}/revoke`, {})).status, 200);
    const refused = await server.post('/api/heartbeat', token, {});
    assert.deepEqual([refused.status, refused.body.type], [401, '/problems/device-token-unknown']);
    const { revokedAt, lastPositionAt } = await deviceOf('own');
    assert.deepEqual([revokedAt, lastPositionAt], [noon, noon - 1000]);
    for (const [path, body] of [
      ['revoke', {}],
      ['change', settings],
    ] as const) {
      const again = await asked(`/api/devices/${deviceId}/${path}`, body);
      assert.deepEqual([again.status, again.body.reason], [409, 'revoked']);
    }
  });

  test('is not made of a radio here: it has no token, its feed has', async () => {
    const { database, forceId } = server.serving;
    const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
    const feed = { name: 'radios', pingSeconds: 60, silentWhenStill: false };
    const token = await issueFeed(database, forceId, feed, chance, 'console');
    await server.device('held');
    const times = { startedAt: noon - 60 * minute, endedAt: null, awaySeconds: 0, statuses: [] };
    const duty = { officerId: 'held', ...times, crew: null, radioId: '77' };
    await importDuties(database, forceId, [duty]);
    const row = `77,${new Date(noon - minute).toISOString()},-1.47,52.92`;
    const body = Buffer.from(`radio_id,captured_at,longitude,latitude\n${row}`);
    await server.post('/in/feed', token, body, { 'content-type': 'text/csv' });
    const radio = (await listed()).devices.find((each: { kind: string }) => each.kind === 'radio');
    assert.deepEqual([radio.callSign, radio.heardAt, radio.lastPositionAt], ['held', noon, noon - minute]);
    const refused = await asked(`/api/devices/${radio.deviceId}/revoke`, {});
    assert.deepEqual([refused.status, refused.body.reason], [409, 'no-token']);
  });
});
