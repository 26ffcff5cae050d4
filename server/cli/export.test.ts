// Leaving with everything, and bringing history in. Real: an embedded PostgreSQL in a folder of its own, the commands, GDAL where it is there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import * as z from 'zod/mini';
import { square } from '../../fixtures/tracks/random-tracks.ts';
import { exportTables } from './export-tables.ts';
import { type Ran, ran } from './recorded-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-export-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = ['--data', join(folder, 'data')];
const out = join(folder, 'everything');
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const read = (name: string): string => readFileSync(join(out, name), 'utf8');
const noon = Date.UTC(2026, 4, 1, 12) / 1000;

const declaredCsv = [
  'hotspot_id,officer_id,started_at,ended_at,people,evidence',
  'market,PC7,2025-05-01T10:00:00Z,2025-05-01T10:20:00Z,2,declared',
  'market,,2025-05-02T10:00:00Z,2025-05-02T11:00:00Z,,estimated',
  'park,PC7,2025-05-01T10:00:00Z,2025-05-01T10:20:00Z,1,declared',
  'market,PC7,2025-05-01T10:00:00Z,2025-05-01T09:20:00Z,1,declared',
  'market,PC7,noon,2025-05-01T10:20:00Z,1,declared',
  'market,PC7,2025-05-01T10:00:00Z,2999-05-01T10:20:00Z,1,declared',
  'market,PC7,2025-05-01T10:00:00Z,2025-05-01T10:20:00Z,half,declared',
  'market,PC7,2025-05-01T10:00:00Z,2025-05-01T10:20:00Z,1,sworn',
].join('\n');
const said = ['--source', 'patrol log', '--definition', 'any stop, however short'];

before(async () => {
  const boundary = { type: 'Polygon', coordinates: [square(-1.48, 52.92, -1.47, 52.93)] };
  const feature = { type: 'Feature', id: 'market', properties: { name: 'Market' }, geometry: boundary };
  const hotspots = file('h.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  const rows = Array.from({ length: 200 }, (_, i) => `${noon + i * 11},${(-1.485 + i * 0.00011).toFixed(6)}`);
  const positions = file(
    'PC7.csv',
    `time,lon,lat,accuracy_m\n${rows.map((row) => `${row},52.925,4\n`).join('')}`,
  );
  const duties = file(
    'duties.csv',
    'officer_id,starts_at,ends_at,crew,status\nPC7,2026-05-01T06:00Z,2026-05-01T14:00Z,red,\nPC7,2026-05-01T10:00Z,2026-05-01T10:30Z,,break\n',
  );
  for (const words of [
    ['hotspots', hotspots],
    ['positions', positions],
    ['duties', duties],
  ])
    assert.equal((await ran('import', ...words, ...data)).code, 0);
  const rebuilt = await ran('rebuild', ...data);
  assert.match(rebuilt.out, /^0 visits the same, \d+ different/);
});

test('declared visits: good rows are kept, each bad one named with column, value and remedy; again changes nothing', async () => {
  const visits = file('v.csv', declaredCsv);
  const unsaid = await ran('import', 'visits', visits, ...data);
  assert.equal(unsaid.code, 1);
  assert.match(unsaid.said, /nothing says the source of these visits\. Say --source "…"/);
  const first = await ran('import', 'visits', visits, ...said, ...data);
  assert.deepEqual([first.code, first.out], [0, '2 declared visits added, 0 on record before, 6 refused\n']);
  assert.match(first.said, /They end 2025-05-02T11:00:00.000Z: there the series breaks/);
  for (const words of [
    /v.csv, row 4, hotspot_id "park": unknown-hotspot\. No hotspot has that id/,
    /row 5, ended_at "2025-05-01T09:20:00Z": ends-before-it-starts/,
    /row 6, started_at "noon": bad-time/,
    /row 7, ended_at "2999-05-01T10:20:00Z": not-over-yet/,
    /row 8, people "half": not-a-count/,
    /row 9, evidence "sworn": unknown-evidence/,
  ])
    assert.match(first.said, words);
  const again = await ran('import', 'visits', visits, ...said, ...data, '--strict');
  assert.deepEqual([again.code, again.out], [1, '0 declared visits added, 2 on record before, 6 refused\n']);
});

test('everything is written, whole or not at all, and says what it is', async () => {
  const made = await ran('export', out, ...data);
  assert.deepEqual([made.code, made.out], [0, `${out}\n`]);
  assert.equal(statSync(out).mode & 0o077, 0, 'nobody else may open it');
  const plain = exportTables.map((table) => table.file);
  assert.deepEqual(
    readdirSync(out).sort(),
    [
      ...plain,
      ...[
        'README.md',
        'day-totals.jsonl',
        'declared-time.csv',
        'declared-visits.csv',
        'deletions.csv',
        'duties.csv',
        'events.jsonl',
      ],
      ...['exclusions-ended.geojson', 'exclusions.geojson', 'holds.csv', 'hotspot-sets.json'],
      ...['hotspot-versions.geojson', 'hotspots.geojson', 'positions.csv.gz', 'tracks.gpx', 'visits.csv'],
      ...['visits.geojson', 'visits.json'],
    ].sort(),
  );
  for (const name of readdirSync(out))
    if (name !== 'README.md') assert.match(read('README.md'), new RegExp(`\`${name}\``));
  const visits = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(read('visits.json')));
  assert.equal(visits.filter(({ kind }) => kind === 'visit').length, 1);
  assert.deepEqual(visits[0].callSign, 'PC7');
  assert.equal(read('visits.csv').trim().split('\n').length, visits.length + 1);
  const events = read('events.jsonl')
    .trim()
    .split('\n')
    .map((line) => z.object({ name: z.string() }).parse(JSON.parse(line)));
  assert.equal(events.at(-1)?.name, 'export.made');
  assert.ok(events.some(({ name }) => name === 'declared-visits.imported'));
  assert.ok(!/token/i.test(read('devices.csv')));
  const full = await ran('export', out, ...data);
  assert.equal(full.code, 1);
  assert.match(full.said, /is there already and is not empty/);
  assert.ok(!existsSync(`${out}.part`));
});

test('what was written reads back: positions, duties and declared visits are all on record before', async () => {
  const again = async (...words: string[]): Promise<Ran> => ran('import', ...words, ...data);
  assert.match(
    gunzipSync(readFileSync(join(out, 'positions.csv.gz'))).toString(),
    /^officer_id,captured_at,longitude/,
  );
  const positions = await again('positions', join(out, 'positions.csv.gz'), '--dry-run');
  assert.equal(positions.out, '200 positions would be imported, 0 refused\n');
  assert.equal(
    (await again('duties', join(out, 'duties.csv'))).out,
    '0 duties added, 0 changed, 1 as they were\n',
  );
  assert.equal(
    (await again('visits', join(out, 'declared-visits.csv'))).out,
    '0 declared visits added, 2 on record before, 0 refused\n',
  );
  const hotspots = await again('hotspots', join(out, 'hotspots.geojson'));
  assert.match(hotspots.out, /^0 hotspots added, 0 changed, 1 as they were/);
});

test('GDAL reads every file that has places', (t) => {
  const names = ['hotspots.geojson', 'hotspot-versions.geojson', 'visits.geojson', 'tracks.gpx'];
  let layers: string[];
  try {
    layers = names.map((name) =>
      execFileSync('ogrinfo', ['-so', '-al', join(out, name)], { encoding: 'utf8' }),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      t.skip('ogrinfo (gdal-bin) is not here: left out');
      return;
    }
    throw error;
  }
  const [hotspots, versions, visits, tracks] = layers;
  assert.match(versions, /Geometry: Polygon[\s\S]*Feature Count: 1/);
  assert.match(hotspots, /Geometry: Polygon[\s\S]*Feature Count: 1/);
  assert.match(visits, /Geometry: Point[\s\S]*Feature Count: [1-9]/);
  assert.match(tracks, /Layer name: tracks[\s\S]*Feature Count: 1/);
  assert.match(tracks, /Layer name: track_points[\s\S]*Feature Count: 200/);
});

test('everything held about one officer is a zip for them; nobody of that call sign, and a file that is none, are said', async () => {
  const zip = join(folder, 'pc7.zip');
  const done = await ran('export', '--officer', 'PC7', zip, ...data);
  assert.deepEqual([done.code, done.out], [0, `${zip}\n`]);
  const files = unzipSync(readFileSync(zip));
  const about = JSON.parse(strFromU8(files['about-me.json']));
  assert.deepEqual([about.account, about.officer.callSign], [null, 'PC7']);
  assert.equal(strFromU8(files['positions.csv']).trimEnd().split('\n').length, 201);
  assert.match(
    strFromU8(files['duties.csv']),
    /2026-05-01T06:00:00.000Z,2026-05-01T14:00:00.000Z,duty,,true/,
  );
  assert.doesNotMatch(strFromU8(files['duties.csv']), /red/);
  const nobody = await ran('export', '--officer', 'PC99', join(folder, 'other.zip'), ...data);
  assert.equal(nobody.code, 1);
  assert.match(nobody.said, /There is no officer PC99/);
  assert.equal((await ran('export', '--officer', 'PC7', folder, ...data)).code, 2);
  assert.equal(existsSync(join(folder, 'other.zip')), false);
});
