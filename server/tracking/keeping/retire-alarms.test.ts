// The end of emergencies, alarms and declared time, each at the end of its period, unless a legal hold names it. Real: the app, PostgreSQL.
// Faked: the clock; rows are written as their doors would write them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';
import { endHold } from './holds.store.ts';
import { placeHold } from './place-hold.ts';
import { retireAlarms } from './retire-alarms.ts';
import { retireDeclaredTime } from './retire-declared.ts';

const day = 86_400_000;
let server: TestServer;
let own: TestDevice;
let client: pg.Client;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  own = await server.device('Own-1');
  client = new pg.Client({ connectionString: server.test.url });
  await client.connect();
  await server.serving.catchUp();
});
after(async () => {
  await client.end();
  await server.stop();
});

const count = async (table: string, where = 'true') =>
  (await client.query(`select count(*)::int as n from beatkeeper.${table} where ${where}`)).rows[0].n;

async function held(hotspotId: string | null): Promise<() => Promise<unknown>> {
  const { database, forceId } = server.serving;
  const id = randomUUID();
  const hold = { officerId: own.device.officerId, hotspotId, from: null, to: null };
  const placed = { id, reason: 'Complaint 3', placedBy: 'Standards', placedAt: noon };
  const done = await database.inForce(forceId, (t) => placeHold(t, { ...hold, ...placed }, 'console'));
  assert.ok(done.ok);
  return () => database.inForce(forceId, (t) => endHold(t, id, { at: noon, by: 'Standards' }, 'console'));
}

test('where an officer was goes after 31 days, the emergency after 731, and none of it while a hold names it', async () => {
  const { database, forceId } = server.serving;
  const place = { longitude: -1.4755, latitude: 52.9219, accuracyMetres: 8, capturedAt: noon };
  const call = { emergencyId: randomUUID(), at: noon, place, hotspotIds: ['a'], isOver: false };
  assert.equal((await server.post('/api/emergencies', own.token, call)).status, 200);
  await client.query(
    `insert into beatkeeper.alarms (force_id, activity_id, officer_id, kind, done_at, raised_at, has_sound, has_banner)
     values ($1, $2, $3, 'weapon-found', $4, $4, true, true)`,
    [forceId, randomUUID(), own.device.officerId, new Date(noon)],
  );
  const retire = (days: number, more = 1) => retireAlarms(database, forceId, noon + days * day + more);
  const endOfHold = await held('a');
  assert.equal(await retire(31), 0);
  await endOfHold();
  assert.equal(await retire(31, 0), 0);
  assert.equal(await retire(31), 1);
  assert.deepEqual([await count('emergency_places'), await count('emergencies')], [0, 1]);
  const endOfOther = await held(null);
  assert.equal(await retire(731), 0);
  await endOfOther();
  assert.equal(await retire(731), 2);
  assert.deepEqual([await count('alarms'), await count('emergencies')], [0, 0]);
});

test('declared time loses its name when visits go, and goes when totals do; what a file declared stays', async () => {
  const { database, forceId } = server.serving;
  const rows = [
    [randomUUID(), 'phone-dead'],
    [randomUUID(), null],
  ];
  for (const [id, reason] of rows)
    await client.query(
      `insert into beatkeeper.declared_visits values ($1, $2, 'a', $3, $4, $5, 1, 'declared', 'Somewhere', 'Any', $5, $6, null)`,
      [forceId, id, own.device.officerId, new Date(noon - 1000), new Date(noon), reason],
    );
  const retire = (days: number) => retireDeclaredTime(database, forceId, noon + days * day + 1);
  const endOfHold = await held(null);
  assert.equal(await retire(731), 0);
  await endOfHold();
  assert.equal(await retire(731), 1);
  assert.equal(await retire(731), 0);
  assert.deepEqual(
    [await count('declared_visits'), await count('declared_visits', 'officer_id is null')],
    [2, 1],
  );
  assert.equal(await retire(2557), 1);
  assert.deepEqual(
    [await count('declared_visits', 'reason is null'), await count('declared_visits')],
    [1, 1],
  );
});
