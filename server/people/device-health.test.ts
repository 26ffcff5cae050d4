// When a device was last heard, and its battery. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { migrate, readMigrations } from '../db/migrate.ts';
import { testDatabase } from '../db/test-database.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../test-server.ts';
import { openDeviceHealth } from './index.ts';

const minute = 60_000;
let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());
beforeEach(() => server.setNow(noon));

async function listed({ device }: TestDevice) {
  const { body } = await server.get('/api/devices');
  return body.devices.find((each: { deviceId: string }) => each.deviceId === device.id);
}

const position = (at: number) => ({ capturedAt: at, longitude: -1.47, latitude: 52.92, accuracy: 5 });

/** The row of a device as it lies on the shelf, with the transaction that wrote it. */
async function shelved({ device }: TestDevice) {
  const { database, forceId } = server.serving;
  const { rows } = await database.inForce(forceId, (t) =>
    sql<{ written: string }>`
      select xmin::text as written from device_heartbeats where device_id = ${device.id}
    `.execute(t),
  );
  return rows;
}

describe('who is heard', () => {
  test('nobody of a token that is not known, and a device not before it spoke', async () => {
    const silent = await server.device('silent');
    assert.equal((await server.post('/api/heartbeat', `${silent.token}x`, {})).status, 401);
    const { heardAt, lastPositionAt, batteryPercent } = await listed(silent);
    assert.deepEqual([heardAt, lastPositionAt, batteryPercent], [null, null, null]);
  });

  test('a device whose position was kept, with when that was captured', async () => {
    const walking = await server.device('walking');
    await server.post('/api/positions', walking.token, { positions: [position(noon - 40_000)] });
    const { heardAt, lastPositionAt } = await listed(walking);
    assert.deepEqual([heardAt, lastPositionAt], [noon, noon - 40_000]);
    server.setNow(noon + minute);
    // What waited on the phone comes late and is no newer.
    await server.post('/api/positions', walking.token, { positions: [position(noon - 90_000)] });
    const later = await listed(walking);
    assert.deepEqual([later.heardAt, later.lastPositionAt], [noon + minute, noon - 40_000]);
  });

  test('off duty too: that it spoke, and nothing of where', async () => {
    const off = await server.device('off');
    const nobodySaid = { travel: null, operation: null, fund: null, payType: null, plannedEndAt: null };
    const terms = { ...nobodySaid, isAdditional: null, isVisible: null };
    const start = { kind: 'start', dutyId: randomUUIDv7(), at: noon - 3 * minute, crew: null, radioId: null };
    await server.post('/api/duty', off.token, { ...start, terms });
    await server.post('/api/duty', off.token, { kind: 'end', at: noon - 2 * minute });
    server.setNow(noon + 5000);
    const sent = await server.post('/api/positions', off.token, { positions: [position(noon - minute)] });
    assert.equal(sent.body.kept, 0);
    const { heardAt, lastPositionAt } = await listed(off);
    assert.deepEqual([heardAt, lastPositionAt], [noon + 5000, null]);
  });

  test('by what other makers’ apps say of their battery', async () => {
    const level = async (told: TestDevice) => (await listed(told)).batteryPercent;
    const [own, traccar] = [await server.device('owntracks'), await server.device('traccar')];
    const place = { lat: 52.92, lon: -1.47, tst: noon / 1000 - 60 };
    await server.post('/in/owntracks', own.token, { _type: 'location', ...place, batt: 81 });
    assert.equal(await level(own), 81);
    // One that does not say it leaves what was known.
    await server.post('/in/owntracks', own.token, { _type: 'lwt', tst: 1 });
    assert.equal(await level(own), 81);
    // So does one of which nothing can be read; both were heard.
    server.setNow(noon + 1000);
    assert.equal((await server.post('/in/owntracks', own.token, { _type: 7 })).status, 422);
    const { heardAt, batteryPercent } = await listed(own);
    assert.deepEqual([heardAt, batteryPercent], [noon + 1000, 81]);
    const timestamp = new Date(noon - minute).toISOString();
    const location = { timestamp, coords: { latitude: 52.92, longitude: -1.47 }, battery: { level: 0.42 } };
    await server.post('/in/osmand', null, { device_id: traccar.token, location });
    assert.equal(await level(traccar), 42);
    await server.get(`/in/osmand?id=${traccar.token}&lat=52.92&lon=-1.47&timestamp=${noon / 1000}&batt=40`);
    assert.equal(await level(traccar), 40);
  });
});

describe('a heartbeat of a phone of our own', () => {
  test('says battery, charging and version, and has no place for a place', async () => {
    const phone = await server.device('phone');
    const body = { batteryPercent: 55, isCharging: true, appVersion: '1.2' };
    assert.deepEqual((await server.post('/api/heartbeat', phone.token, body)).body, { heardAt: noon });
    const { batteryPercent, isCharging, appVersion, lastPositionAt } = await listed(phone);
    assert.deepEqual([batteryPercent, isCharging, appVersion, lastPositionAt], [55, true, '1.2', null]);
    for (const wrong of [{ latitude: 52.92 }, { batteryPercent: 101 }, { batteryPercent: 0.5 }]) {
      assert.equal((await server.post('/api/heartbeat', phone.token, wrong)).status, 422);
    }
  });

  test('of a hostile phone keeps nobody else’s from being written', async () => {
    const [hostile, other] = [await server.device('hostile'), await server.device('other')];
    const { body } = await server.post('/api/heartbeat', hostile.token, { appVersion: '1\u00002' });
    for (const appVersion of ['', '1\n2', '52.92, -1.47', 'x'.repeat(41), '\ud800'])
      assert.equal((await server.post('/api/heartbeat', hostile.token, { appVersion })).status, 422);
    await server.post('/api/heartbeat', other.token, { appVersion: '1.2.0-beta+7' });
    await server.restart();
    assert.deepEqual([body.field, (await shelved(other)).length], ['appVersion', 1]);
  });
});

describe('what is written', () => {
  test('a row a device when it is time, and none where nothing was said', async () => {
    const { database, forceId } = server.serving;
    const busy = await server.device('busy');
    const health = await openDeviceHealth(database, [forceId], {
      now: () => noon,
      onFailure: (error) => assert.fail(String(error)),
    });
    for (let i = 0; i < 1000; i++) health.heard(busy.device, { batteryPercent: 100 - (i % 50) });
    assert.deepEqual(await shelved(busy), []);
    await health.flush();
    const [{ written }] = await shelved(busy);
    await health.flush();
    assert.equal((await shelved(busy))[0].written, written);
    await health.stop();
  });

  test('survives a stop, and is known again at the next start', async () => {
    const kept = await server.device('kept');
    await server.post('/api/heartbeat', kept.token, { batteryPercent: 33 });
    await server.restart();
    const { heardAt, batteryPercent } = await listed(kept);
    assert.deepEqual([heardAt, batteryPercent], [noon, 33]);
  });

  test('is tried again where the database did not take it', async () => {
    const { database, forceId } = server.serving;
    const late = await server.device('late');
    let failures = 1;
    const failing: typeof database = {
      ...database,
      inForce: (id, work) =>
        failures-- === 0 ? Promise.reject(new Error('not now')) : database.inForce(id, work),
    };
    const heard: unknown[] = [];
    const health = await openDeviceHealth(failing, [forceId], {
      now: () => noon,
      onFailure: (error) => heard.push(error),
    });
    health.heard(late.device);
    await health.flush();
    assert.equal(heard.length, 1);
    assert.deepEqual(await shelved(late), []);
    await health.stop();
    assert.equal((await shelved(late)).length, 1);
  });
});

test('devices from before are known by when an upload of theirs was last received', async () => {
  const database = await testDatabase('empty');
  const superuser = new pg.Client({ connectionString: database.url });
  try {
    await migrate(
      database.url,
      readMigrations().filter(({ number }) => number < 24),
    );
    await superuser.connect();
    await superuser.query(`
      set search_path = beatkeeper;
      insert into forces (name) values ('One'), ('Two');
      insert into officers (force_id, id, number, call_sign, role) select id, gen_random_uuid(), 1, 'K1', 'PC' from forces;
      insert into devices (force_id, id, number, officer_id, name, silent_when_still)
        select o.force_id, gen_random_uuid(), n, o.id, 'phone ' || n, false from officers o, generate_series(1, 2) n;
      insert into position_chunks (force_id, officer_number, device_number, position_count, first_captured_at, last_captured_at,
          received_at, upload_id, answer, positions, receipts)
        select f.id, 1, 1, n, at - interval '1 hour', at - interval '1 hour', at, gen_random_uuid(), '', '', ''
        from forces f, (values (3, timestamptz '2026-11-23 12:00Z'), (0, '2026-11-23 13:00Z')) as sent (n, at)`);
    await migrate(database.url);
    const { rows } = await superuser.query(`
      select h.force_id = d.force_id as own, d.number, heard_at, last_position_at
      from device_heartbeats h join devices d on d.id = h.device_id order by h.force_id`);
    const known = { heard_at: new Date(noon + 60 * minute), last_position_at: new Date(noon - 60 * minute) };
    const row = { own: true, number: 1, ...known };
    assert.deepEqual(rows, [row, row]);
  } finally {
    await superuser.end();
    await database.drop();
  }
});
