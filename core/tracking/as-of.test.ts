import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildGeofence } from '../hotspots/geofence.ts';
import { hotspotsFromGeoJson } from '../hotspots/index.ts';
import { visitAsOf } from './as-of.ts';
import { positionsFrom } from './position.ts';
import { defaultRules } from './rules.ts';
import { visitsFrom } from './visits-from.ts';

const start = Date.UTC(2026, 10, 23, 12);
const ring = [
  [-1.48, 52.92],
  [-1.47, 52.92],
  [-1.47, 52.93],
  [-1.48, 52.93],
  [-1.48, 52.92],
];
const { hotspots } = hotspotsFromGeoJson({
  type: 'Feature',
  id: 'market',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const geofence = buildGeofence(hotspots);

/** Walks in from the west at one position a second, stands in the middle, and walks out again. */
function walk(seconds: number) {
  const list = Array.from({ length: seconds + 1 }, (_, i) => ({
    capturedAt: start + i * 1000,
    longitude: i < 60 ? -1.4806 + i * 2e-5 : i > 500 ? -1.4794 - (i - 500) * 2e-5 : -1.4794,
    latitude: 52.925,
    accuracyMetres: 5,
    speedMetresPerSecond: null,
    headingDegrees: null,
  }));
  const devices = [{ deviceId: 'a', positions: positionsFrom(list) }];
  return visitsFrom({ devices, geofence, rules: defaultRules, until: start + seconds * 1000 }).visits;
}

const [whole] = walk(600);

test('a visit that was left is itself, one not yet entered is none', () => {
  assert.equal(whole.kind, 'visit');
  assert.equal(visitAsOf(whole, whole.leftAt, defaultRules), whole);
  assert.equal(visitAsOf(whole, whole.enteredAt, defaultRules), null);
});

test('it begins as a pass-through and becomes a visit at 120 counted seconds', () => {
  const kindAt = (seconds: number) => visitAsOf(whole, whole.enteredAt + seconds * 1000, defaultRules)?.kind;
  assert.deepEqual([kindAt(119), kindAt(120), kindAt(300)], ['pass-through', 'visit', 'visit']);
});

test('at any second it counts what the track up to then counts, where no position is missing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32, max: 600 }), (seconds) => {
      const [then] = walk(seconds);
      const now = visitAsOf(whole, start + seconds * 1000, defaultRules);
      assert.equal(now?.measuredSeconds, then.measuredSeconds);
      assert.equal(now?.inferredSeconds, then.inferredSeconds);
      assert.equal(now?.kind, then.kind);
      assert.equal(now?.leftAt, then.leftAt);
    }),
    { numRuns: 40 },
  );
});
