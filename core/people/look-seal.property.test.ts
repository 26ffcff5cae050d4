import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type LookSeal,
  longestReview,
  lookToOfficer,
  type SealPerson,
  type SealTerms,
  sealActs,
  sealAfter,
  sealAsked,
  sealStateOf,
} from './look-seal.ts';

const people: readonly SealPerson[] = [
  { staffId: 'ruth', officerId: null, isAdministrator: false },
  { staffId: 'idris', officerId: null, isAdministrator: false },
  { staffId: 'nia', officerId: 'o9', isAdministrator: false },
  { staffId: 'the officer', officerId: 'o1', isAdministrator: false },
  { staffId: 'the viewer', officerId: null, isAdministrator: false },
  { staffId: 'both roles', officerId: null, isAdministrator: true },
];
const person = fc.constantFrom(...people);
const terms = fc.record(
  {
    viewerId: fc.constantFrom('the viewer', 'ruth'),
    officerId: fc.constantFrom('o1', 'o9'),
    from: fc.integer({ min: 0, max: 100 }),
    to: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    reviewAt: fc.integer({ min: 1, max: 300 }),
  },
  { noNullPrototype: true },
);
const step = fc.record({ by: person, act: fc.constantFrom(...sealActs), after: fc.nat({ max: 80 }) });
const steps = fc.array(step, { maxLength: 12 });
type Step = { readonly by: SealPerson; readonly act: (typeof sealActs)[number]; readonly after: number };

/** The seal after each step that was let through; the first is the request. */
function walked(asked: SealTerms, by: SealPerson, way: readonly Step[]): LookSeal[] {
  const first = sealAsked(asked, by, 0);
  if (!first.ok) return [];
  const seals = [first.seal];
  let now = 0;
  for (const { by: who, act, after } of way) {
    now += after;
    const outcome = sealAfter(seals[seals.length - 1], act, who, now);
    if (outcome.ok) seals.push(outcome.seal);
  }
  return seals;
}

const look = { viewerId: 'the viewer', beganAt: 50, endedAt: 60 };

test('no way seals anything with one person', () => {
  fc.assert(
    fc.property(terms, person, steps, (asked, by, way) => {
      const alone = way.map((each) => ({ ...each, by }));
      for (const seal of walked(asked, by, alone)) {
        assert.notEqual(sealStateOf(seal), 'standing');
        assert.deepEqual(lookToOfficer({ ...look, viewerId: seal.viewerId }, [seal]), {
          isShown: true,
          sealedUntil: null,
        });
      }
    }),
  );
});

test('whatever stands was asked and confirmed by two people, neither an administrator, the officer, nor a viewer who did not ask', () => {
  fc.assert(
    fc.property(terms, person, steps, (asked, by, way) => {
      for (const seal of walked(asked, by, way)) {
        if (seal.answer !== 'confirmed') continue;
        assert.notEqual(seal.askedBy, seal.answeredBy);
        for (const staffId of [seal.askedBy, seal.answeredBy]) {
          const who = people.find((each) => each.staffId === staffId);
          assert.equal(who?.isAdministrator, false);
          assert.notEqual(who?.officerId, seal.officerId);
        }
        assert.notEqual(seal.answeredBy, seal.viewerId);
      }
    }),
  );
});

test('what is over never changes again, and the terms never do', () => {
  fc.assert(
    fc.property(terms, person, steps, (asked, by, way) => {
      const seals = walked(asked, by, way);
      for (const [i, seal] of seals.entries()) {
        const { viewerId, officerId, from, to, reviewAt } = seal;
        // Terms without a prototype are made as well, and they are the same terms.
        assert.deepEqual({ viewerId, officerId, from, to, reviewAt }, { ...asked });
        const isOver = !['waiting', 'standing'].includes(sealStateOf(seal));
        assert.ok(!isOver || i === seals.length - 1);
      }
    }),
  );
});

test('a look is hidden exactly while a seal on it stands, and says afterwards until when', () => {
  fc.assert(
    fc.property(terms, person, steps, (asked, by, way) => {
      for (const seal of walked(asked, by, way)) {
        const told = lookToOfficer(look, [seal]);
        const isIn =
          seal.viewerId === look.viewerId &&
          look.endedAt >= seal.from &&
          look.beganAt <= (seal.to ?? Infinity);
        assert.equal(told.isShown, !(isIn && sealStateOf(seal) === 'standing'));
        if (told.isShown && told.sealedUntil !== null) assert.equal(told.sealedUntil, seal.closedAt);
      }
    }),
  );
});

test('a review lies ahead, and at most six months', () => {
  const [ruth] = people;
  const asked = { viewerId: 'the viewer', officerId: 'o1', from: 0, to: null };
  const reasonAt = (reviewAt: number) => {
    const outcome = sealAsked({ ...asked, reviewAt }, ruth, 1000);
    return outcome.ok ? null : outcome.reason;
  };
  assert.deepEqual([1000, 1001, 1000 + longestReview, 1001 + longestReview].map(reasonAt), [
    'review-past',
    null,
    null,
    'review-too-far',
  ]);
});
