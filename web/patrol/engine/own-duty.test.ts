import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DutyChange, KnownDuty } from '../../../core/people/duty-change.ts';
import { changeableAt, dutyStateOf, dutyTapped, dutyTold, endedByItself, isOn } from './own-duty.ts';

const now = Date.UTC(2026, 10, 30, 12);
const minute = 60_000;
const terms = {
  travel: null,
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: now + 60 * minute,
};
const start: DutyChange = { kind: 'start', dutyId: 'd', at: now, crew: 'N2', radioId: null, terms };

function begun(): KnownDuty {
  const known = dutyTapped(null, start);
  assert.ok(known !== null);
  return known;
}

describe('the duty on the phone', () => {
  test('begins, is committed to a call, patrols again and ends', () => {
    const called = dutyTapped(begun(), { kind: 'status', at: now + minute, status: 'call', hotspotId: 'a' });
    assert.deepEqual(dutyStateOf(called, now + 2 * minute)?.status, { status: 'call', since: now + minute });
    const back = dutyTapped(called, { kind: 'patrol', at: now + 3 * minute });
    assert.equal(dutyStateOf(back, now + 4 * minute)?.status, null);
    const ended = dutyTapped(back, { kind: 'end', at: now + 5 * minute });
    assert.equal(dutyStateOf(ended, now + 5 * minute), null);
  });

  test('can be ended though the clock was set back: just after the last change', () => {
    const called = dutyTapped(begun(), { kind: 'status', at: now + minute, status: 'call', hotspotId: null });
    const at = changeableAt(called, now - 60 * minute);
    assert.equal(at, now + minute + 1);
    assert.notEqual(dutyTapped(called, { kind: 'end', at }), null);
  });

  test('that nobody ends ends half an hour after it was planned to, as the server ends it', () => {
    assert.equal(endedByItself(begun(), now + 89 * minute), null);
    assert.equal(endedByItself(begun(), now + 91 * minute)?.duty.endedAt, now + 90 * minute);
  });

  test('tapped twice changes once', () => {
    assert.equal(dutyTapped(begun(), start), null);
    assert.equal(dutyTapped(null, { kind: 'end', at: now }), null);
  });

  test('is read from what the server tells', () => {
    const duty = {
      dutyId: 'd',
      startedAt: now,
      endedAt: null,
      crew: null,
      radioId: null,
      terms,
      statuses: [],
    };
    assert.equal(dutyTold({ duty }, now)?.id, 'd');
    assert.equal(dutyTold({ duty: null }, now), null);
    assert.equal(dutyTold('no', now), null);
  });

  test('that a roster foresees on ends when it is tapped: nobody is measured until the last break that was planned', () => {
    const told = (from: number, to: number) => ({ status: 'break', from, to, hotspotId: null });
    const statuses = [
      told(now - 5 * minute, now + 20 * minute),
      told(now + 120 * minute, now + 150 * minute),
    ];
    const ends = { crew: null, radioId: null, startedAt: now - 60 * minute, endedAt: now + 180 * minute };
    const known = dutyTold({ duty: { dutyId: 'd', ...ends, terms, statuses } }, now);
    assert.ok(isOn(known, now));
    assert.equal(changeableAt(known, now), now);
    const ended = dutyTapped(known, { kind: 'end', at: now });
    assert.equal(isOn(ended, now), false);
    assert.deepEqual(ended?.duty.statuses.at(-1)?.to, now);
  });
});
