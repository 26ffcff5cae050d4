import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readSample } from './read-sample.ts';

const csv = (rows: number) =>
  `officer_id,captured_at,longitude,latitude\n${Array.from({ length: rows }, (_, i) => `A,${i},-1.${i % 97},52.9\n`).join('')}`;

test('unpacks by the first bytes, whatever the name', async () => {
  assert.equal((await readSample(gzipSync(csv(3)), 'a.csv')).accepted.length, 3);
  assert.equal((await readSample(csv(3), 'a.csv.gz')).accepted.length, 3);
  assert.equal(
    (await readSample(Buffer.concat([gzipSync(csv(3)), gzipSync('A,9,-1,52\n')]))).accepted.length,
    4,
  );
});

test('a cut or damaged gzip keeps every row before the fault and says so', async () => {
  const whole = gzipSync(csv(60_000));
  let before = 0;
  for (const share of [0.2, 0.5, 0.9, 0.999]) {
    const { read, accepted } = await readSample(
      whole.subarray(0, Math.floor(whole.length * share)),
      'a.csv.gz',
    );
    assert.ok(read.ok && read.fault !== null);
    assert.match(read.fault.message, /damaged or cut off/);
    assert.ok(
      accepted.length > before && accepted.length >= 60_000 * share * 0.8,
      `${accepted.length} rows of ${share}`,
    );
    before = accepted.length;
  }
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, whole.length >> 1, (whole.length >> 1) + 64);
  const { read, accepted } = await readSample(damaged, 'a.csv.gz');
  assert.ok(read.ok && read.fault !== null && accepted.length > 1000);
});

test('reads UTF-16 with a byte order mark, and XML in the encoding that it declares', async () => {
  const text = 'officer_id,captured_at,longitude,latitude\nJosé,1,-1,52\n';
  const little = await readSample(Buffer.from(`\ufeff${text}`, 'utf16le'));
  assert.equal(little.accepted[0]?.officerId, 'José');
  const gpx =
    '<?xml version="1.0" encoding="ISO-8859-1"?><gpx><trk><name>é</name><trkpt lat="52" lon="-1"><time>2026-05-01T12:00:00Z</time></trkpt></trk></gpx>';
  const latin = await readSample(Buffer.from(gpx, 'latin1'), 'a.gpx');
  assert.ok(latin.read.ok && latin.read.fault === null);
  assert.equal(latin.accepted.length, 1);
});

test('a line of a hundred megabytes, packed to a few kilobytes, is named and let go', async () => {
  const long = gzipSync(
    Buffer.concat([Buffer.from(csv(1)), Buffer.alloc(100_000_000, 'x'), Buffer.from('\nA,7,-1,52\n')]),
  );
  const before = process.memoryUsage().rss;
  const { accepted, refused } = await readSample(long);
  assert.equal(accepted.length, 2);
  assert.deepEqual(
    refused.map(({ row, reason, value }) => [row, reason, value?.length]),
    [[3, 'too-long', 40]],
  );
  assert.ok(process.memoryUsage().rss - before < 150_000_000);
});
