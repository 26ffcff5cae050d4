import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityFigure, ActivityTotalsRow } from '../../core/activities/activity-totals.ts';
import { barsOf, breaksAt, chartable } from './activity-bars.ts';

const figure = (counted: number, change: Partial<ActivityFigure> = {}): ActivityFigure => ({
  group: 'engagement',
  counts: 'people',
  definition: 1,
  declared: null,
  entries: 1,
  counted,
  firstDay: '2026-11-21',
  lastDay: '2026-11-23',
  ...change,
});
const row = (key: string, ...figures: ActivityFigure[]): ActivityTotalsRow => ({
  key,
  kind: null,
  figures,
});
const people = { group: 'engagement', counts: 'people' } as const;
const declared = { source: 's', definition: 'd' };

test('a day without any has a bar of nothing, and what was declared is never added', () => {
  const rows = [
    row('2026-11-21', figure(3), figure(2, { group: 'power' })),
    row('2026-11-23', figure(4, { definition: 2 }), figure(9, { declared })),
  ];
  const { step, bars } = barsOf({ from: '2026-11-21', to: '2026-11-23', rows }, people);
  assert.equal(step, 'day');
  assert.deepEqual(
    bars.map(({ day, logged, declared: elsewhere }) => [day, logged, elsewhere]),
    [
      ['2026-11-21', 3, 0],
      ['2026-11-22', 0, 0],
      ['2026-11-23', 4, 9],
    ],
  );
});

test('many days are weeks from Monday', () => {
  const rows = [row('2026-11-22', figure(3)), row('2026-11-23', figure(4)), row('2026-11-29', figure(5))];
  const { step, bars } = barsOf({ from: '2026-09-01', to: '2026-11-29', rows }, people);
  assert.equal(step, 'week');
  assert.deepEqual(
    bars.slice(-2).map(({ day, logged }) => [day, logged]),
    [
      ['2026-11-16', 3],
      ['2026-11-23', 9],
    ],
  );
});

test('a break stands before the bar of its day, and none before the first', () => {
  const bars = barsOf({ from: '2026-11-21', to: '2026-11-23', rows: [] }, people).bars;
  assert.deepEqual(breaksAt(bars, ['2026-11-22', '2026-11-22', '2026-11-21', '2026-10-01']), [1]);
});

test('each thing that is counted can be charted once', () => {
  const whole = [figure(1), figure(2, { definition: 2 }), figure(1, { group: 'power', counts: 'items' })];
  assert.deepEqual(chartable({ whole }), [people, { group: 'power', counts: 'items' }]);
});
