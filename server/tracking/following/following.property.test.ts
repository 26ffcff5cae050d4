// Live = rebuilt = followed whole, through the real server. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import { defaultRules, dosageOf, type OfficerVisits, visitsFrom } from '../../../core/tracking/index.ts';
import {
  columnsOf,
  type Point,
  start,
  threeFenced,
  threeHotspots,
  troubled,
} from '../../../fixtures/tracks/random-tracks.ts';
import { type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const seed = 20261123;
const tracks = fc.sample(troubled, { seed, numRuns: process.env.BEATKEEPER_LONG === '1' ? 150 : 12 });
/** Soon after the longest track: most are still being followed live. */
const now = Math.max(...tracks.map((points) => points[points.length - 1].capturedAt)) + 60_000;

interface Sent {
  readonly device: TestDevice;
  readonly points: readonly Point[];
}

let server: TestServer;
const sent: Sent[] = [];

before(async () => {
  server = await testServer();
  server.setNow(now);
  await server.importHotspots(threeHotspots);
});
after(() => server.stop());

function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

async function send({ token }: TestDevice, positions: readonly Point[]): Promise<void> {
  const answer = await server.post('/api/positions', token, { positions });
  assert.equal(answer.status, 200);
}

/** What the one definition says of a track asked at a moment, in the fields that the API shares with it. */
function expected(points: readonly Point[], until: number) {
  const devices = [{ deviceId: 'phone', positions: columnsOf(points) }];
  return visitsFrom({ devices, geofence: threeFenced, rules: defaultRules, until });
}

function shared(visit: Record<string, unknown>) {
  const names = [
    'hotspotId',
    'kind',
    'enteredAt',
    'leftAt',
    'measuredSeconds',
    'inferredSeconds',
    'unknownSeconds',
    'lowSeconds',
    'highSeconds',
    'positions',
    'longestGapSeconds',
    'medianSpeedMetresPerSecond',
    'mode',
    'endedBy',
    'weak',
  ];
  return Object.fromEntries(names.map((name) => [name, visit[name]]));
}

async function assertSame(until: number): Promise<void> {
  for (const { device, points } of sent) {
    const { body } = await server.get(`/api/visits?officerId=${device.device.officerId}&from=2026-03-01`);
    const { visits } = expected(points, until);
    assert.deepEqual(
      body.visits.map(shared),
      visits.map((visit) => shared({ ...visit })),
    );
  }
}

async function assertSameDosage(until: number): Promise<void> {
  const day = dayOf(start, defaultDayRule);
  const officers: OfficerVisits[] = sent.map(({ device, points }) => {
    return { officerId: device.device.officerId, ...expected(points, until) };
  });
  const { body } = await server.get(`/api/dosage?from=${day.day}&by=hotspot-day`);
  for (const row of body.rows) {
    const terms = { mergeSeconds: defaultRules.mergeSeconds, visitTargetSeconds: 900 };
    const { patrolStretches: _, crewSeconds: __, ...figures } = dosageOf(row.hotspotId, officers, terms, day);
    const told = Object.fromEntries(Object.keys(figures).map((name) => [name, row[name]]));
    assert.deepEqual([row.day, told], [day.day, figures]);
  }
  assert.equal(body.rows.length, 3);
}

async function countOfEvents(): Promise<number> {
  const { database, forceId } = server.serving;
  return database.inForce(forceId, async (t) => {
    const { n } = await t
      .selectFrom('events')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  });
}

test('in order and batch by batch, the live visits are those of the whole track', async () => {
  const officers = await Promise.all(tracks.map((_, i) => server.device(`ordered ${i}`)));
  for (let round = 0; round < 12; round++) {
    for (const [i, points] of tracks.entries()) {
      const batch = batchesOf(points, Math.ceil(points.length / 12)).at(round);
      if (batch !== undefined) await send(officers[i], batch);
    }
    await server.serving.catchUp();
  }
  sent.push(...tracks.map((points, i) => ({ device: officers[i], points })));
  await assertSame(now);
  await assertSameDosage(now);
});

test('in any order, with repeats, they are the same', async () => {
  const officers = await Promise.all(tracks.map((_, i) => server.device(`shuffled ${i}`)));
  for (const [i, points] of tracks.entries()) {
    const shuffled = fc.sample(fc.shuffledSubarray([...points], { minLength: points.length }), {
      seed: seed + i,
      numRuns: 1,
    })[0];
    for (const batch of batchesOf(shuffled, 7)) {
      await send(officers[i], batch);
      if (i % 2 === 0) await send(officers[i], batch.toReversed());
      if (i % 3 === 0) await server.serving.catchUp();
    }
  }
  await server.serving.catchUp();
  sent.push(...tracks.map((points, i) => ({ device: officers[i], points })));
  await assertSame(now);
  await assertSameDosage(now);
});

test('rebuilt at a start, they are the same', async () => {
  await server.restart();
  await assertSame(now);
  await assertSameDosage(now);
});

test('a day later all of them are on the shelf, the same, and a start changes nothing any more', async () => {
  const later = now + 86_400_000;
  server.setNow(later);
  await server.serving.catchUp();
  await assertSame(later);
  await assertSameDosage(later);
  const { database, forceId } = server.serving;
  const kept = await database.inForce(forceId, (t) =>
    t.selectFrom('visits').select('id').where('kind', '!=', 'near-pass').execute(),
  );
  const all = sent.reduce((sum, { points }) => sum + expected(points, later).visits.length, 0);
  assert.equal(kept.length, all);
  const events = await countOfEvents();
  await server.restart();
  await server.serving.catchUp();
  assert.equal(await countOfEvents(), events);
  await assertSame(later);
});

test('positions that come a day late restate only what they change', async () => {
  const [{ device, points }] = sent;
  const missed: Point = { ...points[0], capturedAt: points[0].capturedAt - 5000 };
  const before = await countOfEvents();
  await send(device, [missed]);
  await server.serving.catchUp();
  sent[0] = { device, points: [missed, ...points] };
  await assertSame(server.now());
  assert.ok((await countOfEvents()) - before <= 3, 'a position at one end changes little');
});

test('an officer with two devices is followed by one at a time, the same live as rebuilt', async () => {
  const [one] = tracks;
  const first = await server.device('twice');
  const second = await server.device('twice');
  assert.equal(first.device.officerId, second.device.officerId);
  server.setNow(now);
  const half = Math.ceil(one.length / 2);
  await send(first, one.slice(0, half));
  await server.serving.catchUp();
  await send(second, one.slice(half - 2));
  await server.serving.catchUp();
  const devices = [
    { deviceId: first.device.id, positions: columnsOf(one.slice(0, half)) },
    { deviceId: second.device.id, positions: columnsOf(one.slice(half - 2)) },
  ];
  const { visits } = visitsFrom({ devices, geofence: threeFenced, rules: defaultRules, until: now });
  const ask = () => server.get(`/api/visits?officerId=${first.device.officerId}&from=2026-03-01`);
  assert.deepEqual(
    (await ask()).body.visits.map(shared),
    visits.map((visit) => shared({ ...visit })),
  );
  await server.restart();
  assert.deepEqual(
    (await ask()).body.visits.map(shared),
    visits.map((visit) => shared({ ...visit })),
  );
});

test('hours apart and the later first, or both at once, they are the same: live, and rebuilt', async () => {
  const gap = 5 * 3_600_000;
  // Late enough for every later spell: what is of the future would be refused.
  const later = now + 24 * 3_600_000;
  server.setNow(later);
  const pairs = tracks.slice(1).map((points, i) => {
    const shift = points[points.length - 1].capturedAt - tracks[i][0].capturedAt + gap + (i % 12) * 600_000;
    // Every other time the later spell is elsewhere: the way there is told by the leg between the two.
    const east = i % 2 === 0 ? 1 : 0;
    const late = tracks[i].map((point) => {
      return { ...point, capturedAt: point.capturedAt + shift, longitude: point.longitude + east };
    });
    return [points, late] as const;
  });
  const fresh: Sent[] = [];
  for (const [i, [early, late]] of pairs.entries()) {
    const device = await server.device(`spells ${i}`);
    const parts = i % 3 === 0 ? [late, early] : i % 3 === 1 ? [early, late] : [[...late, ...early]];
    for (const part of parts) {
      await send(device, part);
      await server.serving.catchUp();
    }
    fresh.push({ device, points: [...early, ...late] });
  }
  sent.splice(0, sent.length, ...fresh);
  await assertSame(later);
  await server.restart();
  await assertSame(later);
  await send(fresh[0].device, [fresh[0].points[1]]);
  const between = { ...fresh[0].points[0], capturedAt: fresh[0].points[0].capturedAt + 2.5 * 3_600_000 };
  await send(fresh[0].device, [between]);
  await server.serving.catchUp();
  sent[0] = { device: fresh[0].device, points: [...fresh[0].points, between] };
  await assertSame(later);
});

test('the way to where somebody was hours later tells of the last leg before', async () => {
  const at = (seconds: number, longitude: number): Point => {
    return {
      capturedAt: now - 7 * 3_600_000 + seconds * 1000,
      longitude,
      latitude: 52.922,
      accuracyMetres: 5,
    };
  };
  const beside = Array.from({ length: 10 }, (_, i) => at(i * 20, -1.472552));
  const farAway = [at(5 * 3600, -0.4), at(5 * 3600 + 20, -0.4)];
  const highOf = (points: readonly Point[]) =>
    expected(points, server.now()).nearPasses.reduce((sum, pass) => sum + pass.highSeconds, 0);
  assert.ok(highOf([...beside, ...farAway]) > highOf(beside));
  const day = dayOf(beside[0].capturedAt, defaultDayRule).day;
  const ask = async () => (await server.get(`/api/dosage?from=${day}&hotspotId=b`)).body.rows[0].highSeconds;
  const before = await ask();
  const device = await server.device('beside');
  for (const part of [beside, farAway]) {
    await send(device, part);
    await server.serving.catchUp();
  }
  assert.equal(
    Math.round(((await ask()) - before) * 1000),
    Math.round(highOf([...beside, ...farAway]) * 1000),
  );
});
