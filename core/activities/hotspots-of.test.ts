import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { buildGeofence } from '../hotspots/index.ts';
import type { ActivityPlace } from './activity.ts';
import { hotspotsOf } from './hotspots-of.ts';

const geofence = buildGeofence(threeHotspots);
const inA: ActivityPlace = { longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
const far: ActivityPlace = { longitude: -1.3, latitude: 52.5, accuracyMetres: 5 };
const of = (place: ActivityPlace | null, hotspotIds: string[] = []) =>
  hotspotsOf({ place, hotspotIds }, geofence, 100);

describe('an activity belongs to', () => {
  test('the hotspots that hold its place, whatever the phone said', () => {
    assert.deepEqual(of(inA), ['a']);
    assert.deepEqual(of(inA, ['b']), ['a']);
    assert.deepEqual(of(far, ['b']), []);
  });

  test('those that the phone said, where no place is known well enough: each that there was, once, in order', () => {
    assert.deepEqual(of(null, ['b', 'a', 'b', 'gone']), ['a', 'b']);
    assert.deepEqual(of({ ...inA, accuracyMetres: 100 }, ['b']), ['a']);
    assert.deepEqual(of({ ...inA, accuracyMetres: 101 }, ['b']), ['b']);
    assert.deepEqual(of({ ...inA, accuracyMetres: null }, ['b']), ['a']);
  });
});
