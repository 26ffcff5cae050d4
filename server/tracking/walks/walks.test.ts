// Walk tests through the door, and what the desk reads of them. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const walkId = (n: number) => `019aa7c0-1234-7abc-8def-${String(n).padStart(12, '0')}`;
let server: TestServer;
let phone: TestDevice;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  phone = await server.device('W1');
});
after(() => server.stop());

test('ten walks past the edge, and the force reads the error of its own phone', async () => {
  // Through hotspot a, which is 0.006° wide, at a steady pace: in and out is known to the millisecond.
  const began = noon - 3 * 3_600_000;
  const walks: { id: string; hotspotId: string; enteredAt: number; leftAt: number }[] = [];
  const positions: { capturedAt: number; longitude: number; latitude: number; accuracyMetres: number }[] = [];
  for (let n = 0; n < 10; n++) {
    const start = began + n * 900_000;
    for (let step = 0; step <= 40; step++) {
      const longitude = -1.4845 + step * 0.000225;
      positions.push({ capturedAt: start + step * 10_000, longitude, latitude: 52.919, accuracyMetres: 8 });
    }
    const crossing = (longitude: number) => start + ((longitude + 1.4845) / 0.000225) * 10_000;
    // The officer's thumb is two seconds late going in.
    walks.push({
      id: walkId(n),
      hotspotId: 'a',
      enteredAt: Math.round(crossing(-1.483)) + 2000,
      leftAt: Math.round(crossing(-1.477)),
    });
  }
  const sent = await server.post('/api/positions', phone.token, { positions });
  assert.equal(sent.status, 200);
  await server.serving.catchUp();
  const answer = await server.post('/api/walks', phone.token, { walks });
  assert.deepEqual(answer.body, { kept: 10, alreadyHad: 0, refused: [] });
  const { body } = await server.get('/api/walk-test');
  assert.equal(body.walks.length, 10);
  assert.equal(body.error.walks, 10);
  assert.equal(body.error.within, 10);
  assert.equal(body.error.missed, 0);
  assert.ok(Math.abs(body.error.medianOffSeconds - 2) < 0.01);
  assert.ok(body.error.bias > 0 && body.error.bias < 0.01);
  assert.ok(Math.abs(body.walks[0].entryOffSeconds + 2) < 0.01);
  assert.equal(body.walks[0].deviceName, 'phone');
});

test('a walk sent again changes nothing, and what cannot be true is refused by name', async () => {
  const walk = { id: walkId(0), hotspotId: 'a', enteredAt: noon - 60_000, leftAt: noon };
  const answer = await server.post('/api/walks', phone.token, {
    walks: [
      walk,
      { ...walk, id: walkId(20), hotspotId: 'nowhere' },
      { ...walk, id: walkId(21), leftAt: walk.enteredAt },
      { ...walk, id: walkId(22), leftAt: noon + 600_000 },
    ],
  });
  assert.deepEqual(answer.body, {
    kept: 0,
    alreadyHad: 1,
    refused: [
      { id: walkId(20), reason: 'hotspot-unknown' },
      { id: walkId(21), reason: 'ends-before-it-begins' },
      { id: walkId(22), reason: 'from-the-future' },
    ],
  });
});

test('a door for walks needs the token of a device, and says what it could not read', async () => {
  assert.equal((await server.post('/api/walks', null, { walks: [] })).status, 401);
  assert.equal((await server.get('/api/walks/hotspots')).status, 401);
  const { status, body } = await server.post('/api/walks', phone.token, { walks: [{ id: 'x' }] });
  assert.equal(status, 422);
  assert.equal(body.field, 'walks.0.id');
});
