import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addSpeed, clearSpeeds, copyOfSpeeds, medianSpeed, noSpeeds } from './speeds.ts';

/** Few speeds or many, so that long lists are gathered and do or do not become shorter; some above 10.24 m/s. */
const legs = fc.array(
  fc.tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 1030 }),
      fc.integer({ min: 1020, max: 9000 }),
    ),
    fc.constantFrom(1000, 1000, 1000, 2000, 29_999),
  ),
  { minLength: 1, maxLength: 1500, size: 'max' },
);

test('the median is the least speed at which half of the counted time is reached, however many legs there are', () => {
  fc.assert(
    fc.property(legs, (all) => {
      const speeds = noSpeeds();
      for (const [centimetres, ms] of all) addSpeed(speeds, centimetres / 100, ms);
      const total = all.reduce((sum, [, ms]) => sum + ms, 0);
      const ascending = [...all].sort((a, b) => a[0] - b[0]);
      let sum = 0;
      const half = ascending.find(([, ms]) => {
        sum += ms;
        return sum * 2 >= total;
      });
      assert.equal(medianSpeed(speeds), half === undefined ? null : half[0] / 100);
    }),
    { numRuns: 60 },
  );
});

test('a long visit keeps what it needs and no more', () => {
  const speeds = noSpeeds();
  for (let leg = 0; leg < 30_000; leg++) addSpeed(speeds, ((leg * 7) % 200) / 100, 1000);
  assert.ok(speeds.times.length < 1000);
});

test('a copy goes its own way, and what is cleared has no median', () => {
  const speeds = noSpeeds();
  addSpeed(speeds, 1, 1000);
  const copy = copyOfSpeeds(speeds);
  addSpeed(copy, 5, 60_000);
  assert.equal(medianSpeed(speeds), 1);
  assert.equal(medianSpeed(copy), 5);
  clearSpeeds(copy);
  assert.equal(medianSpeed(copy), null);
});
