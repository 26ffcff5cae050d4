import assert from 'node:assert/strict';
import { test } from 'node:test';
import { threeFenced } from '../../../fixtures/tracks/random-tracks.ts';
import type { KeptPosition } from './kept.ts';
import { isWanted, keptFrom, placeOf } from './own-position.ts';

const now = Date.UTC(2026, 10, 30, 12);
const at = (seconds: number, longitude = -1.5): KeptPosition =>
  keptFrom(
    {
      capturedAt: now + seconds * 1000,
      longitude,
      latitude: 52.92,
      accuracyMetres: 5,
      speedMetresPerSecond: null,
      headingDegrees: 90,
    },
    'w',
    'd',
  );

test('one position is kept each ten seconds, and each five across an edge', () => {
  const last = at(0);
  assert.equal(isWanted(at(0), null, threeFenced), true);
  assert.equal(isWanted(at(5), last, threeFenced), false);
  assert.equal(isWanted(at(10), last, threeFenced), true);
  assert.equal(isWanted(at(5, -1.481), last, threeFenced), true);
  assert.equal(isWanted(at(3, -1.481), last, threeFenced), false);
});

test('none is kept that is not later than the last', () => {
  assert.equal(isWanted(at(0, -1.481), at(0), threeFenced), false);
  assert.equal(isWanted(at(-30), at(0), threeFenced), false);
});

test('once a clock that was ahead is put right, what is taken is kept', () => {
  assert.equal(isWanted(at(-3600), at(0), threeFenced), true);
});

test('a kept position is the one that was read, at the grain', () => {
  assert.deepEqual(placeOf(at(0.04, -1.48123456)), {
    capturedAt: now,
    longitude: -1.481235,
    latitude: 52.92,
    accuracyMetres: 5,
    speedMetresPerSecond: null,
    headingDegrees: 90,
  });
});
