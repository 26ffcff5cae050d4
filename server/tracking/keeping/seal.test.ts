// Sealing on the shelf. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { createHash, randomUUIDv7 } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { positionsFrom } from '../../../core/tracking/index.ts';
import { type Point, threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';
import { importPositions } from '../doors/import-positions.ts';
import { mergeAll } from '../shelf/merge-due.ts';
import { sealHash } from '../visits/seal.ts';
import { readSeals } from '../visits/seals.store.ts';
import { readVisits } from '../visits/visits.store.ts';
import { addHold, endHold } from './holds.store.ts';
import { sealDue } from './seal-due.ts';

const day = 86_400_000;
let server: TestServer;
let held: TestDevice;
let free: TestDevice;

before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  held = await server.device('held');
  free = await server.device('free');
});
after(() => server.stop());

/** Twenty minutes in hotspot `a`, from a moment. */
function patrol(from: number): Point[] {
  return Array.from({ length: 120 }, (_, i) => ({
    capturedAt: from + i * 10_000,
    longitude: -1.4805 + (i % 5) * 1e-5,
    latitude: 52.919,
    accuracyMetres: i % 2 === 0 ? 5 : null,
  }));
}

async function send({ token }: TestDevice, positions: readonly Point[]): Promise<number> {
  return (await server.post('/api/positions', token, { positions })).body.kept;
}

function seal() {
  const { database, forceId } = server.serving;
  return sealDue(forceId, { database, now: server.now(), newId: randomUUIDv7 });
}

async function rowsOf<Row>(query: string): Promise<Row[]> {
  const { database, forceId } = server.serving;
  return database.inForce(forceId, async (t) => (await sql.raw<Row>(query).execute(t)).rows);
}

const countOf = async (table: string) =>
  Number((await rowsOf<{ n: string }>(`select count(*) as n from ${table}`))[0].n);

test('nothing is sealed before its positions are 31 days old', async () => {
  for (const device of [held, free]) {
    assert.equal(await send(device, patrol(noon - 3 * 3_600_000)), 120);
    assert.equal(await send(device, patrol(noon - 2 * day)), 120);
  }
  await server.serving.catchUp();
  server.setNow(noon + 29 * day - 3_600_000);
  await server.serving.catchUp();
  assert.deepEqual(await seal(), { stretches: 0, visits: 0, positions: 0, held: 0 });
});

test('then the visits are sealed without a coordinate and the positions go, with proof; what is held stays', async () => {
  const { database, forceId } = server.serving;
  const hold = { id: randomUUIDv7(), officerId: held.device.officerId, hotspotId: null };
  const placed = { reason: 'complaint 12', placedBy: 'PSD', placedAt: server.now() };
  await database.inForce(forceId, (t) =>
    addHold(t, { ...hold, ...placed, from: noon - 3 * day, to: noon - day }, 'console'),
  );
  await mergeAll(database, forceId, server.now());
  const bytes = await rowsOf<{ positions: Buffer }>(
    `select positions from position_chunks where officer_number = ${free.device.officerNumber} order by number limit 1 offset 1`,
  );
  server.setNow(noon + 30 * day);
  const before = await database.inForce(forceId, (t) => readVisits(t, {}));
  assert.deepEqual(await seal(), {
    stretches: 1,
    visits: before.filter(isSealable).length,
    positions: 120,
    held: 1,
  });
  const [proof] = await rowsOf<Record<string, unknown>>('select * from deletions');
  assert.deepEqual(
    [proof.officer_id, proof.row_count, proof.position_count, proof.rule],
    [free.device.officerId, 1, 120, 'positions 31 days'],
  );
  assert.deepEqual(proof.hash, createHash('sha256').update(bytes[0].positions).digest());
  const names = await rowsOf<{ name: string }>(
    `select name from events where actor = 'retention' order by number`,
  );
  assert.deepEqual(
    names.map(({ name }) => name),
    ['visits.sealed', 'positions.deleted'],
  );
  assert.deepEqual(
    await database.inForce(forceId, (t) => readVisits(t, {})),
    before,
    'visits stay as they are',
  );
  const seals = await database.inForce(forceId, readSeals);
  for (const { visitId, gaps, accuracies, hash } of seals) {
    const row = before.find(({ id }) => id === visitId);
    assert.ok(row !== undefined);
    assert.deepEqual(sealHash(row, gaps, accuracies), hash);
    assert.notDeepEqual(sealHash({ ...row, measuredSeconds: 1 }, gaps, accuracies), hash);
  }
  const visit = seals.find(({ visitId }) => before.find(({ id }) => id === visitId)?.kind === 'visit');
  assert.deepEqual(visit?.gaps, Array(119).fill(100));
  assert.deepEqual(visit?.accuracies.slice(0, 4), [10, -1, 10, -1]);

  function isSealable({ officerId, enteredAt }: { officerId: string; enteredAt: number }): boolean {
    return officerId === free.device.officerId && enteredAt < noon - day;
  }
});

test('what was sealed does not change: not by a start, not by other hotspots, not by a file of the same time', async () => {
  const sealed = await rowsOf('select v.* from visits v join seals on visit_id = id order by id');
  assert.ok(sealed.length > 0);
  await server.importHotspots(threeHotspots.map((each) => ({ ...each, name: `${each.name} again` })));
  await server.restart();
  await server.serving.catchUp();
  const file = {
    callSign: 'free',
    source: 'phone',
    positions: positionsFrom(patrol(noon - 2 * day).map(whole)),
  };
  const { database, forceId } = server.serving;
  const taken = await importPositions(database, forceId, file, { now: server.now(), newId: randomUUIDv7 });
  assert.deepEqual(taken, { kept: 0, alreadyHad: 0, refused: { 'too-old': 120 } });
  assert.deepEqual(await rowsOf('select v.* from visits v join seals on visit_id = id order by id'), sealed);

  function whole(point: Point) {
    return { speedMetresPerSecond: null, headingDegrees: null, ...point };
  }
});

test('the end of the hold lets it go; the rest goes in its turn', async () => {
  const { database, forceId } = server.serving;
  const [{ id }] = await rowsOf<{ id: string }>('select id from holds');
  const end = { at: server.now(), by: 'PSD' };
  assert.equal(await database.inForce(forceId, (t) => endHold(t, id, end, 'console')), true);
  assert.equal(await database.inForce(forceId, (t) => endHold(t, id, end, 'console')), false, 'only once');
  assert.equal((await seal()).stretches, 1);
  server.setNow(noon + 31 * day);
  assert.equal((await seal()).stretches, 2);
  assert.equal(await countOf('position_chunks'), 0);
  assert.equal(await countOf('seals'), await countOf('visits'));
  await assert.rejects(rowsOf('delete from deletions'), /permission denied/, 'proof stays');
});

test('positions without end are cut where no visit is near', async () => {
  const endless = await server.device('endless');
  const from = server.now() - 5 * day;
  const hourly = Array.from({ length: 120 }, (_, i) => ({
    capturedAt: from + i * 3_600_000,
    longitude: -1.3,
    latitude: 52.8,
    accuracyMetres: 5,
  }));
  await send(endless, hourly.slice(0, 60));
  await send(endless, hourly.slice(60));
  await server.serving.catchUp();
  server.setNow(from + 31 * day + 70 * 3_600_000);
  assert.deepEqual(await seal(), { stretches: 1, visits: 0, positions: 60, held: 0 });
});
