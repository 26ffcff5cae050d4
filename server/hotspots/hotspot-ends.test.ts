// Ending hotspots and exclusions through the real app on a real database. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
import { hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../test-server.ts';
import { rebuildEverything } from '../tracking/index.ts';
import { takeOverExclusions } from './index.ts';

const minute = 60_000;
const day = 1440 * minute;
const [west, south] = [-1.48, 52.92];
const place = (x: number, y: number) => [west + x / 1e4, south + y / 1e4];
const box = (w: number, s: number, e: number, n: number) => ({
  type: 'Polygon',
  coordinates: [[place(w, s), place(e, s), place(e, n), place(w, n), place(w, s)]],
});
const feature = (id: string, geometry: object) => ({ type: 'Feature', id, properties: {}, geometry });

let server: TestServer;
let phone: TestDevice;
before(async () => {
  server = await testServer();
  const features = [feature('market', box(0, 0, 20, 20)), feature('green', box(100, 0, 120, 20))];
  await server.importHotspots(hotspotsFromGeoJson({ type: 'FeatureCollection', features }).hotspots);
  phone = await server.device('K1');
});
after(() => server.stop());

async function change(method: 'PUT' | 'POST', path: string, body: unknown) {
  const { url } = server.serving;
  const cookie = await server.desk.cookie();
  const headers = { 'content-type': 'application/json', origin: url, cookie };
  const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
const end = (id: string, version: number, from: string | null) =>
  change('POST', `/api/hotspots/${id}/end`, { version, from });
const draft = (basedOn: number, from: string, more: object = {}) => ({
  ...{ basedOn, name: 'Green', geometry: box(100, 0, 120, 20), visitTargetSeconds: 900, dayTargetVisits: 3 },
  ...{ dayTargetPatrolSeconds: null, dueSeconds: 3600, windows: [], from, ...more },
});

/** Stands in the market from one moment to another, a position every 30 s, as one upload. */
async function stand(from: number, to: number): Promise<void> {
  const positions = Array.from({ length: Math.floor((to - from) / 30_000) + 1 }, (_, i) => {
    const [longitude, latitude] = place(10, 10);
    return { capturedAt: from + i * 30_000, longitude, latitude, accuracyMetres: 5 };
  });
  assert.equal((await server.post('/api/positions', phone.token, { positions })).status, 200);
}

async function visits() {
  await server.serving.catchUp();
  const { body } = await server.get('/api/visits?from=2026-11-20&hotspotId=market');
  return body.visits.map((each: Record<string, never>) => [
    each.enteredAt,
    each.leftAt,
    each.measuredSeconds,
    each.endedBy,
  ]);
}

async function standing(id: string) {
  const { body } = await server.get('/api/hotspot-versions');
  return body.versions
    .filter((each: { id: string }) => each.id === id)
    .map((each: { version: number; isInForce: boolean; end: { day: string } | null }) => [
      each.version,
      each.isInForce,
      each.end?.day ?? null,
    ]);
}

async function shown(): Promise<string[]> {
  await server.serving.catchUp();
  return (await server.get('/api/hotspots')).body.features.map((each: { id: string }) => each.id);
}

/** What the shelf says is what comes out of the positions again. */
async function assertRebuilt(): Promise<void> {
  await server.serving.catchUp();
  const { database, forceId } = server.serving;
  const found = await rebuildEverything(database, forceId, { now: server.now(), isCheck: true });
  assert.deepEqual([found.closed, found.restated, found.withdrawn], [0, 0, 0]);
}

test('an end is refused before today, before the version begins, and by whoever did not see the last version', async () => {
  assert.equal((await end('nowhere', 1, '2026-11-23')).status, 404);
  const past = await end('green', 1, '2026-11-22');
  assert.deepEqual(
    [past.status, past.body.type, past.body.earliest],
    [422, '/problems/day-past', '2026-11-23'],
  );
  const unseen = await end('green', 7, '2026-11-23');
  assert.deepEqual([unseen.status, unseen.body.type], [409, '/problems/changed-meanwhile']);
  assert.equal((await change('PUT', '/api/hotspots/green', draft(1, '2026-11-25'))).body.version, 2);
  const early = await end('green', 2, '2026-11-24');
  assert.deepEqual([early.body.type, early.body.from], ['/problems/version-waits', '2026-11-25']);
  assert.equal((await change('POST', '/api/hotspots/green/withdraw', { version: 2 })).status, 200);
});

test('an end waits for its day; the same again changes nothing, another day is refused, and it can be withdrawn', async () => {
  assert.deepEqual(await end('green', 1, '2026-11-25'), { status: 200, body: { kept: true } });
  assert.equal((await end('green', 1, '2026-11-25')).status, 200);
  assert.equal((await end('green', 1, '2026-11-26')).body.type, '/problems/changed-meanwhile');
  assert.deepEqual(await standing('green'), [
    [1, true, '2026-11-25'],
    [2, false, null],
  ]);
  assert.ok((await shown()).includes('green'));
  server.setNow(noon + 1 * day);
  assert.equal((await end('green', 1, null)).status, 200);
  assert.equal((await end('green', 1, null)).status, 200);
  server.setNow(noon + 3 * day);
  assert.ok((await shown()).includes('green'));
  server.setNow(noon);
});

test('a version saved before the end keeps it; undone, the one before has it; one from later on begins the hotspot again', async () => {
  await end('green', 1, '2026-11-26');
  assert.equal((await change('PUT', '/api/hotspots/green', draft(1, '2026-11-24'))).body.version, 3);
  assert.deepEqual((await standing('green')).at(-1), [3, false, '2026-11-26']);
  await change('POST', '/api/hotspots/green/withdraw', { version: 3 });
  assert.deepEqual((await standing('green')).at(0), [1, true, '2026-11-26']);
  assert.equal((await change('PUT', '/api/hotspots/green', draft(1, '2026-11-28'))).body.version, 4);
  const on = async (days: number) => {
    server.setNow(noon + days * day);
    return (await shown()).includes('green');
  };
  assert.deepEqual([await on(2), await on(3), await on(4), await on(5)], [true, false, false, true]);
  server.setNow(noon);
  await change('POST', '/api/hotspots/green/withdraw', { version: 4 });
  assert.deepEqual((await standing('green')).at(0), [1, true, '2026-11-26']);
});

test('an end that has come can be undone for a minute after it was decided, and then no more', async () => {
  server.setNow(noon + 3 * day);
  assert.equal((await end('green', 1, null)).body.type, '/problems/ended-already');
  server.setNow(noon);
  assert.equal((await end('green', 1, null)).status, 200);
  assert.equal((await end('green', 1, '2026-11-23')).status, 200);
  assert.ok(!(await shown()).includes('green'));
  server.setNow(noon + minute);
  assert.equal((await end('green', 1, null)).status, 200);
  assert.ok((await shown()).includes('green'));
  server.setNow(noon);
});

test('a visit that goes on when its hotspot ends is over then, and nothing after it counts: live as rebuilt, told as a break in the series', async () => {
  const six = Date.UTC(2026, 10, 24, 6);
  server.setNow(six - 5 * minute);
  await stand(six - 30 * minute, six - 5 * minute);
  const whole = await visits();
  assert.deepEqual(whole, [[six - 30 * minute, six - 5 * minute, 1500, 'open']]);
  await end('market', 1, '2026-11-24');
  server.setNow(six + 20 * minute);
  await stand(six - 4.5 * minute, six + 20 * minute);
  const cut = [[six - 30 * minute, six, 1800, 'hotspot-end']];
  assert.deepEqual(await visits(), cut);
  const totals = await server.get('/api/dosage?from=2026-11-23&to=2026-11-24&by=day&hotspotId=market');
  assert.deepEqual(
    totals.body.rows.map((row: { day: string; patrolSeconds: number }) => [row.day, row.patrolSeconds]),
    [
      ['2026-11-23', 1800],
      ['2026-11-24', 0],
    ],
  );
  const changes = (await server.get('/api/dosage?from=2026-11-23&to=2026-11-24')).body.changes;
  assert.deepEqual(changes, [
    { day: '2026-11-24', kind: 'hotspot-ended', hotspotId: 'market', name: 'market', version: '1' },
  ]);
  server.setNow(six + 60 * minute);
  assert.deepEqual(await visits(), cut);
  await assertRebuilt();
  await server.restart();
  assert.deepEqual(await visits(), cut);
  await assertRebuilt();
});

test('ended today, what was measured since the start of the day does not count; undone, it is there again', async () => {
  server.setNow(noon + 2 * day);
  const again = draft(1, '2026-11-25', { name: 'Market', geometry: box(0, 0, 20, 20) });
  assert.equal((await change('PUT', '/api/hotspots/market', again)).body.version, 2);
  await server.serving.catchUp();
  const from = noon + 2 * day - 30 * minute;
  await stand(from, from + 20 * minute);
  const ofToday = async () => (await visits()).filter(([enteredAt]: number[]) => enteredAt >= from);
  const before = await ofToday();
  assert.deepEqual(before[0].slice(0, 3), [from, from + 20 * minute, 1200]);
  await end('market', 2, '2026-11-25');
  assert.deepEqual(await ofToday(), []);
  await assertRebuilt();
  assert.equal((await end('market', 2, null)).status, 200);
  assert.deepEqual(await ofToday(), before);
  await assertRebuilt();
});

test('an exclusion that ends is cut out no more from that day on; withdrawn, it is cut out again', async () => {
  server.setNow(noon + 4 * day);
  const { database, forceId } = server.serving;
  const area = boundaryFromGeometry(box(5, 5, 10, 10));
  assert.ok(area.ok);
  const areas = [{ name: 'Police station', area: area.boundary }];
  await takeOverExclusions(database, forceId, areas, 'station', server.now());
  const [{ id }] = (await server.get('/api/exclusions')).body.exclusions;
  const excluded = async () => {
    await server.serving.catchUp();
    const { features } = (await server.get('/api/hotspots')).body;
    return features.find((each: { id: string }) => each.id === 'market').properties.excluded;
  };
  const endIt = (from: string | null) => change('POST', `/api/exclusions/${id}/end`, { from });
  assert.deepEqual(await excluded(), ['Police station']);
  assert.equal((await endIt('2026-11-26')).body.type, '/problems/day-past');
  assert.equal((await endIt('2026-11-29')).status, 200);
  assert.equal((await endIt('2026-11-29')).status, 200);
  assert.equal((await endIt('2026-11-30')).body.type, '/problems/changed-meanwhile');
  assert.deepEqual(await excluded(), ['Police station']);
  server.setNow(noon + 6 * day);
  assert.deepEqual(await excluded(), []);
  server.setNow(noon + 5 * day);
  assert.equal((await endIt(null)).status, 200);
  server.setNow(noon + 6 * day);
  assert.deepEqual(await excluded(), ['Police station']);
  assert.equal((await endIt('2026-11-29')).status, 200);
  assert.deepEqual(await excluded(), []);
  server.setNow(noon + 7 * day);
  assert.equal((await endIt(null)).body.type, '/problems/ended-already');
  await takeOverExclusions(database, forceId, areas, 'station', server.now());
  assert.deepEqual(await excluded(), ['Police station']);
  await server.restart();
  assert.deepEqual(await excluded(), ['Police station']);
});

test('every end left its event, with ids and times and no name', async () => {
  const { database, forceId } = server.serving;
  const events = await database.inForce(forceId, (t) =>
    t.selectFrom('events').select(['name', 'actor', 'subject']).where('name', 'like', '%end%').execute(),
  );
  const actor = `staff:${server.desk.staffId}`;
  const count = (name: string) => events.filter((each) => each.name === name && each.actor === actor).length;
  assert.deepEqual(
    ['hotspot.ended', 'hotspot.end-withdrawn', 'exclusion.ended', 'exclusion.end-withdrawn'].map(count),
    [5, 4, 2, 1],
  );
  assert.doesNotMatch(JSON.stringify(events), /Police|52\.9/);
});
