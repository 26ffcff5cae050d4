import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { roles } from './permission.ts';
import { rolesFromProvider } from './provider-roles.ts';

describe('roles of an identity provider', () => {
  for (const [told, role] of [
    ['Beatkeeper.Sergeant', 'sergeant'],
    ['Beatkeeper.ControlRoom', 'control-room'],
    ['Beatkeeper.ProgrammeManager', 'programme-manager'],
    ['BEATKEEPER.PROFESSIONALSTANDARDS', 'professional-standards'],
    ['sergeant', 'sergeant'],
    ['control_room', 'control-room'],
    ['Control room', 'control-room'],
  ] as const) {
    test(`${told} is ${role}`, () => assert.deepEqual(rolesFromProvider([told]), [role]));
  }

  test('every role has its own name here and at the provider', () => {
    for (const role of roles) assert.deepEqual(rolesFromProvider([`Beatkeeper.${role}`]), [role]);
  });

  test('what is unknown, or another product’s, grants nothing', () => {
    const told = [
      '',
      'Beatkeeper.',
      'Beatkeeper.King',
      'Other.Administrator',
      'Beatkeeper.Beatkeeper.Officer',
    ];
    assert.deepEqual(rolesFromProvider(told), []);
  });

  test('a role said twice is one role', () => {
    assert.deepEqual(rolesFromProvider(['Beatkeeper.Officer', 'officer']), ['officer']);
  });
});
