import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPositionBatch } from './position-batch.ts';

const good = { capturedAt: 1_750_000_000_000, longitude: -1.47, latitude: 52.92 };

test('reads times as milliseconds or as ISO with an offset', () => {
  const read = readPositionBatch({
    positions: [good, { ...good, capturedAt: '2026-11-22T10:30:00.500+01:00', accuracyMetres: 5 }],
  });
  assert.ok(read.ok);
  assert.equal(read.uploadId, null);
  assert.equal(read.positions[1].capturedAt, Date.UTC(2026, 10, 22, 9, 30, 0, 500));
  assert.equal(read.positions[0].accuracyMetres, null);
});

test('keeps the good positions and names each bad one by index, field and value', () => {
  const read = readPositionBatch({
    positions: [
      good,
      { ...good, latitude: 'north' },
      good,
      7,
      { ...good, capturedAt: '2026-11-22T10:30:00' },
    ],
  });
  assert.ok(read.ok);
  assert.deepEqual(read.indexes, [0, 2]);
  assert.deepEqual(
    read.unreadable.map(({ index, field, value }) => [index, field, value]),
    [
      [1, 'latitude', 'north'],
      [3, 'position', 7],
      [4, 'capturedAt', '2026-11-22T10:30:00'],
    ],
  );
});

test('refuses numbers that are not finite and accuracies below zero', () => {
  const read = readPositionBatch({
    positions: [
      { ...good, longitude: Number.POSITIVE_INFINITY },
      { ...good, accuracyMetres: -1 },
    ],
  });
  assert.ok(read.ok);
  assert.deepEqual(
    read.unreadable.map((u) => u.field),
    ['longitude', 'accuracyMetres'],
  );
});

test('says what to send when the body is not a batch', () => {
  assert.deepEqual(readPositionBatch(null).ok, false);
  const read = readPositionBatch({ uploadId: 'seven', positions: [] });
  assert.ok(!read.ok);
  assert.equal(read.field, 'uploadId');
  const many = readPositionBatch({ positions: Array.from({ length: 20_001 }, () => good) });
  assert.ok(!many.ok && many.field === 'positions');
});
