import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { playbackFromBinary, playbackHeadToBinary, playbackTrackToBinary } from './playback-binary.ts';
import { type Positions, positionsFrom } from './position.ts';

const officer = fc.record(
  {
    officerId: fc.uuid(),
    callSign: fc.string({ unit: 'grapheme' }),
    role: fc.string(),
  },
  { noNullPrototype: true },
);
const track = fc.array(
  fc.record({
    capturedAt: fc.integer({ min: 0, max: 40_000_000_000 }).map((ticks) => ticks * 100),
    longitude: fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6),
    latitude: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((n) => n / 1e6),
    accuracyMetres: fc.option(fc.integer({ min: 0, max: 200 })),
    speedMetresPerSecond: fc.option(fc.integer({ min: 0, max: 60 })),
    headingDegrees: fc.option(fc.integer({ min: 0, max: 359 })),
  }),
  { maxLength: 20 },
);

function bytesOf(officers: { officerId: string; callSign: string; role: string }[], tracks: Positions[]) {
  const head = { from: 1, to: 2, stepMilliseconds: 1000, officers };
  return Buffer.concat([playbackHeadToBinary(head), ...tracks.map(playbackTrackToBinary)]);
}

test('gives back who took part and exactly their tracks, whatever their call signs are written in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(officer, track), { maxLength: 8 }), (pairs) => {
      const officers = pairs.map(([who]) => who);
      const tracks = pairs.map(([, list]) => positionsFrom(list));
      const read = playbackFromBinary(bytesOf(officers, tracks));
      assert.ok(read.ok);
      assert.deepEqual(read.playback, { from: 1, to: 2, stepMilliseconds: 1000, officers, tracks });
    }),
  );
});

test('bytes that end early, or are something else, are said to be so', () => {
  const positions = { capturedAt: 1000, longitude: 1, latitude: 2, accuracyMetres: null };
  const list = positionsFrom([{ ...positions, speedMetresPerSecond: null, headingDegrees: null }]);
  const whole = bytesOf([{ officerId: 'a', callSign: 'Ŵ1', role: 'PC' }], [list]);
  for (let end = 0; end < whole.length; end++) {
    const read = playbackFromBinary(whole.subarray(0, end));
    assert.deepEqual(read, { ok: false, reason: end < 8 ? 'not-playback' : 'cut-short' });
  }
  assert.deepEqual(playbackFromBinary(Buffer.from('<!doctype html>')), { ok: false, reason: 'not-playback' });
});
