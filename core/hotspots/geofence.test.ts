import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greatCircleMetres } from '../geo/distance.ts';
import { boundaryFromRings } from './boundary.ts';
import { buildGeofence, clearanceMetres, locate, near } from './geofence.ts';
import type { Hotspot } from './hotspot.ts';

const targets = {
  visitTargetSeconds: 900,
  dayTargetVisits: null,
  dayTargetPatrolSeconds: null,
  dueSeconds: 10_800,
};
const e7 = (degrees: number) => Math.round(degrees * 1e7);

/** A box in degrees. */
function box(id: string, west: number, south: number, east: number, north: number): Hotspot {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { id, name: id, boundary: boundaryFromRings([[ring]]), targets, windows: [] };
}

const market = box('market', -1.48, 52.92, -1.475, 52.923);
const station = box('station', -1.475, 52.92, -1.47, 52.923);
const centre = box('centre', -1.482, 52.918, -1.468, 52.9215);

test('a point is in no hotspot, in one, or in a set of them', () => {
  const geofence = buildGeofence([market, station, centre]);
  const at = (longitude: number, latitude: number) => locate(geofence, e7(longitude), e7(latitude));
  assert.equal(at(-1.49, 52.92), -1);
  assert.equal(at(-1.478, 52.922), 0);
  assert.equal(at(-1.472, 52.922), 1);
  assert.equal(at(-1.481, 52.919), 2);
  const both = at(-1.478, 52.921);
  assert.ok(both <= -2);
  assert.deepEqual([...geofence.overlapSets[-2 - both]], [0, 2]);
  assert.equal(at(-1.477, 52.921), both);
});

test('the line between two hotspots belongs to both', () => {
  const geofence = buildGeofence([market, station]);
  const code = locate(geofence, e7(-1.475), e7(52.9213));
  assert.deepEqual([...geofence.overlapSets[-2 - code]], [0, 1]);
  assert.equal(locate(geofence, e7(-1.475) - 1, e7(52.9213)), 0);
  assert.equal(locate(geofence, e7(-1.475) + 1, e7(52.9213)), 1);
});

test('no hotspots hold no points', () => {
  const geofence = buildGeofence([]);
  assert.equal(locate(geofence, 0, 0), -1);
  assert.equal(near(geofence, -1e9, -5e8, 1e9, 5e8, new Int32Array(0)), 0);
  assert.ok(clearanceMetres(geofence, 0, 0) > 0);
});

test('hotspots at the ends of the earth share an index without filling the earth between', () => {
  const corners = [
    box('Derby', -1.48, 52.92, -1.475, 52.923),
    box('Mountain View', -122.1, 37.4, -122.09, 37.41),
    box('Sydney', 151.2, -33.9, 151.21, -33.89),
    box('Anadyr', 177.5, 64.7, 177.51, 64.71),
  ];
  const geofence = buildGeofence(corners);
  for (const [i, { boundary }] of corners.entries()) {
    assert.equal(locate(geofence, boundary.minX, boundary.maxY), i);
    assert.equal(locate(geofence, boundary.minX - 1, boundary.maxY), -1);
  }
  const bytes = Object.values(geofence).reduce(
    (sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0),
    0,
  );
  assert.ok(bytes < 16e6, `${bytes} bytes`);
});

test('a hotspot as large as is allowed answers by whole tiles', () => {
  const wide = box('wide', -1.6, 52.8, -1.2, 53.1);
  const geofence = buildGeofence([wide]);
  assert.equal(locate(geofence, e7(-1.4), e7(53)), 0);
  assert.ok(geofence.blocks.length < 100_000);
});

test('clearance is 0 on a boundary, grows away from it on both sides, and is large where nothing is near', () => {
  const geofence = buildGeofence([box('park', -1.5, 52.9, -1.48, 52.912)]);
  const at = (longitude: number) => clearanceMetres(geofence, e7(longitude), e7(52.906));
  assert.equal(at(-1.5), 0);
  for (const longitude of [-1.499, -1.497, -1.501, -1.504]) {
    const metres = greatCircleMetres(e7(longitude), e7(52.906), e7(-1.5), e7(52.906));
    assert.ok(at(longitude) <= metres && at(longitude) >= metres - 60, `${at(longitude)} for ${metres}`);
  }
  assert.ok(at(-1.49) >= 300);
  assert.ok(at(-1.6) >= 300);
  assert.ok(at(100) >= 300);
});

test('clearance claims nothing over the 180° meridian or beside a pole', () => {
  const east = buildGeofence([box('Chukotka', 179.99, 66, 179.9999, 66.01)]);
  const way = greatCircleMetres(e7(-179.9999), e7(66.005), e7(179.9999), e7(66.005));
  assert.ok(way < 10);
  assert.ok(clearanceMetres(east, e7(-179.9999), e7(66.005)) <= way);
  const pole = buildGeofence([box('pole', 0, 89.998, 1, 89.999)]);
  assert.ok(
    clearanceMetres(pole, e7(180), e7(89.9999)) <= greatCircleMetres(e7(180), e7(89.9999), 0, e7(89.999)),
  );
});

test('near finds hotspots by their boxes, in order, each once, however large the box', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    box(`h${i}`, -1.5 + i * 0.01, 52.9, -1.492 + i * 0.01, 52.93),
  );
  const geofence = buildGeofence(many.toReversed());
  const out = new Int32Array(many.length);
  const found = (west: number, south: number, east: number, north: number) => [
    ...out.subarray(0, near(geofence, e7(west), e7(south), e7(east), e7(north), out)),
  ];
  assert.deepEqual(found(-1.4999, 52.91, -1.4995, 52.911), [39]);
  assert.deepEqual(found(-1.49, 52.89, -1.47, 52.95), [36, 37, 38]);
  assert.deepEqual(found(-1.4915, 52.91, -1.4905, 52.911), []);
  assert.equal(found(-180, -90, 180, 90).length, 40);
  assert.deepEqual(found(10, 52, 11, 53), []);
});
