// What `dosage` makes of its files: refused rows, faults, rules, hotspots, where it writes.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { file, folder, head, hotspotFile, hour, noon, rowsOf, square } from './dosage-sample.ts';
import { ran } from './recorded-io.ts';

test('several files of one officer are one officer, and said so', async () => {
  const rest = ['time,lon,lat', `${noon},-1.476,52.925`, `${noon + 100},-1.476,52.925`].join('\n');
  const monday = file('PC1.csv', rest);
  const tuesday = file('tuesday/PC1.csv', rest.replaceAll(String(noon), String(noon + 60)));
  const { out, said } = await ran(
    'dosage',
    '--hotspots',
    hotspotFile,
    monday,
    tuesday,
    '--by',
    'officer',
    '--format',
    'json',
  );
  assert.equal(rowsOf(out).length, 1);
  assert.match(said, /In several files, and one officer each: PC1 \(2 files\)/);
});

test('refused rows are said and written, and --strict makes them 1', async () => {
  const bad = Array.from({ length: 30 }, (_, i) => `A,noon,${i},52,,`);
  const csv = file('bad.csv', [head, ...hour('A'), ...bad, `A,${noon},=1+1,52,,`].join('\n'));
  const refused = join(folder, 'refused.csv');
  const common = [
    'dosage',
    '--hotspots',
    hotspotFile,
    '--positions',
    csv,
    '--by',
    'officer',
    '--format',
    'json',
  ];
  const lenient = await ran(...common, '--refused', refused);
  assert.equal(lenient.code, 0);
  assert.equal(lenient.said.split('\n').filter((line) => line.includes('bad-time. ')).length, 20);
  assert.match(lenient.said, /181 positions, 31 refused \(bad-time 30, not-a-number 1\)/);
  assert.deepEqual(rowsOf(lenient.out)[0]?.refused, { 'bad-time': 30, 'not-a-number': 1 });
  const lines = readFileSync(refused, 'utf8').trimEnd().split('\n');
  assert.equal(lines.length, 32);
  assert.equal(lines[0], 'file,row,column,value,reason,remedy');
  // A spreadsheet must not run what a file says.
  assert.ok(lines[31]?.includes(",'=1+1,"));
  const strict = await ran(...common, '--strict');
  assert.equal(strict.code, 1);
  assert.equal(strict.out, lenient.out);
});

test('nothing is written when a file cannot be read at all', async () => {
  const csv = file('good.csv', [head, ...hour('A')].join('\n'));
  const out = join(folder, 'never.json');
  for (const wrong of [join(folder, 'missing.csv'), file('x.kml', '<kml/>'), file('y.csv', 'a,b\n1,2\n')]) {
    const done = await ran('dosage', '--hotspots', hotspotFile, '--positions', csv, wrong, '--out', out);
    assert.equal(done.code, 1);
    assert.equal(done.out, '');
    assert.ok(!existsSync(out));
    assert.ok(done.said.includes(`${wrong}: not read: `));
  }
  const none = await ran('dosage', '--hotspots', hotspotFile, file('none.csv', `${head}\nA,noon,1,1,,\n`));
  assert.equal(none.code, 1);
  assert.match(none.said, /no position could be read/);
});

test('--out appears whole, and leaves nothing beside it', async () => {
  const csv = file('good.csv', [head, ...hour('A')].join('\n'));
  const out = join(folder, 'out.csv');
  const { code, out: printed } = await ran(
    'dosage',
    '--hotspots',
    hotspotFile,
    csv,
    '--format',
    'csv',
    '--out',
    out,
  );
  assert.deepEqual([code, printed], [0, '']);
  assert.match(
    readFileSync(out, 'utf8'),
    /^officerId,hotspotId,kind,.*\nA,market,visit,2026-05-01T12:00:00.000Z,/,
  );
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('.part')),
    [],
  );
  const nowhere = await ran('dosage', '--hotspots', hotspotFile, csv, '--out', join(folder, 'no/such/f.csv'));
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.said, /could not be written: there is no such folder/);
});

test('rules are taken by name, and their version is said', async () => {
  const csv = file('rules.csv', [head, ...hour('A')].join('\n'));
  const rules = file('r.json', '{"minimumSeconds": 3601, "dayStartsAt": "05:00"}');
  const { out, said } = await ran(
    'dosage',
    '--hotspots',
    hotspotFile,
    csv,
    '--rules',
    rules,
    '--format',
    'json',
  );
  assert.equal(rowsOf(out)[0]?.kind, 'pass-through');
  assert.match(said, /dosage-1 minimumSeconds=3601\. Dosage days start at 05:00 Europe\/London/);
  const wrong = file('w.json', '{"minimumSecond": 1}');
  const refused = await ran('dosage', '--hotspots', hotspotFile, csv, '--rules', wrong);
  assert.equal(refused.code, 1);
  assert.match(refused.said, /no rule "minimumSecond"\. Did you mean minimumSeconds\?/);
});

test('a hotspot that cannot be is named; two with one id are refused', async () => {
  const csv = file('hot.csv', [head, ...hour('A')].join('\n'));
  const feature = (id: string, geometry: unknown) => ({ type: 'Feature', id, properties: {}, geometry });
  const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
  const good = feature('a', square(-1.48, 52.92, 0.01));
  const partly = file(
    'p.geojson',
    collection(good, feature('line', { type: 'LineString', coordinates: [] })),
  );
  const kept = await ran('dosage', '--hotspots', partly, csv, '--strict');
  assert.equal(kept.code, 1);
  assert.match(kept.said, /Hotspot line \(feature 2\)/);
  assert.match(kept.out, /market|a /);
  const twice = await ran('dosage', '--hotspots', file('t.geojson', collection(good, good)), csv);
  assert.deepEqual([twice.code, twice.out], [1, '']);
  const broken = await ran('dosage', '--hotspots', file('b.geojson', '{"type":'), csv);
  assert.equal(broken.code, 1);
});

test('says when positions lie nowhere near, and when they would with the columns exchanged', async () => {
  const far = file('far.csv', `${head}\nA,${noon},10,10,,`);
  assert.match(
    (await ran('dosage', '--hotspots', hotspotFile, far)).said,
    /No position lies near a hotspot: are/,
  );
  const swapped = file('swapped.csv', `${head}\nA,${noon},52.92,-1.47,,`);
  assert.match((await ran('dosage', '--hotspots', hotspotFile, swapped)).said, /exchanged some would/);
});
