import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chunkLength, decodeChunk, encodeChunk } from './chunk.ts';
import { emptyPositions, type Position, positionAt, positionsFrom } from './position.ts';

const anyPosition: fc.Arbitrary<Position> = fc.record({
  capturedAt: fc.integer({ min: 0, max: 40_000_000_000 }).map((ticks) => ticks * 100),
  longitude: fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6),
  latitude: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((n) => n / 1e6),
  accuracyMetres: fc.option(fc.integer({ min: 0, max: 0xfffe }).map((n) => n / 2)),
  speedMetresPerSecond: fc.option(fc.integer({ min: 0, max: 0xfffe }).map((n) => n / 10)),
  headingDegrees: fc.option(fc.integer({ min: 0, max: 359 })),
});

function listOf(positions: ReturnType<typeof positionsFrom>): Position[] {
  return Array.from({ length: positions.length }, (_, i) => positionAt(positions, i));
}

test('gives back exactly the positions that were put in, in their order', () => {
  fc.assert(
    fc.property(fc.array(anyPosition, { maxLength: 60 }), (list) => {
      const columns = positionsFrom(list);
      const bytes = encodeChunk(columns);
      assert.equal(chunkLength(bytes), list.length);
      const back = emptyPositions(list.length);
      assert.equal(decodeChunk(bytes, back), list.length);
      assert.deepEqual(back, columns);
    }),
  );
});

test('writes a part of the columns and reads it into the middle of others', () => {
  fc.assert(
    fc.property(fc.array(anyPosition, { minLength: 2, maxLength: 20 }), fc.nat(), (list, cut) => {
      const from = cut % list.length;
      const back = emptyPositions(list.length);
      decodeChunk(encodeChunk(positionsFrom(list), from), back, from);
      assert.deepEqual(listOf(back).slice(from), listOf(positionsFrom(list)).slice(from));
    }),
  );
});

test('takes about 6 bytes a position of a walk on which everything changes every second, and 3 standing still', () => {
  const walk: Position[] = [];
  const stand: Position[] = [];
  for (let i = 0; i < 60; i++) {
    const wobble = Math.sin(i * 1.7);
    walk.push({
      capturedAt: 1_750_000_000_000 + i * 1000,
      longitude: -1.47 + i * 18e-6 + wobble * 8e-6,
      latitude: 52.92 + i * 5e-6 - wobble * 6e-6,
      accuracyMetres: 4 + Math.round(wobble),
      speedMetresPerSecond: 1.3 + wobble / 3,
      headingDegrees: 75 + wobble * 20,
    });
    stand.push({ ...walk[0], capturedAt: 1_750_000_000_000 + i * 1000 });
  }
  assert.ok(encodeChunk(positionsFrom(walk)).length / 60 <= 6.3);
  assert.ok(encodeChunk(positionsFrom(stand)).length / 60 <= 3.4);
});

test('refuses bytes that are not a whole chunk', () => {
  const bytes = encodeChunk(
    positionsFrom([
      {
        capturedAt: 1e12,
        longitude: 1,
        latitude: 2,
        accuracyMetres: 3,
        speedMetresPerSecond: 4,
        headingDegrees: 5,
      },
    ]),
  );
  assert.throws(() => decodeChunk(bytes.slice(0, -1), emptyPositions(1)));
  assert.throws(() => decodeChunk(new Uint8Array([...bytes, 0]), emptyPositions(1)));
  assert.throws(() => decodeChunk(new Uint8Array([9, 1]), emptyPositions(1)), /version 4/);
});
