import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dosageDayBegins, minuteOf, momentOf } from './london-minute.ts';

test('a minute and its moment are each other’s, in winter and in summer', () => {
  assert.equal(momentOf('2026-11-23T14:05'), Date.UTC(2026, 10, 23, 14, 5));
  assert.equal(momentOf('2026-07-01T14:05'), Date.UTC(2026, 6, 1, 13, 5));
  assert.equal(minuteOf(Date.UTC(2026, 6, 1, 13, 5)), '2026-07-01T14:05');
});

test('an hour that the clocks show twice is the first, one that they skip is none, nor is what is no time', () => {
  assert.equal(momentOf('2026-10-25T01:30'), Date.UTC(2026, 9, 25, 0, 30));
  assert.ok(Number.isNaN(momentOf('2026-03-29T01:30')));
  assert.ok(Number.isNaN(momentOf('')));
});

test('a dosage day begins at six, also where the clocks change in its night', () => {
  assert.equal(dosageDayBegins('2026-10-24'), Date.UTC(2026, 9, 24, 5));
  assert.equal(dosageDayBegins('2026-10-24', 1), Date.UTC(2026, 9, 25, 6));
});
