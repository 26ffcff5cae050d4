import assert from 'node:assert/strict';
import { test } from 'node:test';
import { driftDefaults, driftOf } from './drift.ts';

const dayAt = (index: number) => Temporal.PlainDate.from('2026-10-01').add({ days: index }).toString();
const series = (values: readonly (number | null)[]) => values.map((value, i) => ({ day: dayAt(i), value }));
/** Four weeks about 16, never quite the same. */
const usual = Array.from({ length: 28 }, (_, i) => 15 + (i % 3));

test('a week like the four before it is no drift', () => {
  assert.equal(driftOf(series([...usual, 16, 15, 17, 16, 15, 17, 16])), null);
});

test('a sudden change is told with both figures and the day since when', () => {
  const found = driftOf(series([...usual, 9, 8, 9, 8, 9, 8, 9]));
  assert.deepEqual(found, { since: dayAt(28), recent: 9, usual: 16 });
});

test('measuring that begins is no drift, and measuring that ends is one', () => {
  const nothing = Array.from({ length: 28 }, () => 0);
  assert.equal(driftOf(series([...nothing, 9, 8, 9, 8, 9, 8, 9])), null);
  assert.equal(driftOf(series([...usual, 0, 0, 0, 0, 0, 0, 0]))?.recent, 0);
});

test('one strange day does not ring', () => {
  assert.equal(driftOf(series([...usual, 16, 15, 90, 16, 15, 17, 16])), null);
});

test('the limit itself is not beyond it, and a little more is', () => {
  const even = Array.from({ length: 28 }, () => 100);
  const week = (value: number) => Array.from({ length: 7 }, () => value);
  const limit = 100 * (1 + driftDefaults.leastShare);
  assert.equal(driftOf(series([...even, ...week(limit)])), null);
  assert.equal(driftOf(series([...even, ...week(limit + 0.1)]))?.usual, 100);
});

test('a change that became usual is still told of, by the week it began', () => {
  const later = Array.from({ length: 30 }, () => 8);
  assert.equal(driftOf(series([...usual, ...later]))?.since, dayAt(28));
});

test('with too few days that have a value nothing is said', () => {
  assert.equal(driftOf(series([...usual, 8, null, null, 8, null, null, 8])), null);
  assert.equal(driftOf(series([...usual.slice(0, 13), ...Array.from({ length: 7 }, () => 8)])), null);
  assert.equal(driftOf([]), null);
});
