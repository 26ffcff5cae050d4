import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityDriftOf, type DayOfActivity } from './activity-drift.ts';

const dayAt = (i: number) => Temporal.PlainDate.from('2026-10-20').add({ days: i }).toString();
/** Rates an hour over ten hours of patrol a day; null: nobody patrolled. */
const series = (rates: readonly (number | null)[]): DayOfActivity[] =>
  rates.map((rate, i) => ({ day: dayAt(i), logged: (rate ?? 0) * 10, patrolHours: rate === null ? 0 : 10 }));
const days = (count: number, rate: number | null) => Array.from({ length: count }, () => rate);
const span = { from: dayAt(28), to: dayAt(34), usualFrom: dayAt(0), usualTo: dayAt(27) };

test('twice the usual is a doubling, told with both rates and the first day that is so far itself', () => {
  const found = activityDriftOf(series([...days(28, 2), 2, 3, 4, 5, 4, 4, 6]));
  assert.deepEqual(found, { state: 'doubled', ...span, recent: 4, usual: 2, since: dayAt(30) });
});

test('a little less than twice is steady', () => {
  assert.equal(activityDriftOf(series([...days(28, 2), ...days(7, 3.9)])).state, 'steady');
});

test('one strange day rings nothing', () => {
  assert.equal(activityDriftOf(series([...days(28, 2), 2, 2, 2, 90, 2, 2, 2])).state, 'steady');
});

test('more patrol with as many more engagements is no drift', () => {
  const twice = series([...days(28, 2), ...days(7, 2)]).map((day, i) =>
    i < 28 ? day : { ...day, logged: 40, patrolHours: 20 },
  );
  assert.equal(activityDriftOf(twice).state, 'steady');
});

test('with too few days of patrol it says so, with how many there are', () => {
  const found = activityDriftOf(series([...days(20, null), ...days(8, 2), ...days(7, 8)]));
  assert.deepEqual(found, { state: 'too-few-days', ...span, recentDays: 7, usualDays: 8 });
  const recent = activityDriftOf(series([...days(28, 2), ...days(4, null), ...days(3, 8)]));
  assert.deepEqual([recent.state, 'recentDays' in recent && recent.recentDays], ['too-few-days', 3]);
});

test('a day of minutes says no rate', () => {
  const minutes = series([...days(28, 2), ...days(7, 2)]).map((day, i) =>
    i >= 28 && i < 32 ? { ...day, logged: 9, patrolHours: 0.9 } : day,
  );
  assert.equal(activityDriftOf(minutes).state, 'too-few-days');
});

test('where nothing was logged before there is nothing to compare with', () => {
  assert.deepEqual(activityDriftOf(series([...days(28, 0), ...days(7, 3)])), {
    state: 'nothing-before',
    ...span,
    recent: 3,
  });
});

test('it is judged by exactly the days that it needs', () => {
  assert.throws(() => activityDriftOf(series(days(34, 2))), RangeError);
});
