import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ActivityChange, ActivityContent, ActivityPlace } from './activity.ts';
import type { Authority } from './authority.ts';
import { isKnown } from './hotspots-of.ts';
import { isInside } from './inside-authority.ts';
import { type ActivityTerms, refusalOf } from './refusal-of.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const day = 86_400_000;
const here: ActivityPlace = { longitude: -1.48, latitude: 52.92, accuracyMetres: 5 };
const elsewhere: ActivityPlace = { ...here, latitude: 52.93 };
const square = (west: number, south: number) => {
  const [east, north] = [west + 0.002, south + 0.002];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
};
const authority = (more: Partial<Authority> = {}): Authority => ({
  ...{ authorityId: 'live', kind: 'dispersal', name: 'Mill Lane', terms: 'Leave', reference: '1' },
  ...{ givenBy: 'Inspector', from: noon - day, until: noon + day, endedAt: null },
  boundary: square(-1.481, 52.919),
  ...more,
});
const content = (more: Partial<ActivityContent> = {}): ActivityContent => ({
  ...{ kind: 'conversation', definition: 1, at: noon, count: 1, place: null, hotspotIds: [] },
  ...{ outcome: null, reference: null, authorityId: null, isSure: false, ...more },
});
const terms = (more: Partial<ActivityTerms> = {}): ActivityTerms => ({
  receivedAt: noon,
  standing: null,
  isOnDuty: () => true,
  isHotspot: (id) => id === 'a',
  isDefined: (_, version) => version === 1,
  needsOf: () => [null],
  authority: (id) =>
    [authority(), authority({ authorityId: 'pspo', kind: 'pspo' })].find((each) => each.authorityId === id) ??
    null,
  isInside,
  isKnown: (place): place is ActivityPlace => isKnown(place, 100),
  ...more,
});
const refused = (of: Partial<ActivityContent>, more: Partial<ActivityTerms> = {}) =>
  refusalOf({ change: 'log', changeId: 'c', activityId: 'a', content: content(of) }, terms(more));
const direction = { kind: 'dispersal-direction', authorityId: 'live', place: here } as const;
const needsDispersal: Partial<ActivityTerms> = { needsOf: () => ['dispersal'] };

describe('an activity is', () => {
  test('taken where nothing speaks against it', () => {
    assert.equal(refused({}), null);
    assert.equal(refused({ hotspotIds: ['a'], place: here, count: 9999 }), null);
  });

  test('refused from more than two minutes in the future, and once it is older than 31 days', () => {
    assert.equal(refused({ at: noon + 2 * minute }), null);
    assert.equal(refused({ at: noon + 2 * minute + 1 }), 'from-the-future');
    assert.equal(refused({ at: noon - 31 * day }), null);
    assert.equal(refused({ at: noon - 31 * day - 1 }), 'too-old');
  });

  test('refused off duty, by when it was done and not by when it comes', () => {
    const isOnDuty = (at: number) => at <= noon - 10 * minute;
    assert.equal(refused({ at: noon - 10 * minute }, { isOnDuty }), null);
    assert.equal(refused({ at: noon - 9 * minute }, { isOnDuty }), 'off-duty');
  });

  test('refused of the desk, by an unknown definition, and without an outcome where one is asked for', () => {
    assert.equal(refused({ kind: 'closure-notice' }), 'of-the-desk');
    assert.equal(refused({ definition: 2 }), 'definition-unknown');
    assert.equal(refused({ kind: 'stop-and-search' }), 'outcome-missing');
    assert.equal(refused({ kind: 'stop-and-search', outcome: 'nothing-found' }), null);
  });

  test('refused in a hotspot that never was, unless its place is known', () => {
    assert.equal(refused({ hotspotIds: ['a', 'nowhere'] }), 'hotspot-unknown');
    assert.equal(
      refused({ hotspotIds: ['nowhere'], place: { ...here, accuracyMetres: 101 } }),
      'hotspot-unknown',
    );
    assert.equal(refused({ hotspotIds: ['nowhere'], place: here }), null);
  });

  test('refused where the power was not held at the moment it was done', () => {
    const needsOf: ActivityTerms['needsOf'] = (_, at) => (at < noon ? [] : [null]);
    assert.equal(refused({ kind: 'penalty-notice', at: noon - 1 }, { needsOf }), 'power-not-held');
    assert.equal(refused({ kind: 'penalty-notice' }, { needsOf }), null);
    assert.equal(refused({ kind: 'greeting', at: noon - 1 }, { needsOf }), null);
  });

  test('refused without the authority that it needs, or with one of another kind', () => {
    assert.equal(refused({ ...direction, authorityId: null }, needsDispersal), 'authority-needed');
    assert.equal(refused({ ...direction, authorityId: 'unknown' }, needsDispersal), 'authority-needed');
    assert.equal(refused({ ...direction, authorityId: 'pspo' }, needsDispersal), 'authority-needed');
    assert.equal(refused(direction, needsDispersal), null);
  });

  test('taken by whichever law gives it for less', () => {
    const needsOf = () => ['pspo', null] as const;
    assert.equal(refused({ kind: 'alcohol-surrender' }, { needsOf }), null);
    assert.equal(refused({ kind: 'alcohol-surrender' }, { needsOf: () => ['pspo'] }), 'authority-needed');
  });

  test('refused under an authority that was not live then: its first moment belongs to it, its last and its early end do not', () => {
    const at = (more: Partial<Authority>) =>
      refused(direction, { ...needsDispersal, authority: () => authority(more) });
    assert.equal(at({ from: noon }), null);
    assert.equal(at({ from: noon + 1 }), 'authority-not-live');
    assert.equal(at({ until: noon + 1 }), null);
    assert.equal(at({ until: noon }), 'authority-not-live');
    assert.equal(at({ until: null }), null);
    assert.equal(at({ endedAt: noon }), 'authority-not-live');
    assert.equal(at({ endedAt: noon + 1 }), null);
    assert.equal(refused({ authorityId: 'unknown' }), 'authority-not-live');
  });

  test('refused elsewhere than its authority, where the place is known; the boundary belongs to it', () => {
    const at = (place: ActivityPlace | null) => refused({ ...direction, place }, needsDispersal);
    assert.equal(at(elsewhere), 'authority-elsewhere');
    assert.equal(at({ ...here, longitude: -1.481 }), null);
    assert.equal(at({ ...here, longitude: -1.4810001 }), 'authority-elsewhere');
    assert.equal(at(null), null);
    assert.equal(at({ ...elsewhere, accuracyMetres: 101 }), null);
  });
});

describe('what is said of it later is', () => {
  const correct = (saidAt: number, of: Partial<ActivityContent> = {}): ActivityChange => {
    return {
      change: 'correct',
      changeId: 'c',
      activityId: 'a',
      saidAt,
      reason: 'wrong-count',
      content: content(of),
    };
  };
  const withdraw = (saidAt: number): ActivityChange => {
    return { change: 'withdraw', changeId: 'c', activityId: 'a', saidAt, reason: 'slip' };
  };
  const standing = (at: number) => ({ changeId: 'c0', content: content({ at }), withdrawnBecause: null });

  test('held to the same', () => {
    assert.equal(refusalOf(correct(noon), terms({ standing: standing(noon) })), null);
    assert.equal(
      refusalOf(correct(noon, { at: noon + day }), terms({ standing: standing(noon) })),
      'from-the-future',
    );
  });

  test('refused where the clock is wrong, and of what is past its period', () => {
    for (const change of [correct, withdraw]) {
      assert.equal(
        refusalOf(change(noon + 2 * minute + 1), terms({ standing: standing(noon) })),
        'from-the-future',
      );
      assert.equal(refusalOf(change(noon), terms({ standing: standing(noon - 31 * day - 1) })), 'sealed');
      assert.equal(refusalOf(change(noon), terms({ standing: standing(noon - 31 * day) })), null);
    }
  });

  test('taken back off duty and without the power', () => {
    const more = { standing: standing(noon), isOnDuty: () => false, needsOf: () => [] };
    assert.equal(refusalOf(withdraw(noon), terms(more)), null);
  });
});
