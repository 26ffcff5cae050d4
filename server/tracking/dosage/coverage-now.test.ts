// How much coverage is worked out at once. Real: the app, PostgreSQL. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Duty } from '../../../core/people/index.ts';
import { importDuties } from '../../people/index.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const hour = 3_600_000;
const day = 24 * hour;
let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

/** Two duties of each officer on each of the days before. */
function duties(officers: number, days: number): Duty[] {
  return Array.from({ length: officers * days * 2 }, (_, i) => {
    const startedAt = noon - day * (1 + (Math.floor(i / 2) % days)) + (i % 2) * 3 * hour;
    return {
      ...{ officerId: `K${Math.floor(i / 2 / days)}`, startedAt, endedAt: startedAt + 2 * hour },
      ...{ awaySeconds: 0, statuses: [], crew: null, radioId: null },
    };
  });
}

test('duties are counted, and not everyone on the books: up to 500, then it is said that they are too many', async () => {
  for (let i = 0; i < 60; i++) await server.device(`K${i}`);
  const { database, forceId } = server.serving;
  assert.ok((await importDuties(database, forceId, duties(25, 10))).ok);
  await server.serving.catchUp();
  const coverage = async (from: string, to: string) =>
    (await server.get(`/api/dosage/coverage?from=${from}&to=${to}`)).body.coverage;
  // Ten days of sixty officers would be 600; 25 of them had duties, two a day.
  assert.deepEqual(await coverage('2026-11-13', '2026-11-22'), {
    of: 'duty',
    measuredSeconds: 0,
    ofSeconds: 500 * 2 * 3600,
  });
  const more = duties(26, 10).slice(500);
  assert.ok((await importDuties(database, forceId, more)).ok);
  await server.serving.catchUp();
  assert.deepEqual(await coverage('2026-11-13', '2026-11-22'), {
    of: 'not-worked-out',
    because: 'too-many',
    most: 500,
  });
});
