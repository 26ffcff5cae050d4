import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Position, positionsFrom } from './position.ts';
import { positionsFromBinary, positionsToBinary } from './position-binary.ts';

const uploadId = '019aa7c0-1234-7abc-8def-0123456789ab';
const anyPosition: fc.Arbitrary<Position> = fc.record({
  capturedAt: fc.integer({ min: 0, max: 40_000_000_000 }).map((ticks) => ticks * 100),
  longitude: fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6),
  latitude: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((n) => n / 1e6),
  accuracyMetres: fc.option(fc.integer({ min: 0, max: 0xfffe }).map((n) => n / 2)),
  speedMetresPerSecond: fc.option(fc.integer({ min: 0, max: 0xfffe }).map((n) => n / 10)),
  headingDegrees: fc.option(fc.integer({ min: 0, max: 359 })),
});

test('gives back exactly what was put in, wherever the bytes lie', () => {
  fc.assert(
    fc.property(fc.array(anyPosition, { maxLength: 20 }), fc.integer({ min: 0, max: 7 }), (list, offset) => {
      const sent = positionsToBinary(uploadId, positionsFrom(list));
      const moved = new Uint8Array(sent.length + offset);
      moved.set(sent, offset);
      const read = positionsFromBinary(moved.subarray(offset));
      assert.ok(read.ok);
      assert.equal(read.uploadId, uploadId);
      assert.deepEqual(read.positions, positionsFrom(list));
    }),
  );
});

test('says why bytes cannot be read', () => {
  const sent = positionsToBinary(uploadId, positionsFrom([]));
  assert.deepEqual(positionsFromBinary(new Uint8Array(3)), { ok: false, reason: 'not-positions' });
  assert.deepEqual(positionsFromBinary(sent.with(0, 1)), { ok: false, reason: 'not-positions' });
  assert.deepEqual(positionsFromBinary(sent.with(3, 9)), { ok: false, reason: 'unknown-version' });
  assert.deepEqual(positionsFromBinary(sent.with(24, 1)), { ok: false, reason: 'cut-short' });
  assert.deepEqual(positionsFromBinary(sent.with(27, 1)), { ok: false, reason: 'too-many' });
});

test('puts what was sent at the grain', () => {
  const columns = positionsFrom([
    {
      capturedAt: 0,
      longitude: 0,
      latitude: 0,
      accuracyMetres: 1,
      speedMetresPerSecond: 1,
      headingDegrees: 1,
    },
  ]);
  columns.capturedAt[0] = 1_750_000_000_049;
  columns.xs[0] = -14_700_004;
  columns.headingDegrees[0] = 360;
  const read = positionsFromBinary(positionsToBinary(uploadId, columns));
  assert.ok(read.ok);
  assert.equal(read.positions.capturedAt[0], 1_750_000_000_000);
  assert.equal(read.positions.xs[0], -14_700_000);
  assert.equal(read.positions.headingDegrees[0], 0);
});
