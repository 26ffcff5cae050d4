import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDayOf } from './civil-day.ts';

test('the day on the calendar turns at midnight on the clock of the place, summer and winter', () => {
  const of = (text: string) => civilDayOf(Date.parse(text), 'Europe/London');
  assert.equal(of('2026-11-30T23:59:59.999Z'), '2026-11-30');
  assert.equal(of('2026-12-01T00:00:00Z'), '2026-12-01');
  assert.equal(of('2026-06-30T22:59:59.999Z'), '2026-06-30');
  assert.equal(of('2026-06-30T23:00:00Z'), '2026-07-01');
});
