// Dosage over days through the real door. Real: the app, PostgreSQL, HTTP, ogrinfo where it is installed. Faked: the clock.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { hotspotsFromGeoJson } from '../../../core/hotspots/index.ts';
import { importDuties } from '../../people/index.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const square = (west: number) => [
  [
    [west, 52.92],
    [west + 0.01, 52.92],
    [west + 0.01, 52.93],
    [west, 52.93],
    [west, 52.92],
  ],
];
const feature = (id: string, west: number, properties: object) => ({
  ...{ type: 'Feature', id, geometry: { type: 'Polygon', coordinates: square(west) } },
  properties: { name: `=${id}`, ...properties },
});
const features = [feature('market', -1.48, { dayTargetPatrolSeconds: 600 }), feature('park', -1.5, {})];

const minute = 60_000;
const day = 86_400_000;

let server: TestServer;
let alpha: TestDevice;
let bravo: TestDevice;

/** Minutes in a hotspot from a time on, a position every ten seconds, then away from it. */
async function stay({ token }: TestDevice, from: number, minutes: number, west: number): Promise<void> {
  const positions = Array.from({ length: minutes * 6 + 1 }, (_, i) => {
    return { capturedAt: from + i * 10_000, longitude: west + 0.005, latitude: 52.925, accuracyMetres: 5 };
  });
  const { status } = await server.post('/api/positions', token, { positions });
  assert.equal(status, 200);
}

before(async () => {
  server = await testServer();
  await server.importHotspots(hotspotsFromGeoJson({ type: 'FeatureCollection', features }).hotspots);
  await server.serving.catchUp();
  [alpha, bravo] = [await server.device('alpha'), await server.device('bravo')];
  for (const ago of [3, 2, 1]) {
    await stay(alpha, noon - ago * day, 20, -1.48);
    await stay(bravo, noon - ago * day + 10 * minute, 5, -1.48);
  }
  // Over the turn of the day: alpha until 05:59, bravo from 06:01.
  await stay(alpha, noon - day - 6 * 3_600_000 - 11 * minute, 10, -1.5);
  await stay(bravo, noon - day - 6 * 3_600_000 + minute, 10, -1.5);
  await stay(alpha, noon - 30 * minute, 15, -1.48);
  await server.post('/api/positions', alpha.token, {
    positions: [{ capturedAt: noon, longitude: 0, latitude: 0 }],
  });
  for (let i = 0; i < 4; i++) await server.serving.catchUp();
});
after(() => server.stop());

/** Follows until an answer is as awaited: events of other databases on the same PostgreSQL can hold them back for a moment. */
async function followUntil(path: string, isThere: (body: Record<string, never[]>) => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await server.serving.catchUp();
    if (isThere((await server.get(path)).body)) return;
  }
  assert.fail(`${path} did not come to be as awaited`);
}

const week = 'from=2026-11-17&to=2026-11-23';

test('by hotspot: days of the shelf and the day that goes on are one sum, with the definition beside it', async () => {
  const { status, body } = await server.get(`/api/dosage?${week}`);
  assert.equal(status, 200);
  const [market, park] = body.rows;
  assert.deepEqual(
    [market.hotspotId, market.name, market.patrolVisits, market.personVisits, market.onTarget],
    ['market', '=market', 4, 7, 4],
  );
  assert.equal(market.patrolSeconds, (3 * 20 + 15) * 60);
  assert.equal(market.personSeconds, (3 * 25 + 15) * 60);
  assert.deepEqual([market.daysWithTarget, market.daysOnTarget], [7, 4]);
  assert.equal(market.longestGapSeconds, day / 1000 - 20 * 60);
  assert.deepEqual(
    [park.patrolVisits, park.personVisits, park.patrolSeconds, park.daysWithTarget],
    [1, 2, 1200, 0],
  );
  assert.match(body.definition, /Measured by device.*at most 120 s apart/);
  assert.deepEqual(
    [body.rulesVersion, body.dayStartsAt, body.timeZone, body.refused.atTheDoor],
    ['dosage-1', '06:00', 'Europe/London', { 'null-island': 1 }],
  );
  assert.deepEqual([body.changes, body.drifts, body.isCatchingUp], [[], [], false]);
});

test('days, weeks and officers are the same visits otherwise summed', async () => {
  const { rows } = (await server.get(`/api/dosage?${week}&by=hotspot-day&hotspotId=park`)).body;
  assert.deepEqual(
    rows.map((row: { patrolVisits: number; patrolSeconds: number }) => [row.patrolVisits, row.patrolSeconds]),
    [...Array(4).fill([0, 0]), [1, 600], [0, 600], [0, 0]],
    'the visit that bridges the turn of the day is the day’s on which it began',
  );
  const days = (await server.get(`/api/dosage?${week}&by=day`)).body.rows;
  const weeks = (await server.get(`/api/dosage?${week}&by=week`)).body.rows;
  assert.deepEqual(
    weeks.map((row: { day: string }) => row.day),
    ['2026-11-16', '2026-11-23'],
  );
  for (const name of ['patrolVisits', 'personSeconds', 'patrolSeconds', 'highSeconds', 'daysOnTarget']) {
    const sum = (list: Record<string, number>[]) => list.reduce((total, row) => total + row[name], 0);
    const whole = sum((await server.get(`/api/dosage?${week}`)).body.rows);
    assert.deepEqual([name, sum(days), sum(weeks)], [name, whole, whole]);
  }
  const officers = (await server.get(`/api/dosage?${week}&by=officer`)).body.rows;
  assert.deepEqual(
    officers.map((row: Record<string, number>) => [row.callSign, row.visits, row.measuredSeconds]),
    [
      ['alpha', 5, (60 + 10 + 15) * 60],
      ['bravo', 4, (15 + 10) * 60],
    ],
  );
  const ofBravo = (await server.get(`/api/dosage?${week}&officerId=${bravo.device.officerId}`)).body.rows;
  assert.equal(ofBravo[0].patrolSeconds, 15 * 60);
});

test('without duties the hours are between positions; with them each kind lies within the one before', async () => {
  const hours = async (by: string) => (await server.get(`/api/dosage/hours?${week}&by=${by}`)).body.rows;
  const [between] = await hours('span');
  assert.deepEqual([between.paidDutySeconds, between.patrolStatusSeconds], [null, null]);
  assert.deepEqual([between.personSeconds, between.patrolSeconds], [110 * 60, 95 * 60]);
  const coverage = async () => (await server.get(`/api/dosage/coverage?${week}`)).body.coverage;
  const { of, measuredSeconds, ofSeconds } = await coverage();
  assert.equal(of, 'between-positions');
  assert.equal(measuredSeconds, (3 * 20 + 3 * 5 + 10 + 10 + 15) * 60);
  assert.ok(ofSeconds >= measuredSeconds);
  const duty = {
    officerId: 'alpha',
    startedAt: noon - day - 10 * minute,
    endedAt: noon - day + 110 * minute,
    awaySeconds: 0,
    statuses: [{ status: 'call', from: noon - day + 15 * minute, to: noon - day + 45 * minute } as const],
    crew: null,
    radioId: null,
  };
  const { database, forceId } = server.serving;
  assert.ok((await importDuties(database, forceId, [duty])).ok);
  const [known] = await hours('span');
  assert.deepEqual(
    [known.paidDutySeconds, known.patrolStatusSeconds, known.personSeconds, known.patrolSeconds],
    [7200, 5400, 900, 900],
  );
  assert.deepEqual([known.duties, known.withoutDutySeconds], [1, 25 * 60]);
  // Two hours of duty, none of them away: a call is covered too.
  assert.deepEqual(await coverage(), { of: 'duty', measuredSeconds: 1200, ofSeconds: 7200 });
  const longAgo = await server.get('/api/dosage/coverage?from=2026-10-01&to=2026-11-23');
  assert.deepEqual(longAgo.body.coverage, { of: 'not-worked-out', because: 'positions-gone', most: 500 });
  const byDay = await hours('day');
  assert.equal(byDay.length, 7);
  const sum = byDay.reduce(
    (total: number, row: { paidDutySeconds: number }) => total + row.paidDutySeconds,
    0,
  );
  assert.equal(sum, 7200);
});

test('as a file: CSV, Excel and GeoJSON, each with its definition, and a name that is no formula', async () => {
  const csv = await server.get(`/api/dosage/file?${week}`);
  assert.match(csv.type, /^text\/csv/);
  const lines = String(csv.body).trimEnd().split('\r\n');
  assert.equal(lines.length, 3);
  assert.match(lines[0], /^hotspot_id,name,day,patrol_visits,.*day_starts_at,rules_version,definition,/);
  assert.match(lines[1], /^market,'=market,2026-11-17\.\.2026-11-23,4,7,4,/);
  assert.match(lines[1], /06:00 Europe\/London,dosage-1,.*null-island 1/);
  const xlsx = await fetch(`${server.serving.url}/api/dosage/file?${week}&format=xlsx&by=day`, {
    headers: { cookie: await server.desk.cookie() },
  });
  assert.match(xlsx.headers.get('content-disposition') ?? '', /dosage-by-day-2026-11-17-to-2026-11-23\.xlsx/);
  const bytes = Buffer.from(await xlsx.arrayBuffer());
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  const geo = await server.get(`/api/dosage/file?${week}&format=geojson`);
  assert.match(geo.type, /geo\+json/);
  assert.equal(geo.body.features[0].properties.patrol_visits, 4);
  assert.equal(geo.body.features[0].properties.day_starts_at, '06:00 Europe/London');
  const read = spawnSync('ogrinfo', ['-al', '-so', '/vsistdin/'], { input: JSON.stringify(geo.body) });
  if (read.error === undefined) assert.match(String(read.stdout), /Feature Count: 2[\s\S]*patrol_seconds: /);
  assert.equal((await server.get(`/api/dosage/file?${week}&format=geojson&by=day`)).status, 400);
});

test('what would be too much is refused with what to do', async () => {
  for (const query of [
    'from=2026-11-23&to=2026-11-17',
    'from=2020-01-01&to=2026-11-17',
    'from=2026-01-01&to=2026-11-17&by=officer',
    'by=everything',
  ]) {
    const { status, type } = await server.get(`/api/dosage?${query}`);
    assert.deepEqual([query, status, type.includes('problem+json')], [query, 400, true]);
  }
});

test('another version of a hotspot is a visible break; the same figures stand after a restart', async () => {
  const changed = feature('market', -1.48, { dayTargetPatrolSeconds: 3600 });
  await server.importHotspots(hotspotsFromGeoJson(changed).hotspots);
  await followUntil(`/api/dosage?${week}`, ({ changes }) => changes.length === 1);
  const { changes, rows } = (await server.get(`/api/dosage?${week}&hotspotId=market`)).body;
  assert.deepEqual(changes, [
    { day: '2026-11-23', kind: 'hotspot-version', hotspotId: 'market', name: '=market', version: '2' },
  ]);
  assert.equal(rows[0].daysOnTarget, 3, 'days before keep the target that held on them');
  await server.restart();
  const again = (await server.get(`/api/dosage?${week}&hotspotId=market`)).body;
  assert.deepEqual(again.rows, rows);
});

test('over many hotspots and days the shelf sums its days: the same figures, but for what needs each visit', async () => {
  const more = Array.from({ length: 30 }, (_, i) => feature(`more-${i}`, -2 + i * 0.015, {}));
  await server.importHotspots(hotspotsFromGeoJson({ type: 'FeatureCollection', features: more }).hotspots);
  server.setNow(noon + 10 * minute);
  const years = 'from=2024-10-01&to=2026-11-23';
  await followUntil(`/api/dosage?${years}`, ({ rows }) => rows.length === 32);
  await followUntil(`/api/dosage?${years}`, ({ isCatchingUp }) => !isCatchingUp);
  const { isWide, isCatchingUp, rows } = (await server.get(`/api/dosage?${years}`)).body;
  assert.deepEqual([isWide, isCatchingUp, rows.length], [true, false, 32]);
  for (const id of ['market', 'park']) {
    const narrow = (await server.get(`/api/dosage?${years}&hotspotId=${id}`)).body;
    assert.equal(narrow.isWide, false);
    const wide = rows.find((row: { hotspotId: string }) => row.hotspotId === id);
    assert.deepEqual(wide, { ...narrow.rows[0], medianGapSeconds: null, longestGapSeconds: null });
  }
  const both = 'hotspotId=market&hotspotId=park';
  for (const by of ['day', 'week']) {
    const wide = (await server.get(`/api/dosage?${years}&by=${by}`)).body;
    const narrow = (await server.get(`/api/dosage?${years}&by=${by}&${both}`)).body;
    assert.deepEqual([wide.isWide, narrow.isWide], [true, false]);
    assert.deepEqual(wide.rows, narrow.rows);
  }
});
