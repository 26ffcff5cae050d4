import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Door, doorReason } from './door-reasons.ts';
import { unknownAccuracy } from './position.ts';

const receivedAt = 1_750_000_000_000;
const door: Door = { receivedAt, maxAccuracyMetres: 100, onDutyAt: null };
const derby = [-14_700_000, 529_200_000] as const;

function reasonFor(x: number, y: number, ago = 0, halfMetres = 10, at: Door = door) {
  return doorReason(x, y, receivedAt - ago, halfMetres, at);
}

test('keeps a plausible position', () => {
  assert.equal(reasonFor(...derby), null);
  assert.equal(reasonFor(1_800_000_000, -900_000_000), null);
});

test('refuses a place outside the world', () => {
  assert.equal(reasonFor(1_800_000_010, 0), 'outside-the-world');
  assert.equal(reasonFor(0, 900_000_010), 'outside-the-world');
  assert.equal(reasonFor(1e15, 529_200_000), 'outside-the-world');
  assert.equal(reasonFor(Number.NaN, 0), 'outside-the-world');
});

test('refuses null island, up to a thousandth of a degree both ways', () => {
  assert.equal(reasonFor(0, 0), 'null-island');
  assert.equal(reasonFor(10_000, -10_000), 'null-island');
  assert.equal(reasonFor(10_010, 0), null);
  assert.equal(reasonFor(0, 529_200_000), null, 'Greenwich is not null island');
});

test('refuses the future past 120 s and the past beyond 31 days, and keeps the limits', () => {
  assert.equal(reasonFor(...derby, -120_000), null);
  assert.equal(reasonFor(...derby, -120_100), 'from-the-future');
  assert.equal(reasonFor(...derby, 31 * 86_400_000), null);
  assert.equal(reasonFor(...derby, 31 * 86_400_000 + 100), 'too-old');
});

test('does not judge the age of positions in files', () => {
  assert.equal(reasonFor(...derby, 400 * 86_400_000, 10, { ...door, receivedAt: null }), null);
});

test('refuses less accurate than the limit, and keeps the limit and the unknown', () => {
  assert.equal(reasonFor(...derby, 0, 200), null);
  assert.equal(reasonFor(...derby, 0, 201), 'too-inaccurate');
  assert.equal(reasonFor(...derby, 0, unknownAccuracy), null);
});

test('refuses positions off duty where duties are kept', () => {
  const offDuty: Door = { ...door, onDutyAt: (at) => at > receivedAt };
  assert.equal(reasonFor(...derby, 0, 10, offDuty), 'off-duty');
  assert.equal(reasonFor(...derby, -100, 10, offDuty), null);
});
