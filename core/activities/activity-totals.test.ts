import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ActivityCell, breaksIn, figuresOf, totalRowsOf } from './activity-totals.ts';
import type { ActivityKind } from './kinds.ts';

const cell = (kind: ActivityKind, counted: number, change: Partial<ActivityCell> = {}): ActivityCell => ({
  day: '2026-11-23',
  kind,
  definition: 1,
  declared: null,
  hotspotIds: ['a'],
  entries: 1,
  counted,
  ...change,
});
const shortly = (figures: ReturnType<typeof figuresOf>) =>
  figures.map(({ group, counts, definition, declared, entries, counted }) =>
    [group, counts, definition, declared?.source ?? 'here', entries, counted].join(' '),
  );

test('people, times and items of one group stand apart', () => {
  const figures = figuresOf([
    cell('greeting', 3),
    cell('conversation', 2),
    cell('advice-or-warning', 1),
    cell('vehicle-seizure', 1),
    cell('weapon-sweep', 1),
    cell('weapon-found', 2),
  ]);
  assert.deepEqual(shortly(figures), [
    'engagement people 1 here 2 5',
    'power people 1 here 1 1',
    'power items 1 here 1 1',
    'finding times 1 here 1 1',
    'finding items 1 here 1 2',
  ]);
});

test('another version of a definition is another figure, and so is what was declared elsewhere', () => {
  const declared = { source: 'Old log', definition: 'any contact' };
  const figures = figuresOf([
    cell('greeting', 3),
    cell('greeting', 4, { definition: 2 }),
    cell('greeting', 900, { declared }),
    cell('greeting', 1, { declared: { ...declared, definition: 'a conversation' } }),
  ]);
  assert.deepEqual(shortly(figures), [
    'engagement people 1 here 1 3',
    'engagement people 2 here 1 4',
    'engagement people 1 Old log 1 1',
    'engagement people 1 Old log 1 900',
  ]);
});

test('overlapping hotspots are both credited and the whole counts once', () => {
  const cells = [cell('greeting', 3, { hotspotIds: ['a', 'b'] }), cell('greeting', 2, { hotspotIds: ['b'] })];
  const rows = totalRowsOf(cells, 'hotspot');
  assert.deepEqual(
    rows.map(({ key, figures }) => [key, figures[0].entries, figures[0].counted]),
    [
      ['b', 2, 5],
      ['a', 1, 3],
    ],
  );
  assert.equal(figuresOf(cells)[0].counted, 5);
});

test('what was outside of every hotspot has a row of its own, the last', () => {
  const cells = [cell('greeting', 9, { hotspotIds: [], entries: 9 }), cell('greeting', 1)];
  assert.deepEqual(
    totalRowsOf(cells, 'hotspot').map(({ key }) => key),
    ['a', null],
  );
});

test('kinds come in the order of kinds, their definitions in order with the days on which each was used', () => {
  const cells = [
    cell('weapon-found', 1),
    cell('greeting', 2, { day: '2026-11-25', definition: 2 }),
    cell('greeting', 1, { day: '2026-11-22' }),
    cell('greeting', 1),
  ];
  assert.deepEqual(
    totalRowsOf(cells, 'definition').map(({ key, kind, figures: [{ firstDay, lastDay }] }) => [
      key,
      kind,
      firstDay,
      lastDay,
    ]),
    [
      ['greeting/1', 'greeting', '2026-11-22', '2026-11-23'],
      ['greeting/2', 'greeting', '2026-11-25', '2026-11-25'],
      ['weapon-found/1', 'weapon-found', '2026-11-23', '2026-11-23'],
    ],
  );
  assert.deepEqual(
    totalRowsOf(cells, 'kind').map(({ key, figures }) => [key, figures.length]),
    [
      ['greeting', 2],
      ['weapon-found', 1],
    ],
  );
});

test('the series breaks where a later definition begins, and after the last day that was declared', () => {
  const declared = { source: 'Old log', definition: 'any contact' };
  assert.deepEqual(
    breaksIn([
      cell('greeting', 1),
      cell('greeting', 1, { day: '2026-11-26', definition: 2 }),
      cell('greeting', 1, { day: '2026-11-25', definition: 2 }),
      cell('greeting', 1, { day: '2026-10-31', declared }),
      cell('arrest', 1, { day: '2026-10-30', declared }),
    ]),
    [
      { why: 'declared', day: '2026-11-01', source: 'Old log' },
      { why: 'definition', day: '2026-11-25', kind: 'greeting', definition: 2 },
    ],
  );
  assert.deepEqual(breaksIn([cell('greeting', 1)]), []);
});

test('nothing comes to nothing', () => {
  assert.deepEqual([totalRowsOf([], 'day'), figuresOf([]), breaksIn([])], [[], [], []]);
});
