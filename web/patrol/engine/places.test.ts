import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoJsonFromHotspots } from '../../../core/hotspots/index.ts';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { type PlacesTerms, placesOf } from './places.ts';

const now = Date.UTC(2026, 10, 30, 12);
const told = (hotspotId: string, isCold: boolean, present = 0) => ({
  hotspotId,
  day: '2026-11-30',
  patrolSeconds: 0,
  patrolLowSeconds: 0,
  patrolHighSeconds: 0,
  personSeconds: 0,
  patrolVisits: 0,
  personVisits: 0,
  passThroughs: 0,
  driveThroughs: 0,
  onTarget: 0,
  dayTargetPatrolSeconds: 1800,
  lastVisitEndedAt: null,
  isCold,
  present,
});
const place = {
  capturedAt: now,
  longitude: -1.49,
  latitude: 52.92,
  accuracyMetres: 5,
  speedMetresPerSecond: null,
  headingDegrees: null,
};
const terms: PlacesTerms = {
  hotspots: threeHotspots,
  features: [...geoJsonFromHotspots(threeHotspots).features],
  standing: [told('a', true), told('b', true), told('c', false)],
  place,
  insideIds: new Set(),
  now,
};
const idsOf = (of: PlacesTerms) => placesOf(of).map(({ hotspotId }) => hotspotId);

test('what is due comes first, and of that the nearest', () => {
  assert.deepEqual(idsOf(terms), ['a', 'b', 'c']);
  assert.deepEqual(idsOf({ ...terms, place: { ...place, longitude: -1.47 } }), ['b', 'a', 'c']);
});

test('the way is told in a straight line, 0 inside, and not where the phone does not know where it is', () => {
  const metres = (of: PlacesTerms) => placesOf(of).map((each) => each.metres);
  assert.deepEqual(
    metres({ ...terms, place: { ...place, longitude: -1.478, latitude: 52.921 } }),
    [0, 0, 335],
  );
  assert.deepEqual(metres({ ...terms, place: null }), [null, null, null]);
});

test('where the officer is there is a patrol, whatever was told before', () => {
  const [first] = placesOf({ ...terms, insideIds: new Set(['a', 'b']) });
  assert.deepEqual([first.hotspotId, first.standing], ['c', 'open']);
});

test('hotspots of which nothing was told today are listed all the same', () => {
  assert.deepEqual(idsOf({ ...terms, standing: [], place: null }), ['a', 'b', 'c']);
});
