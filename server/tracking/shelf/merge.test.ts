// Merging on the shelf. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Position, positionsFrom } from '../../../core/tracking/index.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';
import { mergedReceipt } from './late-uploads.ts';
import { mergeAll } from './merge-due.ts';
import { tagOf } from './packed-receipts.ts';
import { uploadFrom } from './upload.ts';

let server: TestServer;
let alpha: TestDevice;
before(async () => {
  server = await testServer();
  alpha = await server.device('alpha');
});
after(() => server.stop());

let second = 0;
/** Positions of seconds not used before. */
function walk(count: number): Position[] {
  return Array.from({ length: count }, () => {
    second += 1;
    return {
      capturedAt: noon - 5 * 3_600_000 + second * 1000,
      longitude: -1.47 + second * 1e-5,
      latitude: 52.92,
      accuracyMetres: 5,
      speedMetresPerSecond: 1.2,
      headingDegrees: 90,
    };
  });
}

async function counted(): Promise<{ rows: number; positions: number; fresh: number }> {
  const { database, forceId } = server.serving;
  const rows = await database.inForce(forceId, (t) =>
    t.selectFrom('position_chunks').select(['position_count', 'upload_id']).execute(),
  );
  return {
    rows: rows.length,
    positions: rows.reduce((sum, row) => sum + row.position_count, 0),
    fresh: rows.filter((row) => row.upload_id !== null && row.position_count > 0).length,
  };
}

/** Merges what an hour's later clock would. */
function merge(): Promise<number> {
  return mergeAll(server.serving.database, server.serving.forceId, server.now() + 3_600_000);
}

test('repeats of merged uploads are answered as before, and nothing is kept twice', async () => {
  const whole = { uploadId: randomUUIDv7(), positions: walk(30) };
  const [a, b, c] = walk(3);
  const mixed = {
    uploadId: randomUUIDv7(),
    positions: [a, { ...b, latitude: 0, longitude: 0 }, { ...c, accuracyMetres: 400 }, a],
  };
  const nothing = { uploadId: randomUUIDv7(), positions: [a] };
  const bodies = [whole, mixed, nothing];
  const first: unknown[] = [];
  for (const body of bodies) first.push((await server.post('/api/positions', alpha.token, body)).body);
  await server.serving.catchUp();
  const card = `/api/officers/${alpha.device.officerId}`;
  const refused = (await server.get(card)).body.refused;
  assert.ok(Object.keys(refused).length > 1);
  const before = await counted();
  assert.equal(await merge(), 1);
  const merged = await counted();
  assert.deepEqual(merged, { rows: 2, positions: before.positions, fresh: 0 });
  for (const _ of [1, 2]) {
    const again = await Promise.all(bodies.map((body) => server.post('/api/positions', alpha.token, body)));
    assert.deepEqual(
      again.map((answer) => answer.body),
      first,
    );
    assert.deepEqual(await counted(), merged);
    await server.restart();
  }
  assert.deepEqual((await server.get(card)).body.refused, refused);
});

test('another upload with the short hash of a merged one is kept, since its positions are not on record', () => {
  const { device } = alpha;
  const door = { receivedAt: noon, maxAccuracyMetres: 100, onDutyAt: null };
  const uploadId = randomUUIDv7();
  const upload = uploadFrom({ device, uploadId, positions: positionsFrom(walk(2)) }, door);
  const receipt = { tag: tagOf(uploadId), count: 2, answer: '', receivedAt: 0 };
  const record = { positions: new Set<string>(), receipts: new Map([[receipt.tag, receipt]]) };
  assert.equal(mergedReceipt(upload, record), null);
  assert.equal(mergedReceipt(upload, undefined), null);
});

test('positions that come late go into the row of their stretch; what comes while it is merged is not lost', async () => {
  const beta = await server.device('beta');
  const batches = Array.from({ length: 40 }, () => ({ uploadId: randomUUIDv7(), positions: walk(10) }));
  for (const body of batches.slice(0, 20)) await server.post('/api/positions', beta.token, body);
  const before = await counted();
  const [, ...answers] = await Promise.all([
    merge(),
    ...batches.slice(20).map((body) => server.post('/api/positions', beta.token, body)),
  ]);
  for (const { body } of answers) assert.equal(body.kept, 10);
  assert.equal((await counted()).positions, before.positions + 200);
  await merge();
  const after = await counted();
  assert.deepEqual([after.positions, after.fresh], [before.positions + 200, 0]);
  for (const body of batches) {
    assert.equal((await server.post('/api/positions', beta.token, body)).body.kept, 10);
  }
  assert.deepEqual(await counted(), after);
});

test('the hour that is not over is left alone', async () => {
  const gamma = await server.device('gamma');
  const at = (seconds: number) => ({ ...walk(1)[0], capturedAt: noon + seconds * 1000 });
  await server.post('/api/positions', gamma.token, { positions: [at(1)] });
  const { database, forceId } = server.serving;
  assert.equal(await mergeAll(database, forceId, noon + 3_600_000), 0);
  assert.equal(await mergeAll(database, forceId, noon + 3_600_000 + 300_001), 1);
});
