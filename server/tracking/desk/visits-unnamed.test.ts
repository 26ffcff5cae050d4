// Visits as those read them who pay for them and may know nobody's name. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

let server: TestServer;
let walker: TestDevice;
let payer: TestPerson;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  walker = await server.device('U1');
  const positions = Array.from({ length: 20 }, (_, i) => {
    return {
      capturedAt: noon - 1_200_000 + i * 60_000,
      longitude: -1.48,
      latitude: 52.919,
      accuracyMetres: 5,
    };
  });
  await server.post('/api/positions', walker.token, { positions });
  await server.serving.catchUp();
  const organisation = { name: 'The commissioner', kind: 'local-policing-body' } as const;
  payer = await server.person({ organisation, grants: [{ role: 'programme-manager', areaId: null }] });
});
after(() => server.stop());

const ofThatDay = '/api/visits?from=2026-11-23&to=2026-11-24';

test('today’s are not told: they would say where somebody is', async () => {
  assert.equal((await server.get(ofThatDay)).body.visits.length, 1);
  const { status, body } = await server.get(ofThatDay, payer);
  assert.deepEqual([status, body.visits], [200, []]);
});

test('nobody’s can be asked for by name', async () => {
  const { status } = await server.get(`${ofThatDay}&officerId=${walker.device.officerId}`, payer);
  assert.equal(status, 404);
});

test('of a walk test the error is told, and nobody’s walks', async () => {
  const walk = {
    id: '019aa7c0-1234-7abc-8def-000000000001',
    hotspotId: 'a',
    enteredAt: noon - 1_200_000,
    leftAt: noon - 600_000,
  };
  assert.equal((await server.post('/api/walks', walker.token, { walks: [walk] })).body.kept, 1);
  assert.equal((await server.get('/api/walk-test')).body.walks.length, 1);
  const { body } = await server.get('/api/walk-test', payer);
  assert.deepEqual([body.error.walks, body.walks], [1, []]);
});

test('once the day is over they are told, without whose they were', async () => {
  server.setNow(noon + 24 * 3_600_000);
  await server.serving.catchUp();
  const { body } = await server.get(ofThatDay, payer);
  assert.equal(body.visits.length, 1);
  const [{ officerId, callSign, byCrewMate, hotspotId }] = body.visits;
  assert.deepEqual([officerId, callSign, byCrewMate, hotspotId], [null, null, null, 'a']);
});
