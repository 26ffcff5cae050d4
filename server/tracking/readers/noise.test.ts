// What no device sends: noise, cuts and mutations of every format. Nothing throws, nothing hangs, and what is refused says why.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readSample } from './read-sample.ts';

const samples: Readonly<Record<string, string>> = {
  csv: 'officer_id,captured_at,longitude,latitude,source\nA,1777636800,-1.4,52.9,"x ""y"""\nB,2026-05-01T12:00:00Z,-1.5,52.8,"a\nb"\n',
  gpx: '<?xml version="1.0"?><gpx><trk><trkseg><trkpt lat="52.9" lon="-1.4"><time>2026-05-01T12:00:00Z</time></trkpt></trkseg></trk></gpx>',
  nmea: '$GPGGA,221049.00,3725.414781,N,12205.647074,W,7,,0.38,-30.78,M,0.0,M,0.0,0000*7E\r\n$GPRMC,221049.00,A,3725.414781,N,12205.647074,W,000.0,000.0,140520,,,A*4C\r\n',
  geojson:
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-1.4,52.9]},"properties":{"captured_at":5}}]}',
  owntracks:
    '{"_type":"location","tst":1551874878,"lat":46.06,"lon":11.15,"acc":15}\n{"_type":"lwt","tst":1}\n',
};

async function survives(content: Uint8Array): Promise<void> {
  const { read, accepted, refused } = await readSample(content, 'noise.bin');
  if (read.ok) {
    assert.equal(read.accepted, accepted.length);
    assert.equal(read.refused, refused.length);
  } else assert.ok(read.message !== '' && read.remedy !== '');
  for (const { remedy, value, row } of refused) {
    assert.ok(remedy !== '' && row >= 1 && Array.from(value ?? '').length <= 40);
    assert.doesNotMatch(value ?? '', /\p{Cc}/u);
  }
  for (const { longitude, latitude, capturedAt } of accepted) {
    assert.ok(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && Number.isFinite(capturedAt));
  }
}

test('survives random bytes, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), async (bytes, isPacked) => {
      await survives(isPacked ? gzipSync(bytes) : bytes);
    }),
    { numRuns: 60 },
  );
});

for (const [format, sample] of Object.entries(samples)) {
  test(`survives ${format} that is cut, mutated, repeated, full of NUL or packed and damaged`, async () => {
    const damage = fc.record({
      cut: fc.nat(sample.length),
      at: fc.nat(sample.length - 1),
      insert: fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('\0\0\0', '"', '<', '&x;', '{', ']', '\ud800', '\r'),
      ),
      isPacked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, at, insert, isPacked }) => {
        const text = `${sample.slice(0, at)}${insert}${sample.slice(at)}${sample}`.slice(
          0,
          sample.length + cut,
        );
        const bytes = isPacked ? gzipSync(text) : Buffer.from(text);
        if (isPacked && bytes.length > at + 12) bytes[at + 12] ^= 0x55;
        await survives(bytes);
      }),
      { numRuns: 60 },
    );
  });
}

test('the pieces in which a file arrives make no difference', async () => {
  // Longer than a piece of a file, with rows, quotes and letters of several bytes across its borders.
  const row = (i: number) => `"José ${i % 7}",${i},-1.4,52.9,"é,\n${i}"\n`;
  const csv = `officer_id,captured_at,longitude,latitude,source\n${Array.from({ length: 30_000 }, (_, i) => row(i)).join('')}`;
  const { accepted, refused } = await readSample(csv);
  assert.deepEqual([accepted.length, refused.length], [30_000, 0]);
  assert.deepEqual(
    accepted.slice(0, 7).map(({ officerId }) => officerId),
    Array.from({ length: 7 }, (_, i) => `José ${i}`),
  );
  assert.equal(accepted[29_999]?.capturedAt, 29_999_000);
});
