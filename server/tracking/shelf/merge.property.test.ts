// Merged chunks are followed as the chunks they were: live = rebuilt = the one definition. Real: the app, HTTP, PostgreSQL. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { defaultRules, visitsFrom } from '../../../core/tracking/index.ts';
import {
  columnsOf,
  type Point,
  threeFenced,
  threeHotspots,
  troubled,
} from '../../../fixtures/tracks/random-tracks.ts';
import { type TestDevice, type TestServer, testServer } from '../../test-server.ts';
import { mergeAll } from './merge-due.ts';

const seed = 20261124;
const tracks = fc.sample(troubled, { seed, numRuns: process.env.BEATKEEPER_LONG === '1' ? 100 : 10 });
const hour = 3_600_000;
const now = Math.max(...tracks.map((points) => points[points.length - 1].capturedAt)) + 60_000;

let server: TestServer;
let sent: { readonly device: TestDevice; readonly points: readonly Point[] }[] = [];

before(async () => {
  server = await testServer();
  server.setNow(now);
  await server.importHotspots(threeHotspots);
});
after(() => server.stop());

function halvesOf(points: readonly Point[]): [readonly Point[], readonly Point[]] {
  // Every third position comes late.
  return [points.filter((_, i) => i % 3 !== 1), points.filter((_, i) => i % 3 === 1)];
}

async function send({ token }: TestDevice, points: readonly Point[]): Promise<void> {
  for (let at = 0; at < points.length; at += 7) {
    const positions = points.slice(at, at + 7);
    assert.equal((await server.post('/api/positions', token, { positions })).status, 200);
  }
}

async function merge(): Promise<number> {
  return mergeAll(server.serving.database, server.serving.forceId, server.now() + 2 * hour);
}

const names = ['hotspotId', 'kind', 'enteredAt', 'leftAt', 'measuredSeconds', 'highSeconds', 'endedBy'];
const named = (visit: Record<string, unknown>) => names.map((name) => visit[name]);

async function assertSame(): Promise<void> {
  for (const { device, points } of sent) {
    const devices = [{ deviceId: 'phone', positions: columnsOf(points) }];
    const { visits } = visitsFrom({
      devices,
      geofence: threeFenced,
      rules: defaultRules,
      until: server.now(),
    });
    const { body } = await server.get(`/api/visits?officerId=${device.device.officerId}&from=2026-03-01`);
    assert.deepEqual(
      body.visits.map(named),
      visits.map((visit) => named({ ...visit })),
    );
  }
}

test('merged while it is followed live, and late positions after', async () => {
  const devices = await Promise.all(tracks.map((_, i) => server.device(`merged ${i}`)));
  for (const [i, points] of tracks.entries()) await send(devices[i], halvesOf(points)[0]);
  await server.serving.catchUp();
  assert.ok((await merge()) >= tracks.length);
  await server.serving.catchUp();
  sent = tracks.map((points, i) => ({ device: devices[i], points: halvesOf(points)[0] }));
  await assertSame();
  // The late half, while what came before is merged again.
  const [some, others] = [tracks.slice(0, 5), tracks.slice(5)];
  for (const [i, points] of some.entries()) await send(devices[i], halvesOf(points)[1]);
  await Promise.all([
    merge(),
    ...others.map((points, i) => send(devices[some.length + i], halvesOf(points)[1])),
    server.serving.catchUp(),
  ]);
  await server.serving.catchUp();
  sent = tracks.map((points, i) => ({ device: devices[i], points }));
  await assertSame();
});

test('rebuilt at a start from merged rows, and from rows merged again', async () => {
  await server.restart();
  await assertSame();
  await merge();
  await server.restart();
  await assertSame();
});

test('from a checkpoint, a day later, and then with a late position', async () => {
  server.setNow(now + 24 * hour);
  await server.serving.catchUp();
  await merge();
  await server.restart();
  await assertSame();
  const [{ device, points }] = sent;
  const missed: Point = { ...points[0], capturedAt: points[0].capturedAt - 5000 };
  await send(device, [missed]);
  await server.serving.catchUp();
  sent = [{ device, points: [missed, ...points] }, ...sent.slice(1)];
  await assertSame();
});
