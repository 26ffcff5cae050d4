import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastMoment } from './past-time.ts';

const now = Date.UTC(2026, 10, 23, 14, 30, 20);

test('a time is the latest at which the clock showed it', () => {
  assert.equal(pastMoment('14:05', now), Date.UTC(2026, 10, 23, 14, 5));
  assert.equal(pastMoment('1405', now), Date.UTC(2026, 10, 23, 14, 5));
  assert.equal(pastMoment('14:30', now), Date.UTC(2026, 10, 23, 14, 30), 'the minute that is now');
  assert.equal(pastMoment('14:31', now), Date.UTC(2026, 10, 22, 14, 31), 'yesterday');
  assert.equal(pastMoment('23:50', now), Date.UTC(2026, 10, 22, 23, 50));
});

test('in summer it is the clock of London', () => {
  assert.equal(pastMoment('14:05', Date.UTC(2026, 6, 1, 13, 30)), Date.UTC(2026, 6, 1, 13, 5));
});

test('what is no time is none', () => {
  for (const text of ['', 'noon', '25:00', '12:60']) assert.equal(pastMoment(text, now), null, text);
});
