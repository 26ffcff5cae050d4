import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveOfficer } from '../../core/tracking/live-frame.ts';
import { freshnessOf } from './freshness.ts';

test('an officer fades with the age of the last position: 30 s, 2 min, 10 min, the limits included', () => {
  const officer: LiveOfficer = {
    officerId: 'a',
    callSign: 'A',
    role: 'PC',
    longitude: 0,
    latitude: 0,
    accuracyMetres: null,
    speedMetresPerSecond: null,
    headingDegrees: null,
    capturedAt: 0,
    receivedAt: 0,
    hotspotIds: [],
  };
  const after = (seconds: number) => freshnessOf(officer, seconds * 1000);
  assert.deepEqual([30, 30.1, 120, 120.1, 600, 600.1].map(after), [
    'fresh',
    'ageing',
    'ageing',
    'hollow',
    'hollow',
    'last-seen',
  ]);
});
