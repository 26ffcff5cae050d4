// Visits and totals at the end of their periods. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { createHash, randomUUIDv7 } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type Point, threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { addHold, endHold } from './holds.store.ts';
import { retireDue } from './retire-due.ts';
import { sealDue } from './seal-due.ts';

const day = 86_400_000;
const question = '/api/dosage?from=2026-11-21&to=2026-11-23&by=hotspot-day';
let server: TestServer;
let officerId: string;

before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  const device = await server.device('alpha');
  officerId = device.device.officerId;
  // One at noon the day before, and one over the start of today's dosage day.
  for (const from of [noon - day, noon - 6 * 3_600_000 - 600_000])
    assert.equal(
      (await server.post('/api/positions', device.token, { positions: patrol(from) })).status,
      200,
    );
  await server.serving.catchUp();
  server.setNow(noon + 40 * day);
  await server.serving.catchUp();
});
after(() => server.stop());

/** Twenty minutes in hotspot `a`, from a moment. */
function patrol(from: number): Point[] {
  return Array.from({ length: 120 }, (_, i) => ({
    capturedAt: from + i * 10_000,
    longitude: -1.4805,
    latitude: 52.919,
    accuracyMetres: 5,
  }));
}

function terms() {
  return { database: server.serving.database, now: server.now(), newId: randomUUIDv7 };
}

async function rowsOf<Row>(query: string): Promise<Row[]> {
  const { database, forceId } = server.serving;
  return database.inForce(forceId, async (t) => (await sql.raw<Row>(query).execute(t)).rows);
}

const countOf = async (table: string) =>
  Number((await rowsOf<{ n: string }>(`select count(*) as n from ${table}`))[0].n);

test('visits whose positions are still there are never deleted', async () => {
  const { forceId } = server.serving;
  server.setNow(noon + 800 * day);
  assert.equal(await retireDue(forceId, terms()), 0);
  assert.ok((await countOf('visits')) > 0);
  assert.equal((await sealDue(forceId, terms())).stretches, 2);
});

test('after two years the visits go, with proof; the figures of their days stay, to the digit', async () => {
  const { database, forceId } = server.serving;
  const before = (await server.get(question)).body.rows;
  const seals = await rowsOf<{ visit_id: string; hash: Buffer }>('select visit_id, hash from seals');
  const standing = { officerId, hotspotId: 'a', reason: 'case 7', placedBy: 'PSD', placedAt: server.now() };
  const holdId = randomUUIDv7();
  const time = { from: noon - day - 3_600_000, to: noon - day + 3_600_000 };
  await database.inForce(forceId, (t) => addHold(t, { id: holdId, ...standing, ...time }, 'console'));
  server.setNow(noon + 720 * day);
  assert.equal(await retireDue(forceId, terms()), 0, 'not before');
  server.setNow(noon + 800 * day);
  assert.equal(await retireDue(forceId, terms()), 2);
  assert.deepEqual((await server.get(question)).body.rows, before);
  const held = await rowsOf<{ hotspot_id: string }>('select hotspot_id from visits');
  assert.ok(
    held.length > 0 && held.every(({ hotspot_id }) => hotspot_id.startsWith('a')),
    'what is held stays',
  );
  await database.inForce(forceId, (t) => endHold(t, holdId, { at: server.now(), by: 'PSD' }, 'console'));
  await retireDue(forceId, terms());
  assert.equal((await countOf('visits')) + (await countOf('seals')), 0);
  assert.deepEqual((await server.get(question)).body.rows, before);
  const proofs = await rowsOf<{ row_count: number; hash: Buffer }>(
    `select row_count, hash from deletions where subject = 'visits' order by deleted_at, id`,
  );
  assert.equal(
    proofs.reduce((sum, { row_count }) => sum + row_count, 0),
    seals.length,
  );
  const single = proofs.find(({ row_count }) => row_count === 1);
  const known = seals.map(({ hash }) => createHash('sha256').update(hash).digest('hex'));
  if (single !== undefined) assert.ok(known.includes(single.hash.toString('hex')));
});

test('after seven years the totals go, with proof', async () => {
  const { forceId } = server.serving;
  const totals = await countOf('hotspot_days');
  assert.ok(totals > 0);
  server.setNow(noon + 2500 * day);
  await retireDue(forceId, terms());
  assert.equal(await countOf('hotspot_days'), totals, 'not before');
  server.setNow(noon + 2600 * day);
  await retireDue(forceId, terms());
  assert.equal(await countOf('hotspot_days'), 0);
  const [proof] = await rowsOf<{ row_count: number }>(`select * from deletions where subject = 'totals'`);
  assert.equal(proof.row_count, totals);
  const names = await rowsOf<{ name: string }>(
    `select distinct name from events where actor = 'retention' order by 1`,
  );
  assert.deepEqual(
    names.map(({ name }) => name),
    ['day-totals.deleted', 'day-totals.kept', 'positions.deleted', 'visits.deleted', 'visits.sealed'],
  );
});
