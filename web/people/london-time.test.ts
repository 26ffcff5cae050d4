import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAt, dayBegins, dayEnds, londonMoment, londonText } from './london-time.ts';

test('a day begins at midnight in London, in winter, in summer and where the clocks change', () => {
  for (const [day, begins, ends] of [
    ['2026-11-23', '2026-11-23T00:00:00.000Z', '2026-11-23T23:59:59.999Z'],
    ['2026-07-01', '2026-06-30T23:00:00.000Z', '2026-07-01T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T22:59:59.999Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-25T23:59:59.999Z'],
  ]) {
    assert.equal(new Date(dayBegins(day)).toISOString(), begins);
    assert.equal(new Date(dayEnds(day)).toISOString(), ends);
    assert.deepEqual([dayAt(dayBegins(day)), dayAt(dayEnds(day))], [day, day]);
  }
});

test('what is no day is none', () => {
  for (const text of ['', 'yesterday', '2026-13-40'])
    assert.ok(Number.isNaN(dayBegins(text)) && Number.isNaN(dayEnds(text)));
});

test('a time of day is on the clock of London: in winter, in summer, where an hour is skipped and where one comes twice', () => {
  for (const [text, at] of [
    ['2026-11-23T18:30', '2026-11-23T18:30:00.000Z'],
    ['2026-07-01T18:30', '2026-07-01T17:30:00.000Z'],
    ['2026-07-01T00:15', '2026-06-30T23:15:00.000Z'],
    ['2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T01:30', '2026-10-25T01:30:00.000Z'],
  ])
    assert.equal(new Date(londonMoment(text)).toISOString(), at);
  assert.equal(londonText(Date.UTC(2026, 6, 1, 17, 30)), '2026-07-01T18:30');
  for (const text of ['', '2026-07-01', '18:30', '2026-13-01T10:00'])
    assert.ok(Number.isNaN(londonMoment(text)));
});
