// Chunks of one device, in any order and overlapping, merged and merged again: not a position is other than it was. Nothing is faked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeChunk } from '../../../core/tracking/chunk.ts';
import { emptyPositions, type Position, positionAt, positionsFrom } from '../../../core/tracking/index.ts';
import { mergedFrom, mostPositions, stretchesOf, stretchGapMilliseconds } from './merge-stretches.ts';
import { decodeKept, keptLength } from './merged-chunk.ts';
import type { MergedRow, MergeSource } from './merges.store.ts';
import { tagOf, unpackReceipts } from './packed-receipts.ts';

const device = { officerNumber: 1, deviceNumber: 2 };
const noAnswer = new Uint8Array();
const start = Date.UTC(2026, 10, 23, 6);

const anyPosition: fc.Arbitrary<Position> = fc.record({
  // Few moments, so that many are of the same one.
  capturedAt: fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((seconds) => start + seconds * 1000),
    fc.integer({ min: 0, max: 500_000 }).map((ticks) => start + ticks * 100),
  ),
  longitude: fc.integer({ min: -1_480_000, max: -1_470_000 }).map((n) => n / 1e6),
  latitude: fc.integer({ min: 52_900_000, max: 52_910_000 }).map((n) => n / 1e6),
  accuracyMetres: fc.option(fc.integer({ min: 0, max: 200 }).map((n) => n / 2)),
  speedMetresPerSecond: fc.option(fc.integer({ min: 0, max: 300 }).map((n) => n / 10)),
  headingDegrees: fc.option(fc.integer({ min: 0, max: 359 })),
});

function sourceOf(list: readonly Position[], number: number, answer: string): MergeSource {
  const times = list.map(({ capturedAt }) => capturedAt);
  return {
    number,
    isMerged: false,
    count: list.length,
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
    receivedAt: start + number,
    uploadId: `upload ${number}`,
    answer,
    bytes: encodeChunk(positionsFrom(list)),
    receipts: noAnswer,
  };
}

function sourceAgain(row: MergedRow): MergeSource {
  return { ...row, isMerged: true, uploadId: null, answer: '' };
}

function positionsIn(bytes: Uint8Array): Position[] {
  const columns = emptyPositions(keptLength(bytes));
  decodeKept(bytes, columns);
  return Array.from({ length: columns.length }, (_, i) => positionAt(columns, i));
}

const anyChunks = fc.array(
  fc.tuple(fc.array(anyPosition, { minLength: 1, maxLength: 20 }), fc.constantFrom('', '{"kept":1}')),
  { minLength: 1, maxLength: 12 },
);

test('every position is in the merged row, in order of time, those of one time as they were kept', async () => {
  await fc.assert(
    fc.asyncProperty(anyChunks, async (chunks) => {
      const sources = chunks.map(([list, answer], i) => sourceOf(list, i + 1, answer));
      const row = await mergedFrom(device, sources.toReversed());
      const all = chunks.flatMap(([list]) => positionsIn(encodeChunk(positionsFrom(list))));
      assert.deepEqual(
        positionsIn(row.bytes),
        [...all].sort((a, b) => a.capturedAt - b.capturedAt),
      );
      assert.equal(row.count, all.length);
      assert.deepEqual([row.number, row.receivedAt], [chunks.length, start + chunks.length]);
      assert.deepEqual(
        [row.firstAt, row.lastAt],
        [
          Math.min(...all.map(({ capturedAt }) => capturedAt)),
          Math.max(...all.map(({ capturedAt }) => capturedAt)),
        ],
      );
    }),
    { numRuns: 60 },
  );
});

test('every receipt is in it, and merging in two steps comes to the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyChunks, fc.nat(), async (chunks, at) => {
      const sources = chunks.map(([list, answer], i) => sourceOf(list, i + 1, answer));
      const whole = await mergedFrom(device, sources);
      const cut = 1 + (at % sources.length);
      const first = await mergedFrom(device, sources.slice(0, cut));
      const again = await mergedFrom(device, [sourceAgain(first), ...sources.slice(cut)]);
      assert.deepEqual(again, whole);
      assert.deepEqual(
        unpackReceipts(whole.receipts),
        sources.map(({ number, count, answer, receivedAt }) => {
          return {
            tag: tagOf(`upload ${number}`),
            count,
            answer,
            receivedAt: answer === '' ? 0 : receivedAt,
          };
        }),
      );
    }),
    { numRuns: 60 },
  );
});

test('a long silence ends a stretch, and so do too many positions; a merged row alone is left as it is', () => {
  const of = (number: number, firstAt: number, count: number, isMerged = false): MergeSource => {
    const one = sourceOf([fc.sample(anyPosition, { numRuns: 1, seed: number })[0]], number, '');
    return { ...one, firstAt, lastAt: firstAt + 1000, count, isMerged };
  };
  const numbersOf = (sources: readonly MergeSource[]) =>
    stretchesOf(sources).map((stretch) => stretch.map(({ number }) => number));
  const gap = stretchGapMilliseconds;
  assert.deepEqual(numbersOf([of(1, 0, 10), of(2, 1000 + gap, 10), of(3, 2001 + 2 * gap, 10)]), [
    [1, 2],
    [3],
  ]);
  assert.deepEqual(numbersOf([of(1, 0, 10), of(2, 2000, mostPositions), of(3, 4000, 10)]), [[1], [2], [3]]);
  assert.deepEqual(numbersOf([of(1, 0, 10, true), of(2, 1001 + gap, 10)]), [[2]]);
  assert.deepEqual(numbersOf([of(1, 0, 10, true), of(2, 1000 + gap, 10)]), [[1, 2]]);
});
