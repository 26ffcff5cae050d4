// What a provider's claims are taken to mean.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { personFrom } from './provider.ts';

const entra = 'https://login.microsoftonline.com/7c9b7f0e-0000-4000-8000-000000000001/v2.0';
const person = (claims: Record<string, unknown>) => {
  const meaning = personFrom({ iss: 'https://id.example', sub: 's', ...claims });
  return meaning.ok ? meaning.person : meaning.reason;
};
const emailOf = (claims: Record<string, unknown>) => {
  const read = person(claims);
  return typeof read === 'string' ? read : read.email;
};

describe('whose address it is', () => {
  test('one that was verified, in lower case', () => {
    assert.equal(emailOf({ email: 'A@b.example', email_verified: true }), 'a@b.example');
    for (const verified of [false, 'true', 1, undefined])
      assert.equal(emailOf({ email: 'a@b.example', email_verified: verified }), null);
  });

  test('at Entra the user name, which is an address there; an address that nobody verified is none', () => {
    assert.equal(emailOf({ iss: entra, preferred_username: 'Ada@force.example' }), 'ada@force.example');
    assert.equal(emailOf({ iss: entra, preferred_username: 'ada' }), null);
    // A guest of another directory.
    assert.equal(emailOf({ iss: entra, preferred_username: 'ada@force.example', idp: 'live.com' }), null);
    assert.equal(emailOf({ iss: entra, email: 'ada@force.example' }), null);
    for (const iss of [
      'https://id.example',
      'https://login.microsoftonline.com.evil.example',
      'not an address',
    ])
      assert.equal(emailOf({ iss, preferred_username: 'ada@force.example' }), null);
  });
});

test('who it is: the object at Entra, else the subject', () => {
  for (const [claims, subject] of [
    [{ oid: 'o' }, 'o'],
    [{}, 's'],
  ] as const) {
    const read = person(claims);
    assert.equal(typeof read === 'string' ? read : read.subject, subject);
  }
  assert.equal(person({ sub: '' }), 'provider-refused');
  assert.equal(person({ oid: 7 }), 'provider-refused');
  assert.equal(person({ oid: 'o\u0000' }), 'provider-refused');
});

test('a name is always there', () => {
  for (const [claims, name] of [
    [{ name: 'Ada', preferred_username: 'a' }, 'Ada'],
    [{ name: '', preferred_username: 'a' }, 'a'],
    [{ name: 7 }, 's'],
    [{ name: '   ' }, 's'],
    [{ name: 'A\u0000da' }, 's'],
    [{ name: ' Ada ' }, 'Ada'],
  ] as const) {
    const read = person(claims);
    assert.equal(typeof read === 'string' ? read : read.name, name);
  }
});

test('roles that were said, none that were said, and nothing said', () => {
  for (const [roles, expected] of [
    [['Beatkeeper.Officer', 'x', 7], ['officer']],
    ['officer', ['officer']],
    [[], []],
    [undefined, null],
    [7, null],
  ]) {
    const read = person({ roles });
    assert.deepEqual(typeof read === 'string' ? read : read.roles, expected);
  }
});
