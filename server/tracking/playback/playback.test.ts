// Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hotspotsFromGeoJson } from '../../../core/hotspots/index.ts';
import { type Playback, playbackFromBinary, playbackType } from '../../../core/tracking/playback-binary.ts';
import { importDuties } from '../../people/index.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';
import { mergeAll } from '../shelf/merge-due.ts';

const square = [
  [
    [-1.48, 52.92],
    [-1.47, 52.92],
    [-1.47, 52.93],
    [-1.48, 52.93],
    [-1.48, 52.92],
  ],
];
const market = {
  type: 'Feature',
  id: 'market',
  properties: { name: 'Market Place', dayTargetPatrolSeconds: 600 },
  geometry: { type: 'Polygon', coordinates: square },
};
const hour = 3_600_000;

let server: TestServer;
let alpha: TestDevice;
let bravo: TestDevice;
before(async () => {
  server = await testServer();
  await server.importHotspots(hotspotsFromGeoJson(market).hotspots);
  [alpha, bravo] = [await server.device('alpha'), await server.device('bravo')];
  // alpha stands in the market for ten minutes from 11:00, with a leap and a hopeless fix; bravo walks past from 11:30 on.
  await keep(alpha, noon - hour, 601, (i) => ({
    longitude: i === 300 ? -1.2 : -1.475,
    accuracyMetres: i === 301 ? 150 : 5,
  }));
  await keep(bravo, noon - hour / 2, 1801, (i) => ({ longitude: -1.4 + i * 1e-5, accuracyMetres: 5 }));
  await server.serving.catchUp();
});
after(() => server.stop());

async function keep(
  { token }: TestDevice,
  from: number,
  count: number,
  at: (i: number) => { longitude: number; accuracyMetres: number },
) {
  const positions = Array.from({ length: count }, (_, i) => ({
    capturedAt: from + i * 1000,
    latitude: 52.925,
    ...at(i),
  }));
  const { status } = await server.post('/api/positions', token, { positions });
  assert.equal(status, 200);
}

const iso = (at: number) => new Date(at).toISOString();

async function playback(from: number, to: number, officerId?: string): Promise<Playback> {
  const look = officerId === undefined ? '' : await server.lookGiven('playback', officerId, from, to);
  const officer = officerId === undefined ? '' : `&officer=${officerId}&look=${look}`;
  const response = await fetch(
    `${server.serving.url}/api/playback?from=${iso(from)}&to=${iso(to)}${officer}`,
    { headers: { cookie: await server.desk.cookie() } },
  );
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), playbackType);
  const read = playbackFromBinary(new Uint8Array(await response.arrayBuffer()));
  assert.ok(read.ok);
  return read.playback;
}

describe('a stretch of the past', () => {
  test('of one officer without a reason is refused; of everybody none is asked', async () => {
    const query = `/api/playback?from=${iso(noon - hour)}&to=${iso(noon)}`;
    for (const more of ['', '&look=019aa7c0-1234-7abc-8def-0123456789ab']) {
      const { status, body } = await server.get(`${query}&officer=${alpha.device.officerId}${more}`);
      assert.deepEqual([more, status, body.type], [more, 422, '/problems/reason-needed']);
    }
    assert.equal((await server.get(query)).status, 200);
  });

  test('is who took part, one track each, without what is too inaccurate or not believed', async () => {
    const { officers, tracks, stepMilliseconds } = await playback(noon - hour, noon);
    assert.deepEqual(
      officers.map((officer) => officer.callSign),
      ['alpha', 'bravo'],
    );
    assert.equal(stepMilliseconds, 1000);
    assert.equal(tracks[0].length, 599);
    assert.ok(tracks[0].xs.every((x) => x === -14_750_000));
    assert.equal(tracks[1].length, 1801);
  });

  test('of one officer is theirs alone', async () => {
    const { officers } = await playback(noon - hour, noon, bravo.device.officerId);
    assert.deepEqual(
      officers.map(({ officerId }) => officerId),
      [bravo.device.officerId],
    );
  });

  test('begins with where somebody last was, up to four hours before, and no longer', async () => {
    const later = await playback(noon - hour / 2 + 60_000, noon - hour / 2 + 120_000);
    assert.deepEqual([...later.tracks[0].capturedAt], [noon - hour + 600_000]);
    assert.equal(later.tracks[1].capturedAt[0], noon - hour / 2 + 59_000);
    assert.equal(later.tracks[1].length, 62);
    const evening = await playback(noon + 4 * hour + 400_000, noon + 4 * hour + 500_000);
    assert.deepEqual(evening.officers, []);
  });

  test('where nothing was is empty, and says so as well as any other', async () => {
    const { officers } = await playback(noon - 30 * hour, noon - 29 * hour);
    assert.deepEqual(officers, []);
  });

  test('is refused the wrong way round, longer than two hours of everybody, and of nobody known', async () => {
    const ask = async (from: number, to: number, more = '') =>
      (await server.get(`/api/playback?from=${iso(from)}&to=${iso(to)}${more}`)).status;
    assert.equal(await ask(noon, noon - 1), 400);
    assert.equal(await ask(noon - 2 * hour - 1, noon), 400);
    const look = await server.lookGiven('playback', alpha.device.officerId, noon - 24 * hour, noon);
    assert.equal(await ask(noon - 24 * hour, noon, `&officer=${alpha.device.officerId}&look=${look}`), 200);
    assert.equal(
      await ask(noon - hour, noon, `&officer=019aa7c0-1234-7abc-8def-0123456789ab&look=${look}`),
      404,
    );
    assert.equal((await server.get('/api/playback?from=yesterday&to=now')).status, 400);
  });
});

describe('the dosage day of a moment', () => {
  test('has its hotspots, its visits with their stretches, and since when positions are on record', async () => {
    const { status, body } = await server.get(`/api/playback/day?at=${iso(noon - 100)}`);
    assert.equal(status, 200);
    assert.deepEqual([body.day, body.from, body.to], ['2026-11-23', noon - 6 * hour, noon + 18 * hour]);
    assert.equal(body.positionsSince, noon - hour);
    assert.deepEqual(
      body.hotspots.features.map((each: { properties: object }) => each.properties),
      [
        {
          id: 'market',
          name: 'Market Place',
          visitTargetSeconds: 900,
          dayTargetVisits: null,
          dayTargetPatrolSeconds: 600,
          dueSeconds: 10_800,
          windows: '',
          excluded: [],
        },
      ],
    );
    const [visit, ...more] = body.visits;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [visit.callSign, visit.hotspotId, visit.kind, visit.measured],
      ['alpha', 'market', 'visit', [0, 600_000]],
    );
  });

  test('the next day knows when each hotspot’s last visit ended, and has no visits of its own', async () => {
    const { body } = await server.get(`/api/playback/day?at=${iso(noon + 20 * hour)}`);
    assert.deepEqual(body.lastVisitEnds, [['market', noon - hour + 600_000]]);
    assert.deepEqual(body.visits, []);
  });
});

test('one device fills the gaps of another, as it does live: the same one leads whatever stretch is asked for', async () => {
  const { device } = await server.device('alpha');
  const second = { device, token: (await server.device('alpha')).token };
  await keep(second, noon - hour + 30_000, 100, () => ({ longitude: -1.4751, accuracyMetres: 5 }));
  const { tracks } = await playback(noon - hour + 20_000, noon - hour + 140_000, alpha.device.officerId);
  assert.ok(
    tracks[0].xs.every((x) => x === -14_750_000),
    'the first device leads, though the second has positions too',
  );
});

test('chunks merged since are read as they were before', async () => {
  const before = await playback(noon - hour, noon);
  const { database, forceId } = server.serving;
  await mergeAll(database, forceId, noon + 2 * hour);
  assert.deepEqual(await playback(noon - hour, noon), before);
});

test('a duty cuts a track, and nothing of either side of it is lost', async () => {
  const charlie = await server.device('charlie');
  await keep(charlie, noon - hour, 601, (i) => ({ longitude: -1.45 + i * 1e-5, accuracyMetres: 5 }));
  const duty = {
    officerId: 'charlie',
    startedAt: noon - hour + 200_000,
    endedAt: noon - hour + 400_000,
    awaySeconds: 0,
    statuses: [],
    crew: null,
    radioId: null,
  };
  const { database, forceId } = server.serving;
  assert.ok((await importDuties(database, forceId, [duty])).ok);
  await server.serving.catchUp();
  const { tracks } = await playback(noon - hour, noon, charlie.device.officerId);
  const times = [...tracks[0].capturedAt];
  assert.deepEqual(
    times,
    Array.from({ length: 601 }, (_, i) => noon - hour + i * 1000),
  );
});
