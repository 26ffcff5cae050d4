import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import type { HotspotVersion } from './hotspots.store.ts';
import { hotspotsAt } from './timeline.ts';

const ring = [
  [-1.48, 52.92],
  [-1.47, 52.92],
  [-1.47, 52.93],
  [-1.48, 52.92],
];
const geometry = { type: 'Polygon', coordinates: [ring] };
const { hotspots } = hotspotsFromGeoJson({ type: 'Feature', id: 'market', properties: {}, geometry });

/** A version from one moment until another, withdrawn or not. */
function version(
  number: number,
  validFrom: number,
  validTo: number | null,
  withdrawnAt: number | null = null,
) {
  const more = { drawn: null, exclusions: [], madeAt: 0, madeBy: 'desk', end: null };
  const made: HotspotVersion = {
    hotspot: hotspots[0],
    version: number,
    validFrom,
    validTo,
    withdrawnAt,
    ...more,
  };
  return made;
}
const endAt = (versions: readonly HotspotVersion[], at: number) =>
  hotspotsAt(versions)(at).ends.get('market') ?? null;

test('a hotspot that goes on has no end, nor one whose next version begins where the last ends', () => {
  assert.equal(endAt([version(1, 0, null)], 10), null);
  assert.equal(endAt([version(1, 0, 100), version(2, 100, null)], 10), null);
});

test('it ends with the last of the versions that follow each other without a gap', () => {
  assert.equal(endAt([version(1, 0, 100)], 10), 100);
  assert.equal(endAt([version(1, 0, 100), version(2, 100, 200)], 10), 200);
  assert.equal(endAt([version(1, 0, 100), version(2, 150, null)], 10), 100);
  assert.equal(endAt([version(1, 0, 100), version(2, 150, null)], 160), null);
});

test('a version that was withdrawn, or that held at no time, carries nothing on', () => {
  assert.equal(endAt([version(1, 0, 100), version(2, 100, 100, 50)], 10), 100);
  assert.equal(endAt([version(1, 0, 100), version(2, 100, 100)], 10), 100);
});
