import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSample, reasonsOf } from './read-sample.ts';

const head = 'officer_id,captured_at,longitude,latitude,accuracy_m,speed_mps,heading_deg,source';

test('reads the positions CSV, at the grain', async () => {
  const { accepted, said } = await readSample(
    `${head}\nPC7,2026-05-01T12:00:00.149Z,-1.4712345678,52.9212345678,4.2,1.26,359.7,radio\n`,
  );
  assert.deepEqual(said, []);
  assert.deepEqual(accepted, [
    {
      officerId: 'PC7',
      source: 'radio',
      capturedAt: Date.parse('2026-05-01T12:00:00.100Z'),
      longitude: -1.471235,
      latitude: 52.921235,
      accuracyMetres: 4.5,
      speedMetresPerSecond: 1.3,
      headingDegrees: 0,
    },
  ]);
});

test('knows synonyms, semicolons, tabs and a byte order mark, and says so', async () => {
  const semicolons = await readSample('\ufeffUser ID;tracked_at;Lat;Lng\n7;1777636800;52.9;-1.4\n');
  assert.equal(semicolons.accepted[0]?.officerId, '7');
  assert.ok(semicolons.said.includes('values are separated by semicolons'));
  assert.ok(semicolons.said.includes('"Lng" is taken as longitude'));
  const tabs = await readSample('officer_id\ttimestamp\tx\ty\n7\t1777636800\t-1.4\t52.9\n');
  assert.equal(tabs.accepted[0]?.longitude, -1.4);
  assert.ok(tabs.said.some((words) => words.includes('"x" and "y"')));
});

test('an officer is the name of the file where no column says', async () => {
  const { accepted, said } = await readSample('time,lat,lon\n1777636800,52.9,-1.4\n', 'PC 1234.backup.csv');
  assert.equal(accepted[0]?.officerId, 'PC 1234.backup');
  assert.ok(said.includes('no column says officer_id: the officer is the name of the file'));
});

test('reads other names by a mapping', async () => {
  const { accepted } = await readSample('PatrolID,Stamp,E,N\nA,1777636800,-1.4,52.9\n', 'x.csv', {
    mapping: { officer_id: 'PatrolID', captured_at: 'Stamp', longitude: 'E', latitude: 'N' },
  });
  assert.equal(accepted[0]?.officerId, 'A');
});

test('refuses a file whose columns are missing, repeated or ambiguous, naming them', async () => {
  const messageOf = async (header: string, mapping = {}) => {
    const { read } = await readSample(`${header}\n1,1777636800,52.9,-1.4\n`, 'x.csv', { mapping });
    return read.ok ? '' : read.message;
  };
  assert.match(await messageOf('officer_id,captured_at,height,width'), /no columns say longitude, latitude/);
  assert.match(
    await messageOf('officer_id,captured_at,latitude,latitude'),
    /two columns are called "latitude"/,
  );
  assert.match(
    await messageOf('officer_id,captured_at,lat,lng,lon'),
    /"lng" and "lon" could both be longitude/,
  );
  assert.match(
    await messageOf('officer_id,captured_at,lat,lon', { officer_id: 'PatrolID' }),
    /no column is called "PatrolID"/,
  );
  assert.match(await messageOf('7,1777636800,52.9,-1.4'), /no columns say captured_at/);
});

test('its own name for a column wins over a synonym', async () => {
  const { accepted } = await readSample(
    'officer_id,captured_at,timestamp,longitude,latitude\nA,5,99,-1,52\n',
  );
  assert.equal(accepted[0]?.capturedAt, 5000);
});

test('names the row, column and value of every bad row and keeps every good one', async () => {
  const { accepted, refused } = await readSample(
    [
      head,
      'A,2026-05-01T12:00:00Z,-1.4,52.9,,,,',
      'A,noon,-1.4,52.9,,,,',
      'A,2026-05-01T12:00:01Z,"-1,4",52.9,,,,',
      'A,2026-05-01T12:00:02Z,-1.4,Infinity,,,,',
      ',2026-05-01T12:00:03Z,-1.4,52.9,,,,',
      'A,2026-05-01T12:00:04Z,-1.4,52.9,-1,,,',
      'A,2026-05-01T12:00:05Z,0.0004,-0.001,,,,',
      'A,2026-05-01T12:00:06Z,52.9,-91.4,,,,',
      'A,2026-05-01T12:00:07Z,-1.4',
      'A,2026-05-01T12:00:08,-1.4,52.9,,,,',
      'A,2026-05-01T12:00:09Z,-1.4,52.9,NaN,-1,-1,',
    ].join('\n'),
  );
  assert.equal(accepted.length, 2);
  assert.equal(accepted[1]?.speedMetresPerSecond, null);
  assert.deepEqual(
    refused.map(({ row, column, value, reason }) => [row, column, value, reason]),
    [
      [3, 'captured_at', 'noon', 'bad-time'],
      [4, 'longitude', '-1,4', 'comma-decimal'],
      [5, 'latitude', 'Infinity', 'not-a-number'],
      [6, 'officer_id', '', 'missing'],
      [7, 'accuracy_m', '-1', 'negative-accuracy'],
      [8, 'longitude, latitude', '0.0004, -0.001', 'null-island'],
      [9, 'longitude, latitude', '52.9, -91.4', 'outside-the-world'],
      [10, null, '3 values for 8 columns', 'wrong-column-count'],
      [11, 'captured_at', '2026-05-01T12:00:08', 'no-offset'],
    ],
  );
  assert.match(refused[6]?.remedy ?? '', /swapped/);
});

test('a value may hold line breaks, delimiters and quotation marks; rows keep their line', async () => {
  const { accepted, refused } = await readSample(
    'note,officer_id,captured_at,longitude,latitude\n"one,\r\n""two""\n",A,1,-1,52\n\n5" screen,A,2,-1,52\nx,A,three,-1,52\n',
  );
  assert.equal(accepted.length, 2);
  assert.deepEqual(
    refused.map(({ row, value }) => [row, value]),
    [[7, 'three']],
  );
});

test('a quotation mark that never closes costs its own row only', async () => {
  const rows = Array.from({ length: 500 }, (_, i) => (i === 100 ? '"A,100,-1,52' : `A,${i},-1,52`));
  const { accepted, refused } = await readSample(
    `officer_id,captured_at,longitude,latitude\n${rows.join('\n')}`,
  );
  assert.equal(accepted.length, 499);
  assert.deepEqual(
    refused.map(({ row, reason }) => [row, reason]),
    [[102, 'bad-quoting']],
  );
});

test('shows no more than 40 characters of a value, none of which steers a terminal', async () => {
  const { refused } = await readSample(
    `officer_id,captured_at,longitude,latitude\nA,\u001b[2J\u0007${'9'.repeat(5000)},-1,52\n`,
  );
  const value = refused[0]?.value ?? '';
  assert.equal(value.length, 40);
  assert.doesNotMatch(value, /\p{Cc}/u);
});

test('refuses an officer whose name is not UTF-8 rather than make two officers one', async () => {
  const bytes = Buffer.from('officer_id,captured_at,longitude,latitude\nJos\u00e9,1,-1,52\n', 'latin1');
  assert.deepEqual(reasonsOf(await readSample(bytes)), ['bad-text']);
});

test('warns when longitude and latitude look exchanged', async () => {
  const { accepted, said } = await readSample('officer_id,captured_at,longitude,latitude\nA,1,52.9,-1.4\n');
  assert.equal(accepted.length, 1);
  assert.ok(said.some((words) => words.includes('look swapped')));
});

test('reads lines that end as on an old Mac', async () => {
  const { accepted } = await readSample('officer_id,captured_at,longitude,latitude\rA,1,-1,52\rA,2,-1,52\r');
  assert.equal(accepted.length, 2);
});
