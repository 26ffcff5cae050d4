import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainUtc } from './plain-utc.ts';
import { timeReader } from './time-text.ts';

const strict = timeReader(null);
const london = timeReader('Europe/London');
const at = (iso: string) => Date.parse(iso);

test('reads ISO 8601 with an offset, in its extended and basic forms', () => {
  const noon = at('2026-05-01T12:00:00Z');
  for (const text of [
    '2026-05-01T12:00:00Z',
    '2026-05-01 12:00:00Z',
    '2026-05-01T13:00:00+01:00',
    '2026-05-01 13:00:00 +0100',
    '2026-05-01T13:00+01',
    '20260501T120000Z',
    '2026-05-01T12:00:00.000000Z',
    '2026-05-01T12:00:00,0Z',
    ' 2026-05-01T12:00:00 UTC ',
  ]) {
    assert.equal(strict(text), noon, text);
  }
});

test('keeps fractions of a second beyond the millisecond for the grain to round', () => {
  assert.equal(strict('1970-01-01T00:00:00.0499999Z'), 49.9999);
  assert.equal(strict('0.0499999'), 49.9999);
});

test('reads Unix seconds with decimals and refuses milliseconds by name', () => {
  assert.equal(strict('1224730384'), 1_224_730_384_000);
  assert.equal(strict('1224730384.5'), 1_224_730_384_500);
  assert.equal(strict('100000000000'), 1e14);
  assert.equal(strict('100000000001'), 'milliseconds');
  assert.equal(strict('1224730384000'), 'milliseconds');
  assert.equal(strict('1224730384,5'), 'comma-decimal');
});

test('refuses a time without an offset unless a zone is given', () => {
  assert.equal(strict('2026-05-01T12:00:00'), 'no-offset');
  assert.equal(london('2026-05-01T12:00:00'), at('2026-05-01T11:00:00Z'));
  assert.equal(london('2026-12-01T12:00:00'), at('2026-12-01T12:00:00Z'));
  assert.equal(london('2026-05-01T12:00:00Z'), at('2026-05-01T12:00:00Z'));
});

test('refuses the hour that comes twice and the hour that never comes, unless it is said which', () => {
  assert.equal(london('2026-10-25T00:59:59'), at('2026-10-24T23:59:59Z'));
  assert.equal(london('2026-10-25T01:00:00'), 'ambiguous-time');
  assert.equal(london('2026-10-25T01:59:59'), 'ambiguous-time');
  assert.equal(london('2026-10-25T02:00:00'), at('2026-10-25T02:00:00Z'));
  assert.equal(london('2026-10-25T01:30:00 BST'), at('2026-10-25T00:30:00Z'));
  assert.equal(london('2026-10-25T01:30:00 GMT'), at('2026-10-25T01:30:00Z'));
  assert.equal(london('2026-03-29T00:59:59'), at('2026-03-29T00:59:59Z'));
  assert.equal(london('2026-03-29T01:30:00'), 'skipped-time');
  assert.equal(london('2026-03-29T02:00:00'), at('2026-03-29T01:00:00Z'));
});

test('BST is a zone of Britain only', () => {
  assert.equal(strict('2026-05-01T12:00:00 BST'), 'no-offset');
  assert.equal(timeReader('Asia/Dhaka')('2026-05-01T12:00:00 BST'), 'no-offset');
});

test('refuses what is no time, or was before any device', () => {
  for (const text of [
    'yesterday',
    '01/05/2026 12:00',
    '2026-05-01',
    '2026-02-29T12:00:00Z',
    '2026-13-01T00:00:00Z',
  ]) {
    assert.equal(strict(text), 'bad-time', text);
  }
  for (const text of [
    '2026-05-01T24:00:00Z',
    '2026-05-01T12:60:00Z',
    '2026-05-01T12:00:00+19:00',
    '1e9',
    'NaN',
  ]) {
    assert.equal(strict(text), 'bad-time', text);
  }
  assert.equal(strict('1901-12-13T20:45:52Z'), 'before-1970');
  assert.equal(strict('0001-01-01T00:00:00Z'), 'before-1970');
  assert.equal(strict('-5'), 'before-1970');
  assert.equal(strict(' '), 'no-time');
});

test('the fast way and the thorough way agree on every text', () => {
  const digit = fc.constantFrom(...'0123456789');
  const text = fc.oneof(
    fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc.array(digit, { minLength: 17, maxLength: 17 }).map((d) => {
      const n = d.join('');
      return `20${n.slice(0, 2)}-${n.slice(2, 4)}-${n.slice(4, 6)}T${n.slice(6, 8)}:${n.slice(8, 10)}:${n.slice(10, 12)}.${n.slice(12, 15)}Z`;
    }),
  );
  fc.assert(
    fc.property(text, (iso) => {
      const fast = plainUtc(iso);
      // White space before it turns the fast way off.
      assert.ok(fast === null || fast === strict(` ${iso}`), iso);
    }),
  );
  assert.equal(plainUtc('2026-05-01T12:00:0xZ'), null);
  assert.equal(plainUtc('2026-05-01T12:00:00.00xZ'), null);
});
