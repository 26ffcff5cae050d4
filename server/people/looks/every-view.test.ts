// Guard: no route tells of an officer, by call sign or id, without that officer reading afterwards who looked. Every route of the page of who may
// knock where is asked, so a new one is held to it by being there. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { accessOf, routesOnThePage } from '../../http/access.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const callSign = 'Xq7-walker';
let server: TestServer;
let walker: TestDevice;
let officer: TestPerson;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  walker = await server.device(callSign);
  const positions = Array.from({ length: 30 }, (_, i) => {
    return { capturedAt: noon - 3_000_000 + i * 60_000, longitude: -1.48, latitude: 52.919, accuracy: 5 };
  });
  await server.post('/api/positions', walker.token, { positions });
  const grants = [{ role: 'officer', areaId: null }] as const;
  officer = await server.person({ officerId: walker.device.officerId, grants });
  await server.serving.catchUp();
});
after(() => server.stop());

/** Records of who looked and of who may sign in: each is for professional standards or administrators, whose own asking is an event or theirs to do. */
const ofRecords = /^\/api\/(looks|look-seals|people)\b/;
/** Streams that do not end, and what is asked only after a reason was given, which tests of their own hold. */
const elsewhere = ['/api/live', '/api/playback/export', '/*', '/tiles/*'];

const stretch = 'from=2026-11-23T11:00:00Z&to=2026-11-23T12:00:00Z';

/** How a route is asked, by its path; each question beside the plain one. */
function questionsOf(path: string, officerId: string, visitId: string): string[] {
  const id = path === '/api/visits/:id' ? visitId : officerId;
  const plain = path.replace(':id', id);
  const more: Readonly<Record<string, readonly string[]>> = {
    '/api/visits': [stretch, 'from=2026-11-20T00:00:00Z', `officerId=${officerId}`, 'hotspotId=a'],
    '/api/dosage': ['by=officer', 'by=officer-day', `by=hotspot&officerId=${officerId}`],
    '/api/dosage/file': ['by=officer', 'by=officer-day', `by=hotspot&officerId=${officerId}`],
    '/api/dosage/hours': [`officerId=${officerId}`],
    '/api/dosage/coverage': [`officerId=${officerId}`],
    '/api/playback': [stretch],
    '/api/playback/day': ['at=2026-11-23T12:00:00Z'],
  };
  return [plain, ...(more[path] ?? []).map((query) => `${plain}?${query}`)];
}

test('whatever tells of an officer is on that officer’s log', async () => {
  const { officerId } = walker.device;
  const { body } = await server.get('/api/visits');
  const visitId: string = body.visits[0].visitId;
  const paths = routesOnThePage
    .map((route) => route.split(' '))
    .filter(([method, path]) => method === 'GET' && accessOf(method, path)?.kind === 'permission')
    .map(([, path]) => path)
    .filter((path) => path.startsWith('/api/') && !ofRecords.test(path) && !elsewhere.includes(path));
  let telling = 0;
  const silent: string[] = [];
  for (const path of paths) {
    for (const address of questionsOf(path, officerId, visitId)) {
      const grants = (['control-room', 'analyst', 'administrator'] as const).map((role) => {
        return { role, areaId: null };
      });
      const name = `Asks ${address}`;
      const viewer = await server.person({ name, grants });
      const answer = await server.get(address, viewer);
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      const isAbout = address.includes(officerId) && answer.status === 200;
      if (!isAbout && !text.includes(callSign) && !text.includes(officerId)) continue;
      telling += 1;
      const log = await server.get('/api/me/looks', officer);
      if (!log.body.looks.some((look: { viewer: string }) => look.viewer === name)) silent.push(address);
    }
  }
  assert.deepEqual(silent, []);
  assert.ok(telling >= 12, `${telling} told of the officer`);
});
