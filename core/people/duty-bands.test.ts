import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Duty } from './duty.ts';
import { bandsTouching } from './duty-bands.ts';

function duty(startedAt: number, endedAt: number | null): Duty {
  return { officerId: 'o', startedAt, endedAt, awaySeconds: 0, statuses: [], crew: null, radioId: null };
}

const lines = (duties: readonly Duty[], from: number, to: number) =>
  bandsTouching(duties, from, to).map((band) => [band.from, band.to, band.duty !== null]);

test('without duties all of time is one band', () => {
  assert.deepEqual(lines([], 5, 5), [[-Infinity, Infinity, false]]);
});

test('a duty is a band with its start and its end, and so is the time between two', () => {
  const duties = [duty(300, 400), duty(100, 200)];
  assert.deepEqual(lines(duties, 0, 1000), [
    [-Infinity, 99, false],
    [100, 200, true],
    [201, 299, false],
    [300, 400, true],
    [401, Infinity, false],
  ]);
  assert.deepEqual(lines(duties, 200, 200), [[100, 200, true]]);
  assert.deepEqual(lines(duties, 201, 300), [
    [201, 299, false],
    [300, 400, true],
  ]);
});

test('a duty that goes on has no band after it', () => {
  assert.deepEqual(lines([duty(100, null)], 150, 9000), [[100, Infinity, true]]);
});
