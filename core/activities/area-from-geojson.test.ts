import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaFromText } from './area-from-geojson.ts';

const ring = (west: number) => [
  [west, 52],
  [west + 0.01, 52],
  [west + 0.01, 52.01],
  [west, 52],
];
const polygon = (west: number) => ({ type: 'Polygon', coordinates: [ring(west)] });
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });
const partsOf = (json: unknown) => {
  const area = areaFromText(JSON.stringify(json));
  if (area.ok) return area.boundary.polygonStarts.length - 1;
  return area.reason === 'unfit' ? area.problem.reason : area.reason;
};

test('a geometry, a feature and a collection each draw an area', () => {
  assert.equal(partsOf(polygon(-1.5)), 1);
  assert.equal(partsOf(feature(polygon(-1.5))), 1);
  const multi = { type: 'MultiPolygon', coordinates: [[ring(-1.4)], [ring(-1.3)]] };
  const features = [feature(polygon(-1.5)), feature(multi)];
  assert.equal(partsOf({ type: 'FeatureCollection', features }), 3);
});

test('what draws none says which of the ways it is wrong', () => {
  assert.deepEqual(areaFromText('  '), { ok: false, reason: 'nothing' });
  assert.deepEqual(areaFromText('the market'), { ok: false, reason: 'not-json' });
  assert.equal(partsOf({ type: 'FeatureCollection', features: [] }), 'not-geojson');
  assert.equal(partsOf({ the: 'market' }), 'not-geojson');
  assert.equal(partsOf([1, 2]), 'not-geojson');
  assert.equal(partsOf({ type: 'Point', coordinates: [-1.5, 52] }), 'not-a-polygon');
  const features = [feature(polygon(-1.5)), feature({ type: 'Point', coordinates: [-1.5, 52] })];
  assert.equal(partsOf({ type: 'FeatureCollection', features }), 'not-a-polygon');
  const twice = [feature(polygon(-1.5)), feature(polygon(-1.505))];
  assert.equal(partsOf({ type: 'FeatureCollection', features: twice }), 'polygons-overlap');
});
