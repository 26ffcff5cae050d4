import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDue, shareOf, standingOf } from './due-order.ts';
import type { LiveHotspot } from './live-frame.ts';

const hotspot = (change: Partial<LiveHotspot>): LiveHotspot => ({
  hotspotId: 'h',
  day: '2026-11-23',
  patrolSeconds: 0,
  patrolLowSeconds: 0,
  patrolHighSeconds: 0,
  personSeconds: 0,
  patrolVisits: 0,
  personVisits: 0,
  passThroughs: 0,
  driveThroughs: 0,
  onTarget: 0,
  dayTargetPatrolSeconds: 1800,
  lastVisitEndedAt: null,
  presentOfficerIds: [],
  patrolStretches: [],
  isCold: false,
  ...change,
});

test('somebody there outranks everything, met outranks due', () => {
  assert.equal(standingOf(hotspot({ isCold: true, presentOfficerIds: ['a'] })), 'now');
  assert.equal(standingOf(hotspot({ isCold: true, patrolSeconds: 1800 })), 'met');
  assert.equal(standingOf(hotspot({ isCold: true })), 'due');
  assert.equal(standingOf(hotspot({})), 'open');
  assert.equal(standingOf(hotspot({ dayTargetPatrolSeconds: null })), 'no-target');
});

test('a target is met at equality, and its share never passes the whole', () => {
  assert.equal(standingOf(hotspot({ patrolSeconds: 1799.9 })), 'open');
  assert.equal(standingOf(hotspot({ patrolSeconds: 1800 })), 'met');
  assert.equal(shareOf(hotspot({ patrolSeconds: 9000 })), 1);
  assert.equal(shareOf(hotspot({ patrolSeconds: 450 })), 0.25);
  assert.equal(shareOf(hotspot({ dayTargetPatrolSeconds: null })), null);
});

test('the list asks for what is due first, the least done of it first, the longest unvisited before the rest', () => {
  const named = {
    met: hotspot({ patrolSeconds: 1800 }),
    due: hotspot({ isCold: true, patrolSeconds: 900 }),
    dueEmpty: hotspot({ isCold: true, lastVisitEndedAt: 50 }),
    dueEmptyNever: hotspot({ isCold: true }),
    now: hotspot({ presentOfficerIds: ['a'] }),
    open: hotspot({ patrolSeconds: 600 }),
    without: hotspot({ dayTargetPatrolSeconds: null }),
  };
  const order = Object.entries(named)
    .toSorted(([, a], [, b]) => byDue(a, b))
    .map(([name]) => name);
  assert.deepEqual(order, ['dueEmptyNever', 'dueEmpty', 'due', 'open', 'now', 'without', 'met']);
});
