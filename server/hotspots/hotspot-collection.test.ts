import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import { hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { hotspotCollectionOf } from './hotspot-collection.ts';
import type { HotspotVersion } from './hotspots.store.ts';
import { hotspotsAt } from './timeline.ts';

// Invented.
const square = [
  [-1.475, 52.92],
  [-1.474, 52.92],
  [-1.474, 52.921],
  [-1.475, 52.921],
  [-1.475, 52.92],
];
const read = hotspotsFromGeoJson({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'market',
      properties: { name: 'Market Place' },
      geometry: { type: 'Polygon', coordinates: [square] },
    },
  ],
});
const cutAt = 1000;
const versionOf = (version: number, names: readonly string[]): HotspotVersion => ({
  hotspot: read.hotspots[0],
  version,
  validFrom: version === 1 ? 0 : cutAt,
  validTo: version === 1 ? cutAt : null,
  drawn: null,
  exclusions: names.map((name) => ({ id: name, name, kind: 'station' as const })),
  madeAt: 0,
  madeBy: 'console',
  withdrawnAt: null,
});

test('hotspots say what is cut out of them as they held at that moment, by the schema that the screens read by', () => {
  const held = hotspotsAt([versionOf(1, []), versionOf(2, ['Central station'])]);
  const excludedAt = (at: number) => {
    const told = hotspotCollectionOf(held(at));
    assert.deepEqual(hotspotCollection.parse(told), told);
    return told.features.map(({ id, properties }) => [id, properties.excluded]);
  };
  assert.deepEqual(excludedAt(cutAt - 1), [['market', []]]);
  assert.deepEqual(excludedAt(cutAt), [['market', ['Central station']]]);
});
