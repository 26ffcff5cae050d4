import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoJsonFromHotspots } from './geojson-from-hotspots.ts';
import { hotspotsFromGeoJson } from './hotspots-from-geojson.ts';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [-1.48, 52.92],
      [-1.47, 52.92],
      [-1.47, 52.93],
      [-1.48, 52.93],
      [-1.48, 52.92],
    ],
  ],
};
const line = {
  type: 'LineString',
  coordinates: [
    [-1.48, 52.92],
    [-1.47, 52.92],
  ],
};

function feature(more: object, properties: unknown = {}) {
  return { type: 'Feature', geometry: square, properties, ...more };
}

function read(...features: unknown[]) {
  return hotspotsFromGeoJson({ type: 'FeatureCollection', features });
}

test('ids come from the feature, else its properties, else its number', () => {
  const { hotspots, problems } = read(
    feature({ id: 7 }, { id: 'not this' }),
    feature({}, { id: 'market' }),
    feature({}, null),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    hotspots.map((hotspot) => hotspot.id),
    ['7', 'market', '3'],
  );
});

test('a name is the property, else the id', () => {
  const { hotspots } = read(
    feature({ id: 'a' }, { name: 'Market Place' }),
    feature({ id: 'b' }, { name: ' ' }),
  );
  assert.deepEqual(
    hotspots.map((hotspot) => hotspot.name),
    ['Market Place', 'b'],
  );
});

test('targets come from the properties, and fifteen minutes a visit where nothing is said', () => {
  const stated = {
    visitTargetSeconds: 1800,
    dayTargetVisits: 3,
    dayTargetPatrolSeconds: 2700,
    dueSeconds: 7200,
  };
  const { hotspots } = read(feature({ id: 'a' }, stated), feature({ id: 'b' }));
  assert.deepEqual(hotspots[0].targets, stated);
  assert.deepEqual(hotspots[1].targets, {
    visitTargetSeconds: 900,
    dayTargetVisits: null,
    dayTargetPatrolSeconds: null,
    dueSeconds: 10_800,
  });
});

test('a target that is no target is refused by name', () => {
  for (const [name, value] of Object.entries({
    visitTargetSeconds: '900',
    dayTargetVisits: 1.5,
    dayTargetPatrolSeconds: -1,
  })) {
    const { hotspots, problems } = read(feature({ id: 'a' }, { [name]: value }));
    assert.equal(hotspots.length, 0);
    assert.equal(problems[0].reason, 'bad-target');
    assert.match(problems[0].message, new RegExp(`${name} is ${JSON.stringify(value)}`));
  }
});

test('a repeated id is a problem of the later feature, and the good ones are kept', () => {
  const { hotspots, problems } = read(
    feature({ id: 'a' }),
    feature({ id: 'a' }),
    feature({ id: 'c', geometry: line }),
    feature({ id: 'd' }),
  );
  assert.deepEqual(
    hotspots.map((hotspot) => hotspot.id),
    ['a', 'd'],
  );
  assert.deepEqual(
    problems.map(({ feature: number, id, reason }) => [number, id, reason]),
    [
      [2, 'a', 'repeated-id'],
      [3, 'c', 'not-a-polygon'],
    ],
  );
  assert.match(problems[0].message, /Hotspot a \(feature 2\): Feature 1 has the same id/);
});

test('what is not a feature is named by its number', () => {
  const { problems } = read(feature({}), 'nonsense', square);
  assert.deepEqual(
    problems.map(({ feature: number, id, reason }) => [number, id, reason]),
    [
      [2, '2', 'not-a-feature'],
      [3, '3', 'not-a-feature'],
    ],
  );
});

test('a single feature is a set of one', () => {
  assert.equal(hotspotsFromGeoJson(feature({ id: 'a' })).hotspots.length, 1);
});

test('what is not GeoJSON is refused whole', () => {
  for (const json of [null, 3, [], {}, square, { type: 'FeatureCollection' }]) {
    const { hotspots, problems } = hotspotsFromGeoJson(json);
    assert.deepEqual(
      [hotspots.length, problems.map((p) => [p.feature, p.id, p.reason])],
      [0, [[0, null, 'not-geojson']]],
    );
  }
});

test('another reference system is refused by its name; names of WGS84 are not', () => {
  const collection = (name: string) =>
    hotspotsFromGeoJson({
      type: 'FeatureCollection',
      features: [feature({ id: 'a' })],
      crs: { type: 'name', properties: { name } },
    });
  const refused = collection('urn:ogc:def:crs:EPSG::27700');
  assert.equal(refused.problems[0].reason, 'other-reference-system');
  assert.match(refused.problems[0].message, /EPSG::27700.*EPSG:4326/);
  for (const name of [
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'EPSG:4326',
    'urn:ogc:def:crs:EPSG::4326',
    'urn:ogc:def:crs:EPSG:6.6:4326',
    'WGS84',
  ]) {
    assert.equal(collection(name).hotspots.length, 1, name);
  }
});

test('hotspots written as GeoJSON are read back the same', () => {
  const withHole = {
    type: 'MultiPolygon',
    coordinates: [
      [
        ...square.coordinates,
        [
          [-1.478, 52.922],
          [-1.478, 52.924],
          [-1.476, 52.924],
          [-1.478, 52.922],
        ],
      ],
      [
        [
          [-1.46, 52.92],
          [-1.45, 52.92],
          [-1.45, 52.93],
          [-1.46, 52.92],
        ],
      ],
    ],
  };
  const { hotspots } = read(
    feature({ id: 'a' }, { name: 'A', dayTargetVisits: 2 }),
    feature({ id: 'b', geometry: withHole }),
  );
  const back = hotspotsFromGeoJson(JSON.parse(JSON.stringify(geoJsonFromHotspots(hotspots))));
  assert.deepEqual(back.problems, []);
  assert.deepEqual(back.hotspots, hotspots);
});
