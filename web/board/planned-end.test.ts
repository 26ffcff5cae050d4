import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plannedEndFrom } from './planned-end.ts';

const noon = Date.UTC(2026, 10, 23, 12);

test('a planned end is the next time at which the clock in London shows it', () => {
  assert.equal(plannedEndFrom('23:00', noon), Date.UTC(2026, 10, 23, 23));
  assert.equal(plannedEndFrom(' 2.30 ', noon), Date.UTC(2026, 10, 24, 2, 30));
  assert.equal(plannedEndFrom('1200', noon), Date.UTC(2026, 10, 24, 12));
  assert.equal(plannedEndFrom('14:00', Date.UTC(2026, 5, 1, 12)), Date.UTC(2026, 5, 1, 13));
});

test('none is none, and what is no time is said to be wrong', () => {
  assert.equal(plannedEndFrom('  ', noon), null);
  for (const text of ['24:00', '12:60', 'late', '7']) assert.equal(plannedEndFrom(text, noon), 'wrong', text);
  // The clocks go forward at one in the morning.
  assert.equal(plannedEndFrom('01:30', Date.UTC(2026, 2, 28, 23, 59)), 'wrong');
});
