import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayBack } from './way-back.ts';

test('a path of this host is kept with its question', () => {
  for (const to of ['/', '/dosage', '/dosage?from=2026-01-01&to=2026-02-01', '/a#b', '/a//b'])
    assert.equal(wayBack(to), to);
});

test('what may lead to another host leads to the first page', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'dosage',
    '',
    ' /dosage',
    `/${'a'.repeat(2000)}`,
    undefined,
    ['/dosage'],
  ];
  for (const to of elsewhere) assert.equal(wayBack(to), '/');
});
