// The two files of dated data, definitions.json and powers.json, are whole: what a force corrects in them is held to the same.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { officerKinds } from '../people/officer-kind.ts';
import { activityDefinitions, definitionAt, isDefined } from './definitions.ts';
import { type DatedTerms, isInForce } from './in-force.ts';
import { activityKinds, needsPower, shapeOf } from './kinds.ts';
import { lawfulPowers } from './lawful-powers.ts';
import { isUnusual } from './unusual.ts';

const today = '2026-11-30';

describe('what is dated', () => {
  test('holds on its first and its last day, and not beside them', () => {
    const terms = { from: '2026-05-01', until: '2026-05-31' };
    const days = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'];
    assert.deepEqual(
      days.map((day) => isInForce(terms, day)),
      [false, true, true, false],
    );
    assert.ok(isInForce({ from: 'earlier', until: null }, '1990-01-01'));
    assert.ok(!isInForce({ from: 'not-yet', until: null }, '2090-01-01'));
  });
});

describe('definitions', () => {
  test('are there for every kind today, one at a time, in both languages', () => {
    for (const kind of activityKinds) {
      const versions = activityDefinitions[kind];
      assert.notEqual(definitionAt(kind, Date.UTC(2026, 10, 30, 12)), null, kind);
      const numbers = versions.map(({ version }) => version);
      assert.equal(new Set(numbers).size, numbers.length, kind);
      assert.ok(areApart(versions), kind);
      for (const { meaning } of versions) assert.notEqual(meaning.en, meaning.cy, kind);
    }
  });

  test('are known by their version for ever', () => {
    assert.ok(isDefined('greeting', 1));
    assert.ok(!isDefined('greeting', 99));
  });

  test('the phone asks from the unusual count on', () => {
    assert.ok(!isUnusual({ unusualCount: 30 }, 29));
    assert.ok(isUnusual({ unusualCount: 30 }, 30));
  });
});

describe('law', () => {
  test('says of every power who holds it, and of nothing else', () => {
    for (const kind of activityKinds) {
      const laws = lawfulPowers.filter(({ power }) => power === kind);
      assert.equal(laws.length > 0, needsPower(kind), kind);
      for (const { heldBy } of laws) {
        const kinds = heldBy.map((each) => each.kind);
        assert.ok(kinds.length > 0, kind);
        assert.equal(new Set(kinds).size, kinds.length, kind);
      }
    }
  });

  test('has no two entries of one statute that hold at once', () => {
    for (const each of lawfulPowers)
      assert.ok(areApart(lawfulPowers.filter(({ power, law }) => power === each.power && law === each.law)));
  });

  test('names its source where it is a statute in force', () => {
    for (const { power, law, source, from } of lawfulPowers) {
      if (law === null) assert.equal(source, null, power);
      else if (from !== 'not-yet')
        assert.match(source ?? '', /^https:\/\/www\.legislation\.gov\.uk\//, power);
    }
  });

  test('gives no arrest and no search to anybody but a constable', () => {
    const constables = ['constable', 'special-constable', 'transport-police-officer'];
    for (const { power, heldBy } of lawfulPowers) {
      if (!['arrest', 'arrest-for-breach', 'stop-and-search'].includes(power)) continue;
      assert.deepEqual(
        heldBy.map(({ kind }) => kind),
        constables,
        power,
      );
    }
  });

  test('gives street marshals advice alone, and knows no respect order yet', () => {
    const marshals = lawfulPowers.filter(({ heldBy }) =>
      heldBy.some(({ kind }) => kind === 'street-marshal'),
    );
    assert.deepEqual(
      marshals.map(({ power }) => power),
      ['advice-or-warning', 'pspo-advice'],
    );
    for (const { heldBy } of marshals) assert.equal(heldBy.length, officerKinds.length);
    const orders = lawfulPowers.filter(({ power }) => power === 'respect-order');
    assert.ok(orders.every((each) => !isInForce(each, today)));
  });

  test('asks for an area only of what is done under one', () => {
    const needy = lawfulPowers.filter(({ needs }) => needs !== null);
    for (const { power, needs } of needy) {
      assert.equal(shapeOf(power).group, 'power');
      assert.equal(needs, power === 'dispersal-direction' ? 'dispersal' : 'pspo');
    }
  });
});

/** Whether no two hold on the same day: only days at which one begins or ends can be such. */
function areApart(terms: readonly DatedTerms[]): boolean {
  const days = ['0001-01-01', ...terms.flatMap(({ from, until }) => [from, until ?? from])];
  return days.every((day) => terms.filter((each) => isInForce(each, day)).length <= 1);
}
