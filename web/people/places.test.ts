import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actions } from '../../core/people/permission.ts';
import { addressAfterSignIn, openPlaces } from './places.ts';

const nothing = { may: { 'page.read': 'force', 'account.use': 'own' } } as const;
const figures = { may: { ...nothing.may, 'dosage.read': 'force' } } as const;
const live = { may: { ...figures.may, 'live.read': 'team' } } as const;

test('who has signed in goes to the page they had asked for', () => {
  assert.equal(addressAfterSignIn('/dosage?by=day&hotspot=mill', live), '/dosage?by=day&hotspot=mill');
  assert.equal(addressAfterSignIn('/account', null), '/account');
});

test('who asked for none begins where their roles let them', () => {
  for (const to of [null, '', '/']) {
    assert.equal(addressAfterSignIn(to, live), '/');
    assert.equal(addressAfterSignIn(to, figures), '/dosage');
    assert.equal(addressAfterSignIn(to, nothing), '/account');
  }
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
  for (const to of elsewhere) assert.equal(addressAfterSignIn(to, live), '/', to);
});

test('links lead only to what the roles open', () => {
  assert.deepEqual(openPlaces(nothing), ['account', 'permissions']);
  assert.deepEqual(openPlaces(figures), ['dosage', 'account', 'permissions']);
  const all = { may: Object.fromEntries(actions.map((action) => [action, 'force'])) };
  assert.deepEqual(openPlaces(all), [
    'live',
    'dosage',
    'hotspots',
    'people',
    'areas',
    'account',
    'permissions',
  ]);
});
