import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastPatrolOf } from './last-patrol.ts';

const visit = (officerId: string, enteredAt: number, leftAt: number) => ({
  officerId,
  enteredAt: enteredAt * 1000,
  leftAt: leftAt * 1000,
});

test('the last patrol is by all who were there together, whoever left first', () => {
  const visits = [visit('a', 0, 500), visit('b', 1000, 2000), visit('c', 1500, 1800), visit('b', 1990, 2100)];
  assert.deepEqual(lastPatrolOf(visits, 180), { endedAt: 2_100_000, people: 2 });
});

test('a short absence joins two visits to one patrol, its limit included', () => {
  const visits = [visit('a', 0, 820), visit('b', 1000, 2000)];
  assert.deepEqual(lastPatrolOf(visits, 180), { endedAt: 2_000_000, people: 2 });
  assert.deepEqual(lastPatrolOf(visits, 179), { endedAt: 2_000_000, people: 1 });
});

test('without a visit there was no patrol', () => assert.equal(lastPatrolOf([], 180), null));
