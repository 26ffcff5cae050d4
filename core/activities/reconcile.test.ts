import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Reconciled, type ReconcileRow, reconcile, type Unit } from './reconcile.ts';

const minute = 60_000;
const half = 30 * 60;

/** A row as minutes, officer, hotspots, reference, count. */
function row(
  id: string,
  minutes: number,
  {
    officer = 'A',
    at = 'market',
    reference = null,
    count = 1,
  }: {
    officer?: string | null;
    at?: string | null;
    reference?: string | null;
    count?: number;
  } = {},
): ReconcileRow {
  return {
    id,
    at: minutes * minute,
    officer,
    hotspotIds: at === null ? [] : at.split('+'),
    reference,
    count,
  };
}
const named = ({ row: { id, count }, part }: Unit) => (count === 1 ? id : `${id}.${part}`);
function told({ matched, onlyOurs, onlyTheirs }: Reconciled) {
  return {
    matched: matched
      .map(({ ours, theirs, by }) => `${named(ours)}=${named(theirs)}${by === 'reference' ? '!' : ''}`)
      .sort(),
    ours: onlyOurs.map(named),
    theirs: onlyTheirs.map(named),
  };
}

describe('a log beside another system’s', () => {
  test('ours 2, theirs 3, and the odd one', () => {
    const ours = [row('a', 0), row('b', 60)];
    const theirs = [row('1', 5), row('2', 70), row('3', 70, { at: 'park' })];
    assert.deepEqual(told(reconcile(ours, theirs, half)), {
      matched: ['a=1', 'b=2'],
      ours: [],
      theirs: ['3'],
    });
  });

  const cases: readonly [words: string, ours: ReconcileRow[], theirs: ReconcileRow[], matched: string[]][] = [
    [
      'a reference decides, whatever else differs',
      [row('a', 0, { reference: 'ss/1' })],
      [row('1', 900, { officer: 'B', at: 'park', reference: 'SS/1' })],
      ['a=1!'],
    ],
    [
      'two with references that differ are two',
      [row('a', 0, { reference: 'SS/1' })],
      [row('1', 0, { reference: 'SS/2' })],
      [],
    ],
    [
      'a reference on one side only leaves it to place and time',
      [row('a', 0, { reference: 'SS/1' })],
      [row('1', 0)],
      ['a=1'],
    ],
    ['the tolerance is included', [row('a', 0), row('b', 100)], [row('1', 30), row('2', 131)], ['a=1']],
    ['another officer is another', [row('a', 0)], [row('1', 0, { officer: 'B' })], []],
    ['an officer who is not said may be any', [row('a', 0)], [row('1', 0, { officer: null })], ['a=1']],
    ['a hotspot that is not said may be any', [row('a', 0, { at: null })], [row('1', 0)], ['a=1']],
    ['of several hotspots one is enough', [row('a', 0, { at: 'park+market' })], [row('1', 0)], ['a=1']],
    [
      'neither officer nor hotspot said is nothing to go by',
      [row('a', 0)],
      [row('1', 0, { officer: null, at: null })],
      [],
    ],
    [
      'one for three people is three records',
      [row('a', 0, { count: 3 })],
      [row('1', 1), row('2', 2)],
      ['a.1=1', 'a.2=2'],
    ],
    [
      'three records under one reference are its three',
      [row('a', 0, { count: 3, reference: 'R' })],
      [row('1', 99, { reference: 'R' }), row('2', 99, { reference: 'R' })],
      ['a.1=1!', 'a.2=2!'],
    ],
    [
      'none goes without because another took its nearest',
      [row('a', 0), row('b', 29)],
      [row('1', 28), row('2', 58)],
      ['a=1', 'b=2'],
    ],
    [
      'what says both is paired before what says less',
      [row('a', 0), row('b', 0, { at: null })],
      [row('1', 0), row('2', 0, { at: 'park' })],
      ['a=1', 'b=2'],
    ],
  ];
  for (const [words, ours, theirs, matched] of cases)
    test(words, () => assert.deepEqual(told(reconcile(ours, theirs, half)).matched, matched));
});

describe('of any rows', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      at: fc.integer({ min: 0, max: 200 }).map((minutes) => minutes * minute),
      officer: fc.constantFrom('A', 'B', null),
      hotspotIds: fc.constantFrom([], ['market'], ['park'], ['market', 'park']),
      reference: fc.constantFrom(null, null, 'R1', 'R2', 'r2'),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const sumOf = (all: readonly ReconcileRow[]) => all.reduce((sum, { count }) => sum + count, 0);

  test('every unit of either side is in exactly one place', () => {
    fc.assert(
      fc.property(rows, rows, (ours, theirs) => {
        const { matched, onlyOurs, onlyTheirs } = reconcile(ours, theirs, half);
        const left = [...matched.map((each) => each.ours), ...onlyOurs].map(named);
        const right = [...matched.map((each) => each.theirs), ...onlyTheirs].map(named);
        assert.deepEqual([left.length, right.length], [sumOf(ours), sumOf(theirs)]);
        assert.deepEqual([new Set(left).size, new Set(right).size], [left.length, right.length]);
      }),
    );
  });

  test('the order in which rows come is of no matter', () => {
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, shuffled, ([ours, mixed], [theirs, mingled]) => {
        assert.deepEqual(told(reconcile(mixed, mingled, half)), told(reconcile(ours, theirs, half)));
      }),
    );
  });

  test('what is the same on both sides is found whole', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const same = all.map((each) => ({ ...each, officer: each.officer ?? 'A' }));
        const { onlyOurs, onlyTheirs } = reconcile(same, same, half);
        assert.deepEqual([onlyOurs, onlyTheirs], [[], []]);
      }),
    );
  });

  test('two that were paired by place and time are no further apart than the tolerance, and no reference of theirs differs', () => {
    fc.assert(
      fc.property(rows, rows, (ours, theirs) => {
        for (const { ours: a, theirs: b, by } of reconcile(ours, theirs, half).matched) {
          if (by === 'reference') continue;
          assert.ok(Math.abs(a.row.at - b.row.at) <= half * 1000);
          assert.ok(a.row.reference === null || b.row.reference === null);
          assert.ok(a.row.officer === b.row.officer || a.row.officer === null || b.row.officer === null);
        }
      }),
    );
  });
});
