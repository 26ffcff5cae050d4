import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNamed, defaultDayRule, dayOf as ruledDayOf } from '../../core/time/index.ts';
import { dayAfter, dayOf, dayStart } from './dosage-day.ts';

test('the desk’s dosage day is the one that core counts by, every day of two years and around both clock changes', () => {
  for (let day = '2025-12-30'; day < '2027-12-31'; day = dayAfter(day, 1)) {
    const { from, to } = dayNamed(day, defaultDayRule);
    assert.equal(dayStart(day), from, day);
    for (const at of [from, from + 1, to - 1]) assert.equal(dayOf(at), ruledDayOf(at, defaultDayRule).day);
  }
});

test('days follow each other over the end of a month and a year', () => {
  assert.equal(dayAfter('2026-12-31', 1), '2027-01-01');
  assert.equal(dayAfter('2028-03-01', -1), '2028-02-29');
});
