import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DutyChange, KnownDuty } from '../../../core/people/duty-change.ts';
import { changeableAt, dutyStateOf, dutyTapped, dutyTold, endedByItself } from './own-duty.ts';

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
    assert.equal(dutyTold({ duty })?.id, 'd');
    assert.equal(dutyTold({ duty: null }), null);
    assert.equal(dutyTold('no'), null);
  });
});
