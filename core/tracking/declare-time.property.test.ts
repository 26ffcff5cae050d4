// What is declared beyond what was measured: never less than nothing, never more than was declared, and the more was measured the less it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { declaredBeyond, type MeasuredThere } from './declare-time.ts';
import type { DeclaredVisit } from './declared.ts';
import type { Stretch } from './visit.ts';

const moment = fc.integer({ min: 0, max: 1000 });
const place = fc.constantFrom('a', 'b');
const stretch = fc
  .tuple(moment, fc.integer({ min: 1, max: 400 }))
  .map(([from, length]): Stretch => [from * 1000, (from + length) * 1000]);

const declared = fc.record({
  hotspotId: place,
  officerId: fc.constantFrom('one', 'two', null),
  time: stretch,
  people: fc.integer({ min: 1, max: 3 }),
});
const visits = fc.array(declared, { maxLength: 6 }).map((all) =>
  all.map(({ time: [startedAt, endedAt], ...rest }): DeclaredVisit => {
    return { ...rest, startedAt, endedAt, evidence: 'declared', source: 'patrol phone', definition: 'any' };
  }),
);
const measured: fc.Arbitrary<MeasuredThere[]> = fc.array(
  fc.record({
    hotspotId: place,
    officerId: fc.constantFrom('one', 'two'),
    counted: fc.array(stretch, { maxLength: 4 }),
  }),
  { maxLength: 6 },
);
const always = { from: 0, to: Number.MAX_SAFE_INTEGER };
const all = (of: readonly DeclaredVisit[]) =>
  of.reduce((sum, { startedAt, endedAt, people }) => sum + ((endedAt - startedAt) / 1000) * people, 0);

test('it is never less than nothing, and never more than was declared', () => {
  fc.assert(
    fc.property(visits, measured, (of, there) => {
      const beyond = declaredBeyond(of, there, always);
      assert.ok(beyond >= 0 && beyond <= all(of), `${beyond} of ${all(of)}`);
    }),
  );
});

test('where nothing was measured it is all that was declared', () => {
  fc.assert(fc.property(visits, (of) => assert.equal(declaredBeyond(of, [], always), all(of))));
});

test('more that was measured never makes more declared, and what was measured of others takes nothing away', () => {
  fc.assert(
    fc.property(visits, measured, measured, (of, there, more) => {
      const beyond = declaredBeyond(of, there, always);
      assert.ok(declaredBeyond(of, [...there, ...more], always) <= beyond);
      const ofOthers = more.map((each) => ({ ...each, officerId: 'somebody else' }));
      assert.equal(declaredBeyond(of, [...there, ...ofOthers], always), beyond);
    }),
  );
});

test('days add up: the span cut anywhere comes to the same', () => {
  fc.assert(
    fc.property(visits, measured, moment, (of, there, at) => {
      const parts = [
        { from: 0, to: at * 1000 },
        { from: at * 1000, to: always.to },
      ];
      const sum = parts.reduce((so, span) => so + declaredBeyond(of, there, span), 0);
      assert.ok(Math.abs(sum - declaredBeyond(of, there, always)) < 1e-6);
    }),
  );
});
