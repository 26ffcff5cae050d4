// Declared history beside dosage. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, test } from 'node:test';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { importDeclared } from './import-declared.ts';

const day = 86_400_000;
let server: TestServer;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  await server.serving.catchUp();
});
after(() => server.stop());

const log = { source: 'patrol log', definition: 'any stop', evidence: 'declared' } as const;

test('is shown apart, with source, definition and where the series breaks, and never in what was measured', async () => {
  const { database, forceId } = server.serving;
  const before = (await server.get('/api/dosage?from=2026-11-20&to=2026-11-23&by=hotspot-day')).body;
  assert.deepEqual(before.declared, []);
  const visit = (startedAt: number, people: number) => {
    return { hotspotId: 'a', officerId: null, startedAt, endedAt: startedAt + 600_000, people, ...log };
  };
  const visits = [visit(noon - 2 * day, 2), visit(noon - day, 1)];
  const terms = { now: server.now(), newId: randomUUIDv7 };
  assert.equal(await importDeclared(database, forceId, visits, terms), 2);
  assert.equal(await importDeclared(database, forceId, visits, terms), 0, 'again changes nothing');
  const { rows, declared } = (await server.get('/api/dosage?from=2026-11-20&to=2026-11-23&by=hotspot-day'))
    .body;
  assert.deepEqual(rows, before.rows);
  const told = { hotspotId: 'a', patrolSeconds: 600, sources: [log], declaredUntil: noon - day + 600_000 };
  assert.deepEqual(declared, [
    { ...told, day: '2026-11-21', personVisits: 2, personSeconds: 1200, beyondSeconds: 1200 },
    { ...told, day: '2026-11-22', personVisits: 1, personSeconds: 600, beyondSeconds: 600 },
  ]);
  assert.deepEqual((await server.get('/api/dosage?from=2026-11-21&hotspotId=b')).body.declared, []);
});
