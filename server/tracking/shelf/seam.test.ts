// What stays beside deleted positions comes out as it did with them. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Point, threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';
import { rebuildEverything } from '../following/rebuild-everything.ts';
import { addHold } from '../keeping/holds.store.ts';
import { sealDue } from '../keeping/seal-due.ts';

const day = 86_400_000;
let server: TestServer;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
});
after(() => server.stop());

/** Beside hotspot `b`, which only a fast way there or away makes doubtful, for a few minutes from a moment. */
function beside(from: number): Point[] {
  return Array.from({ length: 10 }, (_, i) => at(from + i * 20_000, -1.472552));
}

function at(capturedAt: number, longitude: number): Point {
  return { capturedAt, longitude, latitude: 52.922, accuracyMetres: 5 };
}

async function send({ token }: TestDevice, positions: readonly Point[]): Promise<void> {
  assert.equal((await server.post('/api/positions', token, { positions })).body.kept, positions.length);
}

async function highSeconds(): Promise<number> {
  const question = '/api/dosage?from=2026-11-18&to=2026-11-23&hotspotId=b';
  return (await server.get(question)).body.rows[0].highSeconds;
}

function isSame({ same, closed, restated, withdrawn, broken }: Awaited<ReturnType<typeof check>>): boolean {
  return same > 0 && closed + restated + withdrawn + broken === 0;
}

function check() {
  const { database, forceId } = server.serving;
  return rebuildEverything(database, forceId, { now: server.now(), isCheck: true });
}

test('after those before it were deleted, and before those after it that were', async () => {
  const { database, forceId } = server.serving;
  const [first, last] = [await server.device('first'), await server.device('last')];
  // Far away five hours before, then beside; and beside, then far away five hours later, where the beginning is held.
  const spells = [beside(noon - 2 * day), beside(noon - day)];
  await send(first, [at(noon - 2 * day - 5 * 3_600_000, -0.4)]);
  await send(first, spells[0]);
  await send(last, spells[1]);
  await send(last, [at(noon - day + 5 * 3_600_000, -0.4)]);
  await server.serving.catchUp();
  const plain = await server.device('plain');
  const alone = await highSeconds();
  await send(plain, beside(noon - 3 * day));
  await server.serving.catchUp();
  const more = await highSeconds();
  assert.ok(alone / 2 > more - alone, 'the way there and away makes it more doubtful');
  server.setNow(noon + 29 * day - 3_600_000 - 300_000);
  await server.serving.catchUp();
  const hold = { officerId: last.device.officerId, hotspotId: null, from: null, to: noon - day + 3_600_000 };
  const placed = { id: randomUUIDv7(), reason: 'case 9', placedBy: 'PSD', placedAt: server.now() };
  await database.inForce(forceId, (t) => addHold(t, { ...hold, ...placed }, 'console'));
  // Only what came before each: five hours of age lie between the two spells.
  server.setNow(noon + 29 * day - 2 * 3_600_000);
  const terms = { database, newId: randomUUIDv7 };
  assert.deepEqual(await sealDue(forceId, { ...terms, now: server.now() }), {
    stretches: 2,
    visits: 0,
    positions: 11,
    held: 0,
  });
  assert.ok(isSame(await check()));
  server.setNow(noon + 30 * day + 7 * 3_600_000);
  assert.equal((await sealDue(forceId, { ...terms, now: server.now() })).held, 1);
  assert.ok(isSame(await check()));
  assert.equal(await highSeconds(), more);
});
