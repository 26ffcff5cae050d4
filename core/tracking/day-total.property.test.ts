// Days add up: the total of a span from its days is the dosage of the span from the visits, whatever days it is cut into.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayNamed, daysBetween, defaultDayRule } from '../time/index.ts';
import { dayTotalOf, spanTotalOf } from './day-total.ts';
import { dosageOf, type OfficerVisits } from './dosage.ts';
import type { NearPass, Stretch, Visit } from './visit.ts';

// Over the night on which the clocks go back.
const first = dayNamed('2026-10-23', defaultDayRule);
const last = dayNamed('2026-10-27', defaultDayRule);
const terms = { mergeSeconds: 180, visitTargetSeconds: 900 };

/** Visits of one officer, one after the other, often near the turn of a day. */
const officer = fc
  .array(
    fc.record({
      wait: fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 1, max: 86_400_000 })),
      stay: fc.oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 60_000_000 })),
      inferredShare: fc.integer({ min: 0, max: 4 }),
      kind: fc.constantFrom('visit', 'visit', 'visit', 'pass-through', 'drive-through', 'near-pass'),
      weak: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((parts) => {
    const visits: Visit[] = [];
    const nearPasses: NearPass[] = [];
    let at = first.from - 90_000_000;
    for (const { wait, stay, inferredShare, kind, weak } of parts) {
      const from = at + wait;
      const to = from + stay;
      at = to;
      const possible: Stretch[] = [[from - 1, to + 1]];
      if (kind === 'near-pass') {
        nearPasses.push({ hotspotId: 'here', possible, highSeconds: (stay + 2) / 1000 });
        continue;
      }
      const turn = from + Math.floor((stay * inferredShare) / 4);
      const stretches = (start: number, end: number): Stretch[] => (end > start ? [[start, end]] : []);
      visits.push(visitOf(kind, from, to, stretches(turn, to), stretches(from, turn), possible, weak));
    }
    return { visits, nearPasses };
  });

function visitOf(
  kind: Visit['kind'],
  enteredAt: number,
  leftAt: number,
  measured: readonly Stretch[],
  inferred: readonly Stretch[],
  possible: readonly Stretch[],
  weak: boolean,
): Visit {
  const sum = (stretches: readonly Stretch[]) => stretches.reduce((ms, [a, b]) => ms + b - a, 0) / 1000;
  return {
    ...{ hotspotId: 'here', kind, enteredAt, leftAt, measured, inferred, certain: measured, possible, weak },
    ...{ measuredSeconds: sum(measured), inferredSeconds: sum(inferred), unknownSeconds: 0 },
    ...{ lowSeconds: sum(measured), highSeconds: sum(possible), positions: 2, longestGapSeconds: 1 },
    ...{ medianSpeedMetresPerSecond: null, mode: 'foot', endedBy: 'exit' },
  };
}

test('the days of a span add up to its dosage, duration, frequency and intermittency alike', () => {
  fc.assert(
    fc.property(fc.array(officer, { maxLength: 4 }), (tracks) => {
      const officers: OfficerVisits[] = tracks.map((track, i) => ({ officerId: `o${i}`, ...track }));
      const span = { day: 'span', from: first.from, to: last.to };
      const { patrolStretches: _, ...whole } = dosageOf('here', officers, terms, span);
      const days = daysBetween(first.from, last.to, defaultDayRule).map((day) =>
        dayTotalOf('here', officers, terms, day),
      );
      assert.deepEqual(spanTotalOf(days, terms.mergeSeconds), whole);
      const busy = days.filter((day) => day.highSeconds > 0 || day.personVisits > 0);
      assert.deepEqual(spanTotalOf(busy, terms.mergeSeconds), whole, 'days without anything may be left out');
    }),
    { numRuns: 400 },
  );
});

test('a day needs only the visits that touch it or come within the merge of it', () => {
  const merge = terms.mergeSeconds * 1000;
  fc.assert(
    fc.property(fc.array(officer, { maxLength: 3 }), (tracks) => {
      const all: OfficerVisits[] = tracks.map((track, i) => ({ officerId: `o${i}`, ...track }));
      for (const day of daysBetween(first.from, last.to, defaultDayRule)) {
        const near = all.map((each) => ({
          ...each,
          visits: each.visits.filter(
            ({ enteredAt, leftAt }) => enteredAt - 1 <= day.to + merge && leftAt + 1 >= day.from - merge,
          ),
        }));
        assert.deepEqual(dayTotalOf('here', near, terms, day), dayTotalOf('here', all, terms, day));
      }
    }),
  );
});
