import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noon } from '../../fixtures/tracks/small-tracks.ts';
import type { Duty, StatusStretch } from '../people/index.ts';
import { dayNamed, defaultDayRule } from '../time/index.ts';
import { type DutyVisits, fourHoursOf, type Visit } from './index.ts';

const at = (seconds: number) => noon + seconds * 1000;

function duty(
  from: number,
  to: number | null,
  statuses: readonly StatusStretch[] = [],
  awaySeconds = 0,
): Duty {
  const endedAt = to === null ? null : at(to);
  return { officerId: 'x', startedAt: at(from), endedAt, awaySeconds, statuses, crew: null, radioId: null };
}

const status = (name: StatusStretch['status'], from: number, to: number | null): StatusStretch => {
  return { status: name, from: at(from), to: to === null ? null : at(to) };
};

function visit(hotspotId: string, from: number, to: number, kind: Visit['kind'] = 'visit'): Visit {
  const seconds = to - from;
  return {
    hotspotId,
    kind,
    enteredAt: at(from),
    leftAt: at(to),
    measured: [[at(from), at(to)]],
    inferred: [],
    certain: [],
    possible: [],
    measuredSeconds: seconds,
    inferredSeconds: 0,
    unknownSeconds: 0,
    lowSeconds: 0,
    highSeconds: seconds,
    positions: 2,
    longestGapSeconds: 10,
    medianSpeedMetresPerSecond: 0,
    mode: 'still',
    endedBy: 'exit',
    weak: false,
  };
}

const of = (own: Duty, visits: readonly Visit[], isByCrew = false): DutyVisits => ({
  duty: own,
  visits,
  isByCrew,
});

test('a call in the middle of a visit is paid, but neither patrol status nor hours in the hotspot', () => {
  const call = [status('call', 600, 1200)];
  assert.deepEqual(fourHoursOf([of(duty(0, 7200, call), [visit('a', 300, 900)])], at(7200)), {
    paidDutySeconds: 7200,
    patrolStatusSeconds: 6600,
    personSeconds: 300,
    patrolSeconds: 300,
    byCrewSeconds: 0,
  });
});

test('two together are one patrol, two in two hotspots are two', () => {
  const pair = [of(duty(0, 3600), [visit('a', 0, 600)]), of(duty(0, 3600), [visit('a', 0, 600)], true)];
  const together = fourHoursOf(pair, at(3600));
  assert.deepEqual(
    [together.personSeconds, together.patrolSeconds, together.byCrewSeconds],
    [1200, 600, 600],
  );
  const apart = fourHoursOf([pair[0], of(duty(0, 3600), [visit('b', 0, 600)])], at(3600));
  assert.deepEqual([apart.personSeconds, apart.patrolSeconds], [1200, 1200]);
});

test('in hotspots that overlap a person counts once, and whom they join is one patrol', () => {
  const both = of(duty(0, 3600), [visit('a', 0, 600), visit('b', 0, 600)]);
  const one = fourHoursOf([both], at(3600));
  assert.deepEqual([one.personSeconds, one.patrolSeconds], [600, 600]);
  const joined = fourHoursOf([both, of(duty(0, 3600), [visit('b', 0, 300)])], at(3600));
  assert.deepEqual([joined.personSeconds, joined.patrolSeconds], [900, 600]);
});

test('pass-throughs are no hours; what goes on is counted up to now', () => {
  const going = of(duty(0, null, [status('scene', 900, null)]), [
    visit('a', 0, 60, 'pass-through'),
    visit('a', 300, 600),
  ]);
  const { paidDutySeconds, patrolStatusSeconds, personSeconds } = fourHoursOf([going], at(1800));
  assert.deepEqual([paidDutySeconds, patrolStatusSeconds, personSeconds], [1800, 900, 300]);
});

test('a duty over six in the morning falls to two days, which add up', () => {
  const six = 18 * 3600;
  const night = [of(duty(six - 7200, six + 3600, [], 1800), [visit('a', six - 600, six + 300)])];
  const whole = fourHoursOf(night, at(six + 3600));
  const days = ['2026-01-05', '2026-01-06'].map((day) =>
    fourHoursOf(night, at(six + 3600), dayNamed(day, defaultDayRule)),
  );
  assert.deepEqual(
    days.map((day) => day.paidDutySeconds),
    [7200, 3600],
  );
  assert.deepEqual(
    days.map((day) => day.patrolStatusSeconds),
    [6000, 3000],
  );
  assert.deepEqual(
    days.map((day) => day.personSeconds),
    [600, 300],
  );
  assert.equal(whole.patrolStatusSeconds, 9000);
});

test('paid ⊇ patrol ⊇ person ⊇ patrol in hotspots, whatever happens; a second officer never lowers the last', () => {
  const seconds = fc.integer({ min: 0, max: 5000 });
  const span = fc.tuple(seconds, seconds).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  const visits = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), span), { maxLength: 6 });
  const away = fc.array(span, { maxLength: 3 });
  const person = fc.tuple(span, visits, away).map(([[from, to], seen, stretches]) => {
    const inside = ([a, b]: readonly [number, number]) => [Math.max(a, from), Math.min(b, to)] as const;
    const statuses = stretches
      .map(inside)
      .filter(([a, b]) => b > a)
      .map(([a, b]) => status('call', a, b));
    const own = seen.flatMap(([id, each]) => {
      const [a, b] = inside(each);
      return b > a ? [visit(id, a, b)] : [];
    });
    return of(duty(from, to, statuses), own);
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (people) => {
      const all = fourHoursOf(people, at(6000));
      assert.ok(all.paidDutySeconds >= all.patrolStatusSeconds - 1e-9);
      assert.ok(all.patrolStatusSeconds >= all.personSeconds - 1e-9);
      assert.ok(all.personSeconds >= all.patrolSeconds - 1e-9);
      // Somebody new in hotspots of their own touches nobody else's patrol.
      const more = fourHoursOf([...people, of(duty(0, 6000), [visit('z', 0, 500)])], at(6000));
      assert.ok(Math.abs(more.patrolSeconds - all.patrolSeconds - 500) < 1e-9);
    }),
  );
});
