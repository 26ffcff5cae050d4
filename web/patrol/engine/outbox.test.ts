import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact, FactOf } from './kept.ts';
import { activitiesAnswered, declaredAnswered, nextOn, outboxStateOf } from './outbox.ts';

const now = Date.UTC(2026, 10, 30, 12);
const terms = { whose: 'w', at: now - 1000, notBefore: 0, isTried: false };
const positions = (id: string): Fact => ({
  ...terms,
  id,
  what: 'positions',
  bytes: new Uint8Array(),
  count: 3,
  through: 3,
});
const duty = (id: string): Fact => ({ ...terms, id, what: 'duty', text: '{}', isStart: true });
const activity = (id: string, notBefore = 0, at = terms.at): FactOf<'activity'> => ({
  ...terms,
  at,
  id,
  notBefore,
  what: 'activity',
  text: '{}',
  activityId: id,
  kind: 'greeting',
  before: null,
});
const declared = (id: string, declaredId: string): FactOf<'declared'> => ({
  ...terms,
  id,
  what: 'declared',
  text: '{}',
  declaredId,
  isWithdrawal: false,
});
const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);

describe('what is sent next', () => {
  test('is the tap of duty before all that is of the duty', () => {
    const facts = [positions('p'), duty('d'), activity('a')];
    assert.deepEqual(idsOf(nextOn('positions', facts, now)), []);
    assert.deepEqual(idsOf(nextOn('activity', facts, now)), []);
    assert.deepEqual(idsOf(nextOn('duty', facts, now)), ['d']);
  });

  test('is one batch of positions, and up to a hundred changes of activities, in order', () => {
    assert.deepEqual(idsOf(nextOn('positions', [positions('p'), positions('q')], now)), ['p']);
    const many = Array.from({ length: 130 }, (_, i) => activity(`a${i}`));
    assert.equal(nextOn('activity', many, now).length, 100);
  });

  test('is nothing that can still be undone, and nothing after it', () => {
    const facts = [activity('a'), activity('b', now + 5000), activity('c')];
    assert.deepEqual(idsOf(nextOn('activity', facts, now)), ['a']);
    assert.deepEqual(idsOf(nextOn('activity', facts, now + 5000)), ['a', 'b', 'c']);
  });

  test('is nothing from the future, until it is not any more', () => {
    const facts = [activity('a', 0, now + 600_000)];
    assert.deepEqual(idsOf(nextOn('activity', facts, now)), []);
    assert.deepEqual(idsOf(nextOn('activity', facts, now + 550_000)), ['a']);
  });

  test('speaks of no declared stretch twice at once', () => {
    const facts = [declared('1', 'x'), declared('2', 'y'), declared('3', 'x')];
    assert.deepEqual(idsOf(nextOn('declared', facts, now)), ['1', '2']);
  });
});

describe('what leaves the outbox', () => {
  test('is what the answer names, and of that with a reason what was refused', () => {
    const sent = [activity('a'), activity('b'), activity('c'), activity('d')];
    const { left, refused } = activitiesAnswered(sent, {
      kept: ['a'],
      alreadyHad: ['b'],
      refused: [{ changeId: 'c', reason: 'power-not-held' }],
      unreadable: [{ index: 3, field: 'count', remedy: '' }],
    });
    assert.deepEqual(idsOf(left), ['a', 'b', 'c']);
    assert.deepEqual(
      refused.map(({ id, what, reason }) => [id, what, reason]),
      [['c', 'activity', 'power-not-held']],
    );
  });

  test('is of declared time by the name of the stretch', () => {
    const { left, refused } = declaredAnswered([declared('1', 'x'), declared('2', 'y')], {
      kept: [],
      alreadyHad: ['x'],
      refused: [{ declaredId: 'y', reason: 'too-long' }],
    });
    assert.deepEqual(idsOf(left), ['1', '2']);
    assert.deepEqual(
      refused.map(({ id, reason }) => [id, reason]),
      [['2', 'too-long']],
    );
  });
});

test('the outbox counts all that waits, and says the oldest', () => {
  const facts = [positions('p'), activity('a'), duty('d'), declared('1', 'x')];
  const state = outboxStateOf(facts, { count: 4, oldestAt: now - 9000 }, [], {
    lastSentAt: null,
    isSending: false,
    isFull: false,
  });
  assert.deepEqual([state.positions, state.activities, state.others, state.oldestAt], [7, 1, 2, now - 9000]);
});
