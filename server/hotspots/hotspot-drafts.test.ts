// Drawing hotspots through the real app on a real database. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

const hour = 3_600_000;
const day = 24 * hour;
const place = (x: number, y: number) => [-1.48 + x / 1e4, 52.92 + y / 1e4];
const box = (w: number, s: number, e: number, n: number) => ({
  type: 'Polygon',
  coordinates: [[place(w, s), place(e, s), place(e, n), place(w, n), place(w, s)]],
});
const draft = (more: object = {}) => ({
  basedOn: 0,
  name: 'Market Place',
  geometry: box(0, 0, 20, 20),
  visitTargetSeconds: 900,
  dayTargetVisits: 2,
  dayTargetPatrolSeconds: 1800,
  dueSeconds: 3600,
  windows: [{ days: [5, 6], from: '20:00', to: '02:00' }],
  from: '2026-11-23',
  ...more,
});

async function change(
  method: 'PUT' | 'POST',
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const { url } = server.serving;
  const response = await fetch(url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      origin: url,
      cookie: await server.desk.cookie(),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
const save = (id: string, body: object) => change('PUT', `/api/hotspots/${id}`, body);
const withdraw = (id: string, version: number) => change('POST', `/api/hotspots/${id}/withdraw`, { version });

interface Shown {
  readonly id: string;
  readonly properties: { readonly name: string; readonly windows: string };
}

/** What is shown now, once following has heard of what holds: another test's transaction may hold events back for a while. */
async function shown(): Promise<[string, string, string][]> {
  for (let tries = 0; ; tries++) {
    await server.serving.catchUp();
    const { body } = await server.get('/api/hotspots');
    const { body: known } = await server.get('/api/hotspot-versions');
    const features: readonly Shown[] = body.features;
    const holding: readonly { id: string; name: string; isInForce: boolean }[] = known.versions;
    const seen = features.map((each) => `${each.id} ${each.properties.name}`);
    const held = holding.filter((each) => each.isInForce).map((each) => `${each.id} ${each.name}`);
    if (seen.join() === held.join() || tries === 100) {
      return features.map((each) => [each.id, each.properties.name, each.properties.windows]);
    }
    await pause(50);
  }
}

test('a change that does not come from this server’s own pages is refused', async () => {
  const { url } = server.serving;
  for (const headers of [
    { origin: 'http://evil.example' },
    { origin: url, 'sec-fetch-site': 'cross-site' },
    { origin: url, 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ]) {
    const { status } = await change('PUT', '/api/hotspots/x', draft(), headers);
    assert.ok(status === 403 || status === 421, `${status} ${JSON.stringify(headers)}`);
  }
  const silent = await fetch(`${url}/api/hotspots/x`, {
    method: 'PUT',
    headers: { cookie: await server.desk.cookie() },
    body: '{}',
  });
  assert.equal(silent.status, 403);
  assert.deepEqual(await shown(), []);
});

test('a hotspot that is drawn holds at once, and the same again changes nothing', async () => {
  assert.deepEqual(await save('market', draft()), { status: 200, body: { version: 1, excluded: [] } });
  assert.deepEqual(await save('market', draft()), { status: 200, body: { version: 1, excluded: [] } });
  assert.deepEqual(await shown(), [['market', 'Market Place', 'Fri-Sat 20:00-02:00']]);
});

test('somebody who did not see the last version is refused and told of it', async () => {
  const { status, body } = await save('market', draft({ name: 'Mine' }));
  assert.equal(status, 409);
  assert.equal(body.type, '/problems/changed-meanwhile');
  assert.equal(body.version, 1);
  const gone = await save('nowhere', draft({ basedOn: 3 }));
  assert.equal(gone.body.type, '/problems/changed-meanwhile');
});

test('two who save at once: one is told that the other did', async () => {
  const both = await Promise.all([
    save('market', draft({ basedOn: 1, name: 'One' })),
    save('market', draft({ basedOn: 1, name: 'Other' })),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
});

test('what cannot be a hotspot is refused with every reason', async () => {
  const bow = {
    type: 'Polygon',
    coordinates: [[place(0, 0), place(9, 9), place(9, 0), place(0, 9), place(0, 0)]],
  };
  const { status, body } = await save('bow', draft({ name: ' ', geometry: bow, dayTargetVisits: 0 }));
  assert.equal(status, 422);
  assert.deepEqual(
    body.problems.map((each: { field: string }) => each.field),
    ['name', 'boundary', 'targets'],
  );
  assert.match(body.problems[1].message, /crosses itself near/);
  const wrong = await save('bow', { ...draft(), visitTargetSeconds: 'x' });
  assert.deepEqual([wrong.status, wrong.body.field], [422, 'visitTargetSeconds']);
});

test('a version may not begin before today: what was measured is not restated', async () => {
  const { status, body } = await save('park', draft({ from: '2026-11-22' }));
  assert.deepEqual([status, body.type, body.earliest], [422, '/problems/day-past', '2026-11-23']);
});

test('a version of a later day waits for it, blocks earlier ones, and is withdrawn without a trace in the figures', async () => {
  const later = draft({ basedOn: 2, name: 'Later', from: '2026-11-25' });
  assert.equal((await save('market', later)).body.version, 3);
  assert.notEqual((await shown())[0][1], 'Later');
  const between = await save('market', draft({ basedOn: 3, from: '2026-11-24' }));
  assert.deepEqual([between.status, between.body.from], [409, '2026-11-25']);
  server.setNow(noon + 2 * day);
  assert.equal((await shown())[0][1], 'Later');
  server.setNow(noon);
  assert.equal((await withdraw('market', 3)).status, 200);
  assert.equal((await withdraw('market', 3)).status, 200);
  server.setNow(noon + 2 * day);
  assert.notEqual((await shown())[0][1], 'Later');
  server.setNow(noon);
  const { body } = await server.get('/api/hotspot-versions');
  const kept = body.versions.filter((each: { id: string }) => each.id === 'market');
  assert.deepEqual(
    kept.map((each: { version: number; withdrawnAt: number | null; isInForce: boolean }) => [
      each.version,
      each.withdrawnAt,
      each.isInForce,
    ]),
    [
      [1, null, false],
      [2, null, true],
      [3, noon, false],
    ],
  );
});

test('what was just saved can be undone for a minute, then no more', async () => {
  assert.equal((await save('green', draft({ name: 'Green' }))).body.version, 1);
  assert.equal((await save('green', draft({ basedOn: 1, name: 'Greener' }))).body.version, 2);
  assert.equal((await withdraw('green', 1)).body.type, '/problems/changed-meanwhile');
  assert.equal((await withdraw('green', 2)).status, 200);
  assert.ok((await shown()).some(([, name]) => name === 'Green'));
  server.setNow(noon + 61_000);
  assert.equal((await withdraw('green', 1)).body.type, '/problems/version-in-force');
  assert.equal((await withdraw('green', 9)).status, 404);
  server.setNow(noon);
});

test('every change left its event, with ids and no name or coordinate', async () => {
  const { database, forceId } = server.serving;
  const events = await database.inForce(forceId, (t) =>
    t.selectFrom('events').select(['name', 'actor', 'subject']).where('name', 'like', 'hotspot.%').execute(),
  );
  const count = (name: string) => events.filter((each) => each.name === name).length;
  assert.deepEqual([count('hotspot.drawn'), count('hotspot.withdrawn')], [5, 2]);
  assert.ok(events.every(({ actor }) => actor === `staff:${server.desk.staffId}`));
  assert.doesNotMatch(JSON.stringify(events), /Market|52\.9|-1\.4/);
});

test('a restart and an import read drawn versions as they are', async () => {
  await server.restart();
  assert.equal((await shown()).length, 2);
  const feature = {
    type: 'Feature',
    id: 'green',
    properties: { name: 'From a file' },
    geometry: box(0, 0, 9, 9),
  };
  await server.importHotspots(hotspotsFromGeoJson(feature).hotspots);
  assert.ok((await shown()).some(([, name]) => name === 'From a file'));
});

test('a set has its hotspots from day to day, and figures can be asked for it', async () => {
  const id = '019aa7c0-1234-7abc-8def-0123456789ab';
  const set = { name: 'Sites of 2026', from: '2026-11-01', until: null };
  assert.equal((await change('PUT', `/api/hotspot-sets/${id}`, set)).status, 200);
  const other = await change('PUT', '/api/hotspot-sets/019aa7c0-1234-7abc-8def-0123456789ac', set);
  assert.equal(other.body.type, '/problems/name-taken');
  const member = (hotspotId: string, on: string, isMember: boolean) =>
    change('POST', `/api/hotspot-sets/${id}/members`, { hotspotId, day: on, isMember });
  await member('market', '2026-11-01', true);
  await member('green', '2026-11-20', true);
  await member('green', '2026-11-20', true);
  const { body } = await member('market', '2026-11-22', false);
  assert.deepEqual(body.members, [
    { hotspotId: 'green', from: '2026-11-20', until: null },
    { hotspotId: 'market', from: '2026-11-01', until: '2026-11-22' },
  ]);
  const asked = await server.get(`/api/dosage?from=2026-11-20&to=2026-11-23&by=hotspot-day&setId=${id}`);
  const rows = asked.body.rows.map(
    (row: { hotspotId: string; day: string }) => `${row.hotspotId} ${row.day.slice(8)}`,
  );
  assert.deepEqual(rows.sort(), ['green 20', 'green 21', 'green 22', 'green 23', 'market 20', 'market 21']);
  const whole = await server.get(`/api/dosage?from=2026-11-20&to=2026-11-23&setId=${id}`);
  assert.deepEqual(
    whole.body.rows.map((row: { hotspotId: string; day: string }) => [row.hotspotId, row.day]),
    [
      ['green', '2026-11-20..2026-11-23'],
      ['market', '2026-11-20..2026-11-23'],
    ],
  );
  assert.equal((await server.get('/api/dosage?setId=019aa7c0-1234-7abc-8def-0123456789ff')).status, 404);
});
