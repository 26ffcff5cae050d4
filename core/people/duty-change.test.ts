import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type DutyChange,
  type DutyTerms,
  dutyAfter,
  endingBefore,
  endsByItselfAt,
  type KnownDuty,
  plannedEndOf,
  statusAt,
} from './duty-change.ts';

const minute = 60_000;
const now = 100 * 3_600_000;
const none: DutyTerms = {
  travel: null,
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: null,
};
const start = (at: number, dutyId = 'd1'): DutyChange => {
  return { kind: 'start', dutyId, at, crew: null, radioId: null, terms: none };
};
const call = (at: number): DutyChange => ({ kind: 'status', at, status: 'call', hotspotId: 'h' });
const patrol = (at: number): DutyChange => ({ kind: 'patrol', at });
const end = (at: number): DutyChange => ({ kind: 'end', at });

function after(...changes: DutyChange[]): KnownDuty | null {
  return changes.reduce<KnownDuty | null>((last, change) => {
    const done = dutyAfter('o', last, change, now);
    assert.ok(done.ok, JSON.stringify([change, done]));
    return done.known;
  }, null);
}
function refused(last: KnownDuty | null, change: DutyChange): string {
  const done = dutyAfter('o', last, change, now);
  return done.ok ? 'taken' : done.reason;
}

const began = now - 60 * minute;

describe('a duty', () => {
  test('is begun, committed, back on patrol and ended, each at its time', () => {
    const known = after(
      start(began),
      call(began + 10 * minute),
      patrol(began + 20 * minute),
      end(began + 30 * minute),
    );
    assert.deepEqual(known?.duty.statuses, [
      { status: 'call', from: began + 10 * minute, to: began + 20 * minute, hotspotId: 'h' },
    ]);
    assert.deepEqual([known?.duty.startedAt, known?.duty.endedAt], [began, began + 30 * minute]);
  });

  test('goes from one commitment to the next without a gap, and what goes on ends with it', () => {
    const prisoner: DutyChange = {
      kind: 'status',
      at: began + 15 * minute,
      status: 'prisoner',
      hotspotId: null,
    };
    const known = after(start(began), call(began + 10 * minute), prisoner, end(began + 40 * minute));
    assert.deepEqual(
      known?.duty.statuses.map(({ status, from, to }) => [status, from - began, (to ?? 0) - began]),
      [
        ['call', 10 * minute, 15 * minute],
        ['prisoner', 15 * minute, 40 * minute],
      ],
    );
  });

  test('is the same where a change comes twice', () => {
    const changes = [
      start(began),
      call(began + 10 * minute),
      patrol(began + 20 * minute),
      end(began + 30 * minute),
    ];
    let last: KnownDuty | null = null;
    for (const change of changes) {
      const once = dutyAfter('o', last, change, now);
      assert.ok(once.ok);
      const twice = dutyAfter('o', once.known, change, now);
      assert.ok(twice.ok && 'isRepeat' in twice);
      assert.deepEqual(twice.known, once.known);
      last = once.known;
    }
  });

  test('says what somebody is on', () => {
    const on = after(start(began), call(began + minute));
    assert.equal(on && statusAt(on.duty, now)?.status, 'call');
    assert.equal(on && statusAt(on.duty, began), null);
    const back = after(start(began), call(began + minute), patrol(began + 2 * minute));
    assert.equal(back && statusAt(back.duty, now), null);
  });

  test('refuses by name what cannot be', () => {
    const known = after(start(began), call(began + 10 * minute));
    assert.equal(refused(null, end(began)), 'off-duty');
    assert.equal(refused(known, start(began + 20 * minute, 'd2')), 'on-duty-already');
    assert.equal(refused(known, patrol(began + 9 * minute)), 'before-the-last-change');
    assert.equal(refused(known, end(began - 1)), 'off-duty');
    assert.equal(refused(known, end(now + 120_001)), 'from-the-future');
    assert.equal(refused(known, end(now + 120_000)), 'taken');
    assert.equal(refused(null, start(now - 24 * 60 * minute - 1)), 'too-old');
    const over = after(start(began), end(began + 30 * minute));
    assert.equal(refused(over, call(began + 31 * minute)), 'off-duty');
    assert.equal(refused(over, start(began + 30 * minute, 'd2')), 'on-duty-already');
    assert.equal(refused(over, start(began + 30 * minute + 1, 'd2')), 'taken');
  });

  test('that nobody ends ends by itself half an hour after it was planned to', () => {
    const known = after(start(began));
    assert.ok(known !== null);
    const planned = { ...known, terms: { ...none, plannedEndAt: now } };
    assert.equal(endsByItselfAt(planned), now + 30 * minute);
    const backwards = { ...known, terms: { ...known.terms, plannedEndAt: known.duty.startedAt - 1 } };
    assert.equal(endsByItselfAt(backwards), known.duty.startedAt + 30 * minute);
    assert.equal(endsByItselfAt({ ...planned, duty: { ...known.duty, endedAt: now } }), null);
    // The next duty on the roster is tomorrow: that is no end of this one.
    const until = { ...planned, duty: { ...known.duty, endedAt: now + 60 * 60 * minute } };
    assert.equal(endsByItselfAt(until), now + 30 * minute);
  });

  test('of which nobody said when it would end ends by itself sixteen hours after it began', () => {
    const known = after(start(began));
    assert.ok(known !== null);
    const hour = 60 * minute;
    assert.equal(endsByItselfAt(known), began + 16 * hour);
    assert.equal(endsByItselfAt({ ...known, duty: { ...known.duty, endedAt: now } }), null);
    // Beside a roster that says a later one already.
    const ends = (nextAt: number | null) => endingBefore(known, nextAt).duty.endedAt;
    assert.deepEqual([null, began + 8 * hour, began + 40 * hour].map(ends), [
      null,
      began + 8 * hour - 1,
      began + 16 * hour,
    ]);
  });

  test('is not planned to end more than a day after it begins', () => {
    const day = 24 * 60 * minute;
    const planned = (plannedEndAt: number) => {
      const change = start(began);
      return { ...change, terms: { ...none, plannedEndAt } };
    };
    assert.equal(refused(null, planned(began + day)), 'taken');
    assert.equal(refused(null, planned(began + day + 1)), 'planned-too-long');
  });

  test('by a roster is changed while it goes on, and what was only foreseen after the change is dropped', () => {
    const rostered = after(start(began));
    assert.ok(rostered !== null);
    const foreseen = [
      { status: 'station', from: began, to: began + 10 * minute },
      { status: 'break', from: now - minute, to: now + 20 * minute },
      { status: 'station', from: now + 90 * minute, to: now + 100 * minute },
    ] as const;
    const known = {
      ...rostered,
      duty: { ...rostered.duty, endedAt: now + 100 * minute, statuses: foreseen },
    };
    assert.equal(plannedEndOf(known, now), now + 100 * minute);
    const done = dutyAfter('o', known, call(now), now);
    assert.ok(done.ok);
    assert.deepEqual(
      done.known.duty.statuses.map(({ status, from, to }) => [status, from, to]),
      [
        ['station', began, began + 10 * minute],
        ['break', now - minute, now],
        ['call', now, null],
      ],
    );
    const ended = dutyAfter('o', done.known, end(now + minute), now + minute);
    assert.ok(ended.ok);
    assert.deepEqual([ended.known.duty.endedAt, ended.known.duty.statuses.length], [now + minute, 3]);
    assert.equal(
      refused({ ...known, duty: { ...known.duty, endedAt: now } }, call(now - minute)),
      'off-duty',
    );
  });

  test('with a break that the roster begins in a minute is changed now, and ended now', () => {
    const rostered = after(start(began));
    assert.ok(rostered !== null);
    const statuses = [{ status: 'break', from: now + minute, to: now + 20 * minute }] as const;
    const known = { ...rostered, duty: { ...rostered.duty, endedAt: now + 100 * minute, statuses } };
    const done = dutyAfter('o', known, call(now), now);
    assert.ok(done.ok);
    assert.deepEqual(
      done.known.duty.statuses.map(({ status, from }) => [status, from]),
      [['call', now]],
    );
    const ended = dutyAfter('o', known, end(now), now);
    assert.ok(ended.ok);
    assert.deepEqual([ended.known.duty.endedAt, ended.known.duty.statuses], [now, []]);
  });

  test('goes on with what it was on where coming back is taken back', () => {
    const at = began + 20 * minute;
    const known = after(start(began), call(began + 10 * minute), patrol(at), call(at));
    assert.deepEqual(
      known?.duty.statuses.map(({ from, to }) => [from, to]),
      [[began + 10 * minute, null]],
    );
    const never = after(start(began), call(at), patrol(at));
    assert.deepEqual(never?.duty.statuses, []);
  });

  test('of no length is refused', () => {
    assert.equal(refused(after(start(began)), end(began)), 'before-the-last-change');
  });
});
