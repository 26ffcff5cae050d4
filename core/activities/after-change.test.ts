import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ActivityChange, ActivityContent } from './activity.ts';
import { type Activity, afterChange, type Standing, standingOf } from './after-change.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const content = (count: number): ActivityContent => ({
  ...{ kind: 'conversation', definition: 1, at: noon, count, place: null, hotspotIds: [] },
  ...{ outcome: null, reference: null, authorityId: null, isSure: false },
});
const logged: ActivityChange = { change: 'log', changeId: 'c0', activityId: 'a', content: content(1) };
const corrected = (changeId: string, minutes: number, count: number): ActivityChange => ({
  ...{ change: 'correct', changeId, activityId: 'a', saidAt: noon + minutes * 60_000 },
  ...{ reason: 'wrong-count', content: content(count) },
});
const withdrawn = (changeId: string, minutes: number): ActivityChange => {
  const saidAt = noon + minutes * 60_000;
  return { change: 'withdraw', changeId, activityId: 'a', saidAt, reason: 'slip' };
};

interface Folded {
  readonly activity: Activity | null;
  readonly outcomes: string[];
  readonly standing: Standing | null;
}

/** What comes of changes one after another, and why each was refused. */
function fold(changes: readonly ActivityChange[]): Folded {
  let activity: Activity | null = null;
  const outcomes: string[] = [];
  for (const change of changes) {
    const after = afterChange(activity, change, 'me', noon + 3_600_000);
    outcomes.push(after.ok ? (after.isNew ? 'new' : 'had') : after.reason);
    if (after.ok) activity = after.activity;
  }
  return { activity, outcomes, standing: activity === null ? null : standingOf(activity) };
}

describe('an activity', () => {
  test('stands as it was logged, then as it was last corrected; the original stays', () => {
    const { activity, standing } = fold([logged, corrected('c1', 5, 4), corrected('c2', 9, 6)]);
    assert.deepEqual(
      [standing?.content.count, standing?.changeId, standing?.withdrawnBecause],
      [6, 'c2', null],
    );
    assert.equal(activity?.original.content.count, 1);
    assert.deepEqual(
      activity?.since.map((said) => said.content?.count),
      [4, 6],
    );
  });

  test('is logged when it was done, and never later than it came', () => {
    assert.equal(fold([logged]).activity?.original.saidAt, noon);
    const early = afterChange(null, logged, 'me', noon - 60_000);
    assert.equal(early.ok && early.activity.original.saidAt, noon - 60_000);
  });

  test('said again is what it was', () => {
    const { outcomes, standing } = fold([logged, logged, corrected('c1', 5, 4), corrected('c1', 5, 4)]);
    assert.deepEqual(outcomes, ['new', 'had', 'new', 'had']);
    assert.equal(standing?.content.count, 4);
  });

  test('taken back is withdrawn with its reason, and as it was then', () => {
    const { standing } = fold([logged, corrected('c1', 5, 4), withdrawn('c2', 6)]);
    assert.deepEqual([standing?.withdrawnBecause, standing?.content.count], ['slip', 4]);
  });

  test('taken back is not corrected or taken back again; what was said before that and comes late is kept', () => {
    const changes = [
      logged,
      withdrawn('c2', 6),
      corrected('c3', 7, 9),
      withdrawn('c4', 8),
      corrected('c1', 5, 4),
    ];
    const { outcomes, standing } = fold(changes);
    assert.deepEqual(outcomes, ['new', 'new', 'withdrawn-already', 'withdrawn-already', 'new']);
    assert.deepEqual([standing?.withdrawnBecause, standing?.content.count], ['slip', 4]);
  });

  test('that nobody logged, or that is somebody else’s, is not known', () => {
    assert.deepEqual(fold([corrected('c1', 5, 4), withdrawn('c2', 6)]).outcomes, [
      'activity-unknown',
      'activity-unknown',
    ]);
    const { activity } = fold([logged]);
    for (const change of [logged, corrected('c1', 5, 4), withdrawn('c2', 6)])
      assert.deepEqual(afterChange(activity, change, 'another', noon), {
        ok: false,
        reason: 'activity-unknown',
      });
  });
});

describe('changes of an activity', () => {
  const said = [
    corrected('c1', 5, 4),
    corrected('c2', 5, 5),
    corrected('c3', 9, 6),
    withdrawn('c4', 12),
    withdrawn('c5', 7),
  ];
  const subsets = Array.from({ length: 2 ** said.length }, (_, bits) =>
    said.filter((_, i) => bits & (1 << i)),
  );

  test('come to the same in any order and with any repeats', () => {
    let orders = 0;
    for (const subset of subsets) {
      const expected: Standing | null = fold([logged, ...subset]).standing;
      for (const order of permutations(subset)) {
        orders += 1;
        assert.deepEqual(fold([logged, ...order, ...order, logged]).standing, expected);
      }
    }
    assert.ok(orders > 300);
  });

  test('leave every one that was taken on record', () => {
    for (const order of permutations(said)) {
      const { activity, outcomes } = fold([logged, ...order]);
      assert.equal(activity?.since.length, outcomes.slice(1).filter((each) => each === 'new').length);
    }
  });
});

function permutations<Value>(values: readonly Value[]): Value[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, i) => permutations(values.toSpliced(i, 1)).map((rest) => [value, ...rest]));
}
