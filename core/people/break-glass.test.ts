import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeFrom, readCode } from './break-glass.ts';

const random = fc.uint8Array({ minLength: 25, maxLength: 25 });
const forceId = fc.integer({ min: 1, max: 999_999_999 });

test('a code is read as it was made, however it is grouped and written', () => {
  fc.assert(
    fc.property(forceId, random, (force, bytes) => {
      const code = codeFrom(force, bytes);
      const [head, ...rest] = code.split('-');
      const known = { forceId: force, code };
      assert.deepEqual(readCode(code), known);
      assert.deepEqual(readCode(`  ${code.toLowerCase()} `), known);
      assert.deepEqual(readCode(`${head} ${rest.join('')}`), known);
      assert.deepEqual(
        readCode(`${head} ${rest.join(' ').replaceAll('0', 'o').replaceAll('1', 'l')}`),
        known,
      );
    }),
  );
});

test('what is no code is none', () => {
  const code = codeFrom(1, new Uint8Array(25));
  for (const text of [
    '',
    'BG1',
    code.slice(0, -1),
    `${code}0`,
    code.replace('BG1', 'BG0'),
    code.replace('BG1', ''),
    `${code.slice(0, -1)}U`,
  ])
    assert.equal(readCode(text), null, text);
});

test('different bytes make different codes, of letters nobody mistakes', () => {
  const all = Uint8Array.from({ length: 32 }, (_, i) => i);
  assert.match(codeFrom(7, all), /^BG7(-[0-9A-HJKMNP-TV-Z]{5}){5}$/);
  assert.throws(() => codeFrom(1, new Uint8Array(24)), RangeError);
});
