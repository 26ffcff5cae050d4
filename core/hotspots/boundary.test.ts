import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundaryFromGeometry, boundaryFromRings } from './boundary.ts';
import { contains } from './contains.ts';

type Ring = readonly (readonly number[])[];
const [lon, lat] = [-1.48, 52.92];

/** Points given in ten-thousandths of a degree (about 11 m north, 7 m east) from a place in Derby, closed. */
function ring(...points: readonly (readonly [number, number])[]): Ring {
  return [...points, points[0]].map(([x, y]) => [lon + x / 1e4, lat + y / 1e4]);
}

function box(west: number, south: number, east: number, north: number): Ring {
  return ring([west, south], [east, south], [east, north], [west, north]);
}

function polygon(...coordinates: readonly Ring[]) {
  return boundaryFromGeometry({ type: 'Polygon', coordinates });
}

function multiPolygon(...coordinates: readonly (readonly Ring[])[]) {
  return boundaryFromGeometry({ type: 'MultiPolygon', coordinates });
}

function assertRefused(result: ReturnType<typeof boundaryFromGeometry>, reason: string, words: RegExp) {
  assert.ok(!result.ok, `taken, not refused as ${reason}`);
  assert.equal(result.problem.reason, reason);
  assert.match(result.problem.message, words);
}

test('a square of 100 m has its area and its width', () => {
  const east = 100 / (111_195.08 * Math.cos((52.92 * Math.PI) / 180));
  const north = 100 / 111_195.08;
  const boundary = boundaryFromRings([
    [ring([0, 0], [east * 1e4, 0], [east * 1e4, north * 1e4], [0, north * 1e4])],
  ]);
  assert.ok(Math.abs(boundary.areaSquareMetres - 10_000) < 5, `${boundary.areaSquareMetres}`);
  assert.ok(Math.abs(boundary.narrowestWidthMetres - 100) < 0.1, `${boundary.narrowestWidthMetres}`);
});

test('the narrowest width is across the narrowest polygon, whichever way it lies', () => {
  const long = ring([0, 0], [300, 200], [298, 204], [-2, 4]);
  const metresPerX = (111_195.08 / 1e4) * Math.cos((52.93 * Math.PI) / 180);
  const metresPerY = 111_195.08 / 1e4;
  const [ax, ay, bx, by] = [300 * metresPerX, 200 * metresPerY, -2 * metresPerX, 4 * metresPerY];
  const across = Math.abs(ax * by - ay * bx) / Math.hypot(ax, ay);
  const boundary = boundaryFromRings([[long], [box(1000, 0, 1100, 100)]]);
  assert.ok(
    Math.abs(boundary.narrowestWidthMetres - across) < 0.02 * across,
    `${boundary.narrowestWidthMetres}`,
  );
});

test('a hole takes its area away, whichever way the rings turn', () => {
  const whole = boundaryFromRings([[box(0, 0, 40, 40)]]).areaSquareMetres;
  const hole = boundaryFromRings([[box(10, 10, 20, 20)]]).areaSquareMetres;
  for (const inner of [box(10, 10, 20, 20), box(10, 10, 20, 20).toReversed()]) {
    const { areaSquareMetres } = boundaryFromRings([[box(0, 0, 40, 40), inner]]);
    assert.ok(Math.abs(areaSquareMetres - (whole - hole)) < 1e-3);
  }
});

test('repeated points in a row are dropped without a word', () => {
  const doubled = box(0, 0, 40, 40).flatMap((point) => [point, point]);
  assert.equal(boundaryFromRings([[doubled]]).xs.length, 5);
});

test('vertices are rounded to 1e-7 degrees', () => {
  const { xs, ys } = boundaryFromRings([
    [
      [
        [0.12345678, 1],
        [0.2, 1],
        [0.2, 1.00000004],
        [0.2, 1.1],
        [0.12345678, 1],
      ],
    ],
  ]);
  assert.equal(xs[0], 1_234_568);
  assert.deepEqual([...ys], [10_000_000, 10_000_000, 11_000_000, 10_000_000]);
});

test('what is not a polygon is refused by its name', () => {
  assertRefused(boundaryFromGeometry(null), 'not-a-polygon', /missing/);
  assertRefused(boundaryFromGeometry('Polygon'), 'not-a-polygon', /missing/);
  assertRefused(boundaryFromGeometry({ type: 'Point', coordinates: [0, 0] }), 'not-a-polygon', /a Point/);
  assertRefused(boundaryFromGeometry({ type: 'Polygon', coordinates: [] }), 'not-a-polygon', /empty/);
  assertRefused(boundaryFromGeometry({ type: 'Polygon' }), 'not-a-polygon', /empty/);
  assertRefused(boundaryFromGeometry({ type: 'MultiPolygon', coordinates: [[]] }), 'not-a-polygon', /empty/);
});

test('coordinates that are not numbers are refused with their place', () => {
  const points = [
    [0, 0],
    [1, 'x'],
    [1, 1],
    [0, 0],
  ];
  assertRefused(
    boundaryFromGeometry({ type: 'Polygon', coordinates: [points] }),
    'bad-coordinates',
    /outer ring at point 2/,
  );
  assertRefused(boundaryFromGeometry({ type: 'Polygon', coordinates: [7] }), 'bad-coordinates', /outer ring/);
  const infinite = [
    [0, 0],
    [Number.POSITIVE_INFINITY, 0],
    [1, 1],
    [0, 0],
  ];
  assertRefused(
    boundaryFromGeometry({ type: 'Polygon', coordinates: [infinite] }),
    'bad-coordinates',
    /point 2/,
  );
});

test('an unclosed ring is refused, and which one', () => {
  assertRefused(
    polygon(box(0, 0, 40, 40).slice(0, -1)),
    'unclosed-ring',
    /outer ring .* Repeat its first point/,
  );
  assertRefused(polygon(box(0, 0, 40, 40), box(1, 1, 2, 2).slice(0, -1)), 'unclosed-ring', /hole 1/);
  assertRefused(
    multiPolygon([box(0, 0, 9, 9)], [box(20, 0, 29, 9).slice(1)]),
    'unclosed-ring',
    /of polygon 2/,
  );
});

test('fewer than four points are refused, repeats not counted', () => {
  assertRefused(polygon(ring([0, 0], [1, 1])), 'under-four-points', /at least three corners/);
  assertRefused(polygon(ring([0, 0], [1, 1], [1, 1], [1, 1])), 'under-four-points', /outer ring/);
  assertRefused(polygon([]), 'under-four-points', /outer ring/);
  assertRefused(polygon(ring([0, 0])), 'under-four-points', /outer ring/);
});

test('a bow tie is refused with the place of its crossing', () => {
  assertRefused(
    polygon(ring([0, 0], [20, 20], [20, 0], [0, 20])),
    'self-crossing',
    /longitude -1\.47900, latitude 52\.92100/,
  );
});

test('a ring that crosses an edge with a vertex on it is refused, at a vertex of both too', () => {
  assertRefused(polygon(ring([0, 0], [10, 10], [20, 20], [20, 0], [0, 20])), 'self-crossing', /-1\.47900/);
  const both = ring([0, 0], [10, 10], [20, 20], [20, 0], [10, 10], [0, 20]);
  assertRefused(polygon(both), 'self-crossing', /-1\.47900/);
});

test('a ring that touches itself is taken, at a vertex and on an edge, and the even-odd rule decides', () => {
  const twoTriangles = ring([0, 0], [20, 0], [10, 10], [20, 20], [0, 20], [10, 10]);
  const notch = ring([0, 0], [40, 0], [40, 40], [20, 0], [0, 40]);
  for (const touching of [twoTriangles, notch]) assert.ok(polygon(touching).ok);
  const boundary = boundaryFromRings([[twoTriangles]]);
  const at = (x: number, y: number) =>
    contains(boundary, Math.round((lon + x / 1e4) * 1e7), Math.round((lat + y / 1e4) * 1e7));
  assert.deepEqual([at(10, 5), at(10, 10), at(5, 10), at(10, 15)], [true, true, false, true]);
});

test('a hole that crosses its outer ring is refused, one that touches it is taken', () => {
  assertRefused(
    polygon(box(0, 0, 40, 40), box(30, 10, 50, 20)),
    'hole-crosses',
    /hole 1 crosses the outer ring near/,
  );
  assert.ok(polygon(box(0, 0, 40, 40), ring([0, 20], [10, 15], [10, 25])).ok);
  assertRefused(
    polygon(box(0, 0, 40, 40), box(5, 5, 15, 15), box(10, 10, 20, 20)),
    'hole-crosses',
    /hole 2 crosses the hole 1/,
  );
});

test('a hole outside its polygon, or within another hole, is refused', () => {
  assertRefused(polygon(box(0, 0, 40, 40), box(50, 10, 60, 20)), 'hole-outside', /hole 1/);
  assertRefused(polygon(box(0, 0, 40, 40), box(5, 5, 25, 25), box(10, 10, 20, 20)), 'hole-outside', /hole 2/);
  assertRefused(polygon(box(0, 0, 40, 40), box(0, 0, 40, 40)), 'hole-outside', /hole 1/);
});

test('polygons of one hotspot that overlap are refused, side by side and island in a lake are taken', () => {
  assertRefused(
    multiPolygon([box(0, 0, 40, 40)], [box(30, 30, 60, 60)]),
    'polygons-overlap',
    /Polygons 1 and 2/,
  );
  assertRefused(multiPolygon([box(10, 10, 20, 20)], [box(0, 0, 40, 40)]), 'polygons-overlap', /dissolve/);
  assertRefused(multiPolygon([box(0, 0, 40, 40)], [box(0, 0, 40, 40)]), 'polygons-overlap', /dissolve/);
  assert.ok(multiPolygon([box(0, 0, 40, 40)], [box(40, 0, 60, 40)]).ok);
  assert.ok(multiPolygon([box(0, 0, 40, 40), box(10, 10, 30, 30)], [box(15, 15, 25, 25)]).ok);
});

test('coordinates off the earth are refused; eastings and northings are recognised', () => {
  const grid = [
    [435_000, 335_000],
    [436_000, 335_000],
    [436_000, 336_000],
    [435_000, 335_000],
  ];
  assertRefused(polygon(grid), 'outside-the-world', /British National Grid.*EPSG:4326/);
  assertRefused(
    polygon([
      [181, 95],
      [182, 95],
      [182, 96],
      [181, 95],
    ]),
    'outside-the-world',
    /\[181, 95\]/,
  );
});

test('latitude before longitude is refused where it is certain or lands in Britain only when swapped', () => {
  const swapped = box(0, 0, 40, 40).map(([x, y]) => [y, x]);
  assertRefused(polygon(swapped), 'longitude-latitude-swapped', /swap the two/);
  const california = [
    [37.4, -122.1],
    [37.5, -122.1],
    [37.5, -122],
    [37.4, -122.1],
  ];
  assertRefused(polygon(california), 'longitude-latitude-swapped', /\[37\.4, -122\.1\]/);
  assert.ok(polygon(california.map(([x, y]) => [y, x])).ok);
});

test('too wide and too large are refused with their size', () => {
  const sliver = [
    [0, 10],
    [6.1, 10],
    [6.1, 10.00001],
    [0, 10],
  ];
  assertRefused(polygon(sliver), 'too-wide', /6\.1° across/);
  assert.ok(
    polygon([
      [0, 10],
      [6, 10],
      [6, 10.00001],
      [0, 10],
    ]).ok,
  );
  assertRefused(
    polygon([
      [0, 52],
      [0.6, 52],
      [0.6, 52.3],
      [0, 52.3],
      [0, 52],
    ]),
    'too-large',
    /1,3\d\d km²/,
  );
  assertRefused(
    multiPolygon(
      [
        [
          [179, 1],
          [180, 1],
          [180, 1.1],
          [179, 1],
        ],
      ],
      [
        [
          [-180, 1],
          [-179, 1],
          [-179, 1.1],
          [-180, 1],
        ],
      ],
    ),
    'too-wide',
    /180° meridian/,
  );
});

test('a line has no ground', () => {
  assertRefused(polygon(ring([0, 0], [10, 10], [20, 20])), 'zero-area', /no ground/);
});

test('what cannot be a boundary throws where the caller vouched for it', () => {
  assert.throws(() => boundaryFromRings([[ring([0, 0], [1, 1])]]), /under-four-points/);
});
