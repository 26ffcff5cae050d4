// What `dosage` answers: real files in a folder of their own, the real readers and rules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { file, head, hotspotFile, hour, noon, rowsOf } from './dosage-sample.ts';
import { ran } from './recorded-io.ts';

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
