// Duties told after their positions: read before following may hear of them, since an event is told once no transaction can overtake it; and
// cutting what had been followed as one. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { importDuties } from '../../people/index.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const minute = 60_000;
const positions = Array.from({ length: 21 }, (_, i) => {
  return { capturedAt: noon - (20 - i) * minute, longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
});
const duty = { endedAt: noon - 10 * minute, awaySeconds: 0, statuses: [], crew: null, radioId: null };
const startedAt = noon - 30 * minute;
let server: TestServer;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
});
after(() => server.stop());

test('is followed all the same once it is told', async () => {
  const { database, forceId } = server.serving;
  const { token, device } = await server.device('early');
  await server.device('other');
  await server.post('/api/positions', token, { positions });
  await server.serving.catchUp();
  await importDuties(database, forceId, [{ ...duty, officerId: 'other', startedAt }]);
  const held = Promise.withResolvers<void>();
  const holding = Promise.withResolvers<void>();
  // Older than the change of duty, and at work for longer: what came after it is not told until it ends.
  const overtaking = database.inForce(forceId, async (t) => {
    await sql`select pg_current_xact_id()`.execute(t);
    holding.resolve();
    await held.promise;
  });
  await holding.promise;
  await importDuties(database, forceId, [{ ...duty, officerId: 'early', startedAt }]);
  const caught = server.serving.catchUp();
  await pause(500);
  held.resolve();
  await overtaking;
  await caught;
  assert.deepEqual(await endsOf(device.officerId), [noon - 10 * minute, noon]);
});

test('cuts what had been followed as one, and both parts stay: while it is live, a day later, and after a start', async () => {
  for (const [callSign, waits] of [
    ['live', 0],
    ['a day later', 86_400_000],
  ] as const) {
    server.setNow(noon);
    const { token, device } = await server.device(callSign);
    await server.post('/api/positions', token, { positions });
    await server.serving.catchUp();
    assert.deepEqual(await endsOf(device.officerId), [noon], callSign);
    server.setNow(noon + waits);
    await server.serving.catchUp();
    const { database, forceId } = server.serving;
    await importDuties(database, forceId, [{ ...duty, officerId: callSign, startedAt }]);
    await server.serving.catchUp();
    assert.deepEqual(await endsOf(device.officerId), [noon - 10 * minute, noon], callSign);
    await server.restart();
    await server.serving.catchUp();
    assert.deepEqual(
      await endsOf(device.officerId),
      [noon - 10 * minute, noon],
      `${callSign}, after a start`,
    );
  }
});

/** When each visit of an officer ended, of the day and the one before. */
async function endsOf(officerId: string): Promise<number[]> {
  const { body } = await server.get(`/api/visits?officerId=${officerId}&from=2026-11-23`);
  return body.visits.map((visit: { leftAt: number }) => visit.leftAt).toSorted();
}
