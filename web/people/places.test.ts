import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actions } from '../../core/people/permission.ts';
import { addressAfterSignIn, openPlaces, placeNames } from './places.ts';

const nothing = { may: { 'page.read': 'force', 'account.use': 'own' }, officerId: null } as const;
const figures = { ...nothing, may: { ...nothing.may, 'dosage.read': 'force' } } as const;
const live = { ...nothing, may: { ...figures.may, 'live.read': 'team' } } as const;
const officer = {
  may: { ...nothing.may, 'live.read': 'own', 'duty.change': 'own' },
  officerId: 'o1',
} as const;

test('who has signed in goes to the page they had asked for', () => {
  assert.equal(addressAfterSignIn('/dosage?by=day&hotspot=mill', live, false), '/dosage?by=day&hotspot=mill');
  assert.equal(addressAfterSignIn('/account', null, true), '/account');
});

test('who asked for none begins where their roles let them', () => {
  for (const to of [null, '', '/']) {
    assert.equal(addressAfterSignIn(to, live, true), '/');
    assert.equal(addressAfterSignIn(to, figures, false), '/dosage');
    assert.equal(addressAfterSignIn(to, nothing, false), '/account');
  }
});

test('whoever patrols begins on patrol on a phone, and at the desk elsewhere', () => {
  assert.equal(addressAfterSignIn(null, officer, true), '/patrol');
  assert.equal(addressAfterSignIn('/account', officer, true), '/account');
  assert.equal(addressAfterSignIn(null, officer, false), '/');
  assert.deepEqual(openPlaces(officer).slice(0, 2), ['live', 'patrol']);
  assert.ok(!openPlaces({ ...officer, officerId: null }).includes('patrol'));
});

test('nobody is led to another host', () => {
  const elsewhere = [
    '//example.org',
    '/\\example.org',
    'https://example.org',
    'javascript:alert(1)',
    '\\\\example.org',
    '/\t/example.org',
    ' /dosage',
    'dosage',
  ];
  for (const to of elsewhere) assert.equal(addressAfterSignIn(to, live, false), '/', to);
});

test('links lead only to what the roles open', () => {
  assert.deepEqual(openPlaces(nothing), ['account', 'permissions']);
  assert.deepEqual(openPlaces(figures), ['dosage', 'account', 'permissions']);
  const all = { may: Object.fromEntries(actions.map((action) => [action, 'force'])), officerId: 'o1' };
  assert.deepEqual(openPlaces(all), placeNames);
});
