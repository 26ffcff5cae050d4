import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityContent } from './activity.ts';
import { correctedAtDesk, type StandingActivity, withdrawnAtDesk } from './desk-change.ts';
import type { DeskCorrection } from './desk-list.ts';

const now = Date.UTC(2026, 10, 23, 12);
const content: ActivityContent = {
  kind: 'dispersal-direction',
  definition: 3,
  at: now - 3_600_000,
  count: 2,
  place: { longitude: -1.48, latitude: 52.92, accuracyMetres: 5 },
  hotspotIds: ['ended'],
  outcome: null,
  reference: null,
  authorityId: '019aa7c0-1234-7abc-8def-000000000001',
  isSure: false,
};
const standing: StandingActivity = { content, isWithdrawn: false, isDeclared: false };
const { kind, at, count, hotspotIds, outcome, reference } = content;
const said = { kind, at, count, hotspotIds, outcome, reference };
const terms = { now, isHotspot: (id: string) => id === 'a', definitionAt: () => 7 };
const corrected = (change: Partial<DeskCorrection['content']>, last = standing) =>
  correctedAtDesk(last, { ...said, ...change }, terms);
const reasonOf = (change: Partial<DeskCorrection['content']>, last = standing) => {
  const done = corrected(change, last);
  return done.ok ? null : done.reason;
};

test('a count is corrected, and where it was stays as it was said on the spot', () => {
  const done = corrected({ count: 3 });
  assert.deepEqual(done, { ok: true, content: { ...content, count: 3 } });
});

test('another kind is counted by its own definition, and the authority of the first says nothing of it', () => {
  const done = corrected({ kind: 'greeting', outcome: 'arrest' });
  assert.ok(done.ok);
  const { definition, authorityId, outcome: none } = done.content;
  assert.deepEqual([definition, authorityId, none], [7, null, null]);
});

test('each refusal has its name', () => {
  assert.equal(reasonOf({}), 'nothing-changed');
  assert.equal(reasonOf({ count: 3 }, { ...standing, isWithdrawn: true }), 'withdrawn-already');
  assert.equal(reasonOf({ count: 3 }, { ...standing, isDeclared: true }), 'declared-elsewhere');
  assert.equal(reasonOf({ kind: 'closure-notice' }), 'of-the-desk');
  assert.equal(reasonOf({ at: now + 120_001 }), 'from-the-future');
  assert.equal(reasonOf({ at: now + 120_000 }), null);
  assert.equal(reasonOf({ hotspotIds: ['b'] }), 'hotspot-unknown');
  assert.equal(reasonOf({ hotspotIds: ['ended', 'a'] }), null);
  assert.equal(reasonOf({ kind: 'stop-and-search' }), 'outcome-missing');
  assert.equal(reasonOf({ kind: 'stop-and-search', outcome: 'nothing-found' }), null);
  const without = correctedAtDesk(
    standing,
    { ...said, kind: 'greeting' },
    { ...terms, definitionAt: () => null },
  );
  assert.deepEqual(without, { ok: false, reason: 'definition-unknown' });
});

test('what was taken back or declared elsewhere is not taken back here', () => {
  assert.ok(withdrawnAtDesk(standing).ok);
  assert.deepEqual(withdrawnAtDesk({ ...standing, isWithdrawn: true }), {
    ok: false,
    reason: 'withdrawn-already',
  });
  assert.deepEqual(withdrawnAtDesk({ ...standing, isDeclared: true }), {
    ok: false,
    reason: 'declared-elsewhere',
  });
});
