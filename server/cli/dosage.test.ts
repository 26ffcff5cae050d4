// `dosage` whole: real files in a folder of their own, the real readers and rules.
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import * as z from 'zod/mini';
import { ran } from './recorded-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-dosage-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const square = (west: number, south: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});
const hotspotFile = file(
  'h.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', id: 'market', properties: {}, geometry: square(-1.48, 52.92, 0.01) },
      { type: 'Feature', id: 'Quay', properties: {}, geometry: square(-1.46, 52.92, 0.01) },
    ],
  }),
);
const head = 'officer_id,captured_at,longitude,latitude,accuracy_m,source';
const noon = Date.UTC(2026, 4, 1, 12) / 1000;
/** An hour in the market at walking pace, a position every 20 s. */
const hour = (officerId: string, from = 0) =>
  Array.from(
    { length: 181 },
    (_, i) =>
      `${officerId},${noon + from + i * 20},${(-1.476 + (i % 20) * 0.00002).toFixed(6)},52.925,5,phone`,
  );

const numbers = z.record(z.string(), z.unknown());
const rowsOf = (json: string) => z.array(numbers).parse(JSON.parse(json));

describe('the hand-worked cases, exactly', () => {
  const cases = z
    .array(
      z.object({
        name: z.string(),
        hotspot: z.unknown(),
        positions: z.array(z.tuple([z.number(), z.number(), z.number(), z.nullable(z.number())])),
        visits: z.array(numbers),
      }),
    )
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/dosage/cases.json'), 'utf8')));
  for (const { name, hotspot, positions, visits } of cases) {
    test(name, async () => {
      const hotspots = file(
        'case.geojson',
        JSON.stringify({ type: 'Feature', properties: {}, geometry: hotspot }),
      );
      const rows = positions.map(
        ([second, x, y, accuracy]) => `A,${noon + second},${x},${y},${accuracy ?? ''},`,
      );
      const csv = file('case.csv', [head, ...rows].join('\n'));
      const { out, code } = await ran(
        'dosage',
        '--hotspots',
        hotspots,
        '--positions',
        csv,
        '--format',
        'json',
      );
      assert.equal(code, 0);
      const second = (iso: unknown) => Date.parse(String(iso)) / 1000 - noon;
      const found = rowsOf(out).map((row) => ({
        kind: row.kind,
        enteredAt: second(row.enteredAt),
        leftAt: second(row.leftAt),
        measuredSeconds: row.measuredSeconds,
        inferredSeconds: row.inferredSeconds,
        unknownSeconds: row.unknownSeconds,
        endedBy: row.endedBy,
      }));
      const close = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
      const rounded = (rows: readonly Record<string, unknown>[]) =>
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, close(value)])));
      assert.deepEqual(rounded(found), rounded(visits));
    });
  }
});

test('by visit: the documented keys in their order, sorted by officer, entry, hotspot', async () => {
  const csv = file(
    'two.csv',
    [head, ...hour('b'), ...hour('B'), ...hour('a', 7200), ...hour('a')].join('\n'),
  );
  const { out } = await ran('dosage', '--hotspots', hotspotFile, csv, '--format=json');
  const rows = rowsOf(out);
  assert.deepEqual(
    rows.map(({ officerId, enteredAt }) => [officerId, enteredAt]),
    [
      ['B', '2026-05-01T12:00:00.000Z'],
      ['a', '2026-05-01T12:00:00.000Z'],
      ['a', '2026-05-01T14:00:00.000Z'],
      ['b', '2026-05-01T12:00:00.000Z'],
    ],
  );
  assert.equal(
    Object.keys(rows[0] ?? {}).join(),
    'officerId,hotspotId,kind,enteredAt,leftAt,measuredSeconds,inferredSeconds,unknownSeconds,lowSeconds,highSeconds,positions,longestGapSeconds,medianSpeedMetresPerSecond,mode,endedBy,weak',
  );
});

test('by hotspot, day and officer: people summed, patrol time counted once', async () => {
  const csv = file('crew.csv', [head, ...hour('A'), ...hour('B', 1800)].join('\n'));
  const by = async (way: string) =>
    rowsOf(
      (await ran('dosage', '--hotspots', hotspotFile, '--positions', csv, '--by', way, '--format', 'json'))
        .out,
    );
  const [quay, market] = await by('hotspot');
  assert.equal(quay?.hotspotId, 'Quay');
  assert.equal(quay?.personVisits, 0);
  assert.equal(quay?.firstAt, null);
  assert.deepEqual(
    [
      market?.personVisits,
      market?.patrolVisits,
      market?.onTarget,
      market?.personSeconds,
      market?.patrolSeconds,
    ],
    [2, 1, 2, 7200, 5400],
  );
  assert.equal(
    Object.keys(market ?? {}).join(),
    'hotspotId,personVisits,patrolVisits,passThroughs,driveThroughs,onTarget,personSeconds,patrolSeconds,measuredSeconds,inferredSeconds,lowSeconds,highSeconds,firstAt,lastAt',
  );
  const days = await by('hotspot-day');
  assert.deepEqual(
    days.map(({ hotspotId, day, personSeconds }) => [hotspotId, day, personSeconds]),
    [['market', '2026-05-01', 7200]],
  );
  const [a] = await by('officer');
  assert.deepEqual(a, {
    officerId: 'A',
    visits: 1,
    measuredSeconds: 3600,
    inferredSeconds: 0,
    positions: 181,
    refused: {},
    coverage: 1,
    firstAt: '2026-05-01T12:00:00.000Z',
    lastAt: '2026-05-01T13:00:00.000Z',
  });
});

test('a day starts when it is said to, on the clock of the zone', async () => {
  const csv = file('night.csv', [head, ...hour('A', 15.5 * 3600)].join('\n'));
  const days = async (...more: string[]) =>
    rowsOf(
      (
        await ran(
          'dosage',
          '--hotspots',
          hotspotFile,
          csv,
          '--by',
          'hotspot-day',
          '--format',
          'json',
          ...more,
        )
      ).out,
    ).map(({ day, personSeconds, personVisits }) => [day, personSeconds, personVisits]);
  // 03:30 to 04:30 UTC is 04:30 to 05:30 in summer time: still the day before.
  assert.deepEqual(await days(), [['2026-05-01', 3600, 1]]);
  assert.deepEqual(await days('--day-starts', '05:00'), [
    ['2026-05-01', 1800, 1],
    ['2026-05-02', 1800, 0],
  ]);
});

test('rows in any order, in any files, give the same bytes', async () => {
  const rows = [...hour('A'), ...hour('B', 1800), ...hour('A', 9000), `A,${noon},-1.476,52.925,4,radio`];
  const shuffled = rows.map((row, i) => [row, (i * 7919) % rows.length] as const).sort((a, b) => a[1] - b[1]);
  const one = file('one.csv', [head, ...rows].join('\n'));
  const parts = [0, 1, 2].map((part) =>
    file(
      `part${part}.csv`,
      [head, ...shuffled.filter((_, i) => i % 3 === part).map(([row]) => row)].join('\n'),
    ),
  );
  for (const by of ['visit', 'hotspot', 'hotspot-day', 'officer']) {
    for (const format of ['json', 'csv', 'geojson', 'table']) {
      const common = ['dosage', '--hotspots', hotspotFile, '--by', by, '--format', format, '--positions'];
      const whole = await ran(...common, one);
      assert.ok(whole.out.length > 20);
      assert.equal((await ran(...common, ...parts)).out, whole.out, `${by} ${format}`);
      assert.equal((await ran(...common, ...parts.toReversed())).out, whole.out, `${by} ${format}`);
    }
  }
});

test('several files of one officer are one officer, and said so', async () => {
  mkdirSync(join(folder, 'tuesday'), { recursive: true });
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

test('duties: off duty counts for nothing, coverage is of the duty less the break', async () => {
  const csv = file('duty.csv', [head, ...hour('A')].join('\n'));
  const duties = file(
    'd.csv',
    'officer_id,starts_at,ends_at,break_minutes\nA,2026-05-01T11:30:00Z,2026-05-01T12:30:00Z,20\n',
  );
  const { out, said } = await ran(
    'dosage',
    '--hotspots',
    hotspotFile,
    csv,
    '--duties',
    duties,
    '--by',
    'officer',
    '--format',
    'json',
  );
  const [row] = rowsOf(out);
  assert.deepEqual([row?.measuredSeconds, row?.refused, row?.coverage], [1800, { 'off-duty': 90 }, 0.75]);
  assert.match(said, /Coverage is of duty less break/);
  const visits = rowsOf(
    (await ran('dosage', '--hotspots', hotspotFile, csv, '--duties', duties, '--format', 'json')).out,
  );
  assert.equal(visits[0]?.endedBy, 'duty-end');
  const overlap = file('o.csv', 'officer_id,starts_at,ends_at\nA,0,100\nA,50,150\n');
  assert.match(
    (await ran('dosage', '--hotspots', hotspotFile, csv, '--duties', overlap)).said,
    /two duties of A overlap/,
  );
});

test('a crew member without a device has a crew-mate’s visits, and that is said', async () => {
  const csv = file('van.csv', [head, ...hour('A')].join('\n'));
  const row = (officer: string) => `${officer},2026-05-01T12:00:00Z,2026-05-01T13:00:00Z,van 1\n`;
  const duties = file('crew.csv', `officer_id,starts_at,ends_at,crew\n${row('A')}${row('B')}`);
  const { out, said } = await ran(
    'dosage',
    '--hotspots',
    hotspotFile,
    csv,
    '--duties',
    duties,
    '--format',
    'json',
  );
  assert.deepEqual(
    rowsOf(out).map(({ officerId, measuredSeconds }) => [officerId, measuredSeconds]),
    [
      ['A', 3600],
      ['B', 3600],
    ],
  );
  assert.match(said, /By crew, having had no device that was live: B/);
});

test('--as-of leaves out what came later', async () => {
  const csv = file('asof.csv', [head, ...hour('A')].join('\n'));
  const common = ['dosage', '--hotspots', hotspotFile, csv, '--format', 'json', '--as-of'];
  const [open] = rowsOf((await ran(...common, '2026-05-01T12:30:00Z')).out);
  assert.deepEqual([open?.leftAt, open?.endedBy], ['2026-05-01T12:30:00.000Z', 'open']);
  const [gone] = rowsOf((await ran(...common, '2026-05-01T13:05:01Z')).out);
  assert.deepEqual([gone?.leftAt, gone?.endedBy], ['2026-05-01T13:00:00.000Z', 'gap']);
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
