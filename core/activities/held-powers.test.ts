import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OfficerKind, OfficerStanding } from '../people/officer-kind.ts';
import { leastDemanding, powersHeldBy } from './held-powers.ts';
import type { ActivityKind } from './kinds.ts';
import type { Designation, LawfulPower } from './powers.ts';

const today = '2026-11-30';
const standing = (kind: OfficerKind | null, more: Partial<OfficerStanding> = {}): OfficerStanding => {
  return { kind, designatedFrom: null, designatedUntil: null, ...more };
};
const given = (power: ActivityKind, more: Partial<Designation> = {}): Designation => {
  return { power, kind: 'pcso', organisationId: null, from: '2026-05-01', until: null, ...more };
};
function held(
  officer: OfficerStanding,
  designations: readonly Designation[] = [],
  { organisationId = null, day = today }: { organisationId?: string | null; day?: string } = {},
): string[] {
  return powersHeldBy(officer, organisationId, designations, day).map(({ power }) => power);
}

describe('powers', () => {
  test('a constable holds by office', () => {
    for (const kind of ['constable', 'special-constable', 'transport-police-officer'] as const)
      for (const power of ['stop-and-search', 'arrest', 'community-protection-notice', 'dispersal-direction'])
        assert.ok(held(standing(kind)).includes(power), `${kind} ${power}`);
  });

  test('a PCSO holds only where it was given, from and until the day', () => {
    const notice = given('community-protection-notice', { until: '2026-11-30' });
    assert.ok(!held(standing('pcso')).includes('community-protection-notice'));
    const days = ['2026-04-30', '2026-05-01', '2026-11-30', '2026-12-01'];
    assert.deepEqual(
      days.map((day) => held(standing('pcso'), [notice], { day }).includes('community-protection-notice')),
      [false, true, true, false],
    );
  });

  test('a PCSO whose own designation has ended holds none by designation, and advises still', () => {
    const officer = standing('pcso', { designatedUntil: '2026-11-29' });
    const powers = held(officer, [given('penalty-notice')]);
    assert.ok(!powers.includes('penalty-notice'));
    assert.ok(powers.includes('advice-or-warning'));
  });

  test('what was given to wardens of one council is not held by those of another, nor by another kind', () => {
    const penalty = given('pspo-penalty', { kind: 'council-officer', organisationId: 'north' });
    const of = (kind: OfficerKind, organisationId: string | null) =>
      held(standing(kind), [penalty], { organisationId }).includes('pspo-penalty');
    assert.ok(of('council-officer', 'north'));
    assert.ok(!of('council-officer', 'south'));
    assert.ok(!of('council-officer', null));
    assert.ok(!of('housing-officer', 'north'));
  });

  test('no designation gives a PCSO an arrest or a search', () => {
    const powers = held(standing('pcso'), [given('arrest'), given('stop-and-search')]);
    assert.ok(!powers.includes('arrest') && !powers.includes('stop-and-search'));
  });

  test('a street marshal, and whoever’s kind nobody has said, may do what everybody may', () => {
    for (const kind of ['street-marshal', null] as const)
      assert.deepEqual(held(standing(kind)), ['advice-or-warning', 'pspo-advice']);
  });

  test('nobody holds what is not in force yet', () => {
    assert.ok(!held(standing('constable')).includes('respect-order'));
    assert.ok(!held(standing('constable'), [], { day: '2014-10-19' }).includes('dispersal-direction'));
    assert.ok(held(standing('constable'), [], { day: '2014-10-20' }).includes('dispersal-direction'));
  });

  test('where two laws give one, the less demanding comes first', () => {
    const constable = powersHeldBy(standing('constable'), null, [], today);
    const both = constable.filter(({ power }) => power === 'alcohol-surrender');
    assert.deepEqual(
      both.map(({ needs }) => needs),
      [null, 'pspo'],
    );
    const once = leastDemanding(constable);
    assert.equal(new Set(once.map(({ power }) => power)).size, once.length);
    assert.equal(once.find(({ power }) => power === 'alcohol-surrender')?.needs, null);
    const warden = given('alcohol-surrender', { kind: 'council-officer', organisationId: 'north' });
    const theirs = powersHeldBy(standing('council-officer'), 'north', [warden], today);
    assert.equal(theirs.find(({ power }) => power === 'alcohol-surrender')?.needs, 'pspo');
  });

  test('follow the law that is handed in', () => {
    const law: LawfulPower = {
      ...{ power: 'tobacco-surrender', law: 'An Act', source: null, needs: null },
      ...{ from: '2027-01-01', until: '2027-12-31', heldBy: [{ kind: 'constable', by: 'office' }] },
    };
    const on = (day: string) => powersHeldBy(standing('constable'), null, [], day, [law]).length;
    assert.deepEqual(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map(on), [0, 1, 1, 0]);
  });
});
