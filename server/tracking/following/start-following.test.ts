// Real: the app, PostgreSQL, the second hand. Faked: the clock, which stands until it is set.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { positionsFrom } from '../../../core/tracking/index.ts';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { noon, testServer } from '../../test-server.ts';
import { importPositions } from '../index.ts';

const day = 86_400_000;
const [inside, outside] = [
  [-1.48, 52.92],
  [-1.3, 53],
];

/** A quarter of an hour at a place, a position every ten seconds. */
const quarterAt = ([longitude, latitude]: readonly number[], from: number) =>
  positionsFrom(
    Array.from({ length: 90 }, (_, i) => ({
      capturedAt: from + i * 10_000,
      longitude,
      latitude,
      accuracyMetres: 5,
      speedMetresPerSecond: null,
      headingDegrees: null,
    })),
  );

test('what was imported is followed at the next start, where the server went before it had heard of it', async (t) => {
  const server = await testServer();
  t.after(() => server.stop());
  const beside = new pg.Client({ connectionString: server.test.url });
  await beside.connect();
  const { database, forceId } = server.serving;
  await server.importHotspots(threeHotspots);
  await server.device('K1');
  const { token } = await server.device('K2');
  const isAway = async () => {
    const [longitude, latitude] = outside;
    const capturedAt = new Date(server.now()).toISOString();
    const position = { capturedAt, longitude, latitude, accuracyMetres: 5 };
    const upload = { uploadId: randomUUIDv7(), positions: [position] };
    assert.equal((await server.post('/api/positions', token, upload)).status, 200);
  };
  await isAway();
  await server.serving.catchUp();
  // Events are told once no transaction of the whole database can overtake them: this one holds them back.
  await beside.query('begin; select pg_current_xact_id()');
  const file = { callSign: 'K1', source: 'phone', positions: quarterAt(inside, noon - 5 * day) };
  await importPositions(database, forceId, file, { now: noon, newId: randomUUIDv7 });
  const isPassed = async () => {
    const { rows } = await beside.query(
      `select chunk_number >= (select max(number) from beatkeeper.position_chunks where last_captured_at < $1) as passed
       from beatkeeper.track_checkpoints`,
      [new Date(noon - day)],
    );
    return rows.at(0)?.passed === true;
  };
  // What comes live is newer than the import, and settled: so the checkpoint moves past both.
  for (let second = 20; !(await isPassed()); second += 20) {
    assert.ok(second < 1000, 'the checkpoint moves');
    server.setNow(noon + second * 1000);
    await isAway();
    await pause(200);
  }
  await server.restart(() => beside.query('commit'));
  await server.serving.catchUp();
  const { rows } = await beside.query('select hotspot_id, kind from beatkeeper.visits');
  await beside.end();
  assert.deepEqual(rows, [{ hotspot_id: 'a', kind: 'visit' }]);
});
