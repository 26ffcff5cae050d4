import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundaryFromRings } from '../../core/hotspots/boundary.ts';
import type { Boundary } from '../../core/hotspots/hotspot.ts';
import { contains } from '../../core/hotspots/index.ts';
import { cutOut, type Exclusion } from './cut-out.ts';

const place = (x: number, y: number): [number, number] => [-1.48 + x / 1e5, 52.92 + y / 1e5];
const ring = (...points: readonly (readonly [number, number])[]) =>
  [...points, points[0]].map(([x, y]) => place(x, y));
const drawn: [number, number][] = [
  [0, 0],
  [400, 30],
  [380, 400],
  [200, 250],
  [20, 390],
];
const box = (w: number, s: number, e: number, n: number) => ring([w, s], [e, s], [e, n], [w, n]);
const hotspotOf = (points: ReturnType<typeof ring>) => ({
  id: 'market',
  name: 'Market',
  boundary: boundaryFromRings([[points]]),
  targets: {
    visitTargetSeconds: 900,
    dayTargetVisits: null,
    dayTargetPatrolSeconds: null,
    dueSeconds: 10_800,
  },
  windows: [],
});
const exclusionOf = (points: ReturnType<typeof ring>, name = 'Station'): Exclusion => {
  return { id: name, name, kind: 'station', area: boundaryFromRings([[points]]) };
};

test('an exclusion inside becomes a hole, and the boundary as drawn is kept', () => {
  const hotspot = hotspotOf(box(0, 0, 400, 400));
  const cut = cutOut(hotspot, [exclusionOf(box(100, 100, 200, 200))]);
  assert.ok(cut.ok);
  const { boundary } = cut.cut.hotspot;
  assert.equal(boundary.ringStarts.length - 1, 2);
  assert.equal(cut.cut.drawn?.type, 'Polygon');
  assert.deepEqual(
    cut.cut.exclusions.map((each) => each.name),
    ['Station'],
  );
  const share = boundary.areaSquareMetres / hotspot.boundary.areaSquareMetres;
  assert.ok(Math.abs(share - 15 / 16) < 1e-4, `${share}`);
});

test('an exclusion over the edge takes a bite, one across cuts in two, one beside or touching changes nothing', () => {
  const hotspot = hotspotOf(box(0, 0, 400, 400));
  const bite = cutOut(hotspot, [exclusionOf(box(300, 300, 500, 500))]);
  assert.ok(bite.ok && bite.cut.hotspot.boundary.polygonStarts.length === 2);
  const two = cutOut(hotspot, [exclusionOf(box(100, -50, 200, 450))]);
  assert.ok(two.ok && two.cut.hotspot.boundary.polygonStarts.length === 3);
  for (const beside of [box(500, 0, 600, 100), box(400, 0, 500, 100)]) {
    const same = cutOut(hotspot, [exclusionOf(beside)]);
    assert.ok(same.ok && same.cut.drawn === null);
    assert.equal(same.cut.hotspot, hotspot);
  }
});

test('a hotspot wholly within an exclusion is refused with its name', () => {
  const cut = cutOut(hotspotOf(box(0, 0, 40, 40)), [exclusionOf(box(-10, -10, 60, 60), 'Royal Hospital')]);
  assert.ok(!cut.ok);
  assert.match(cut.message, /Nothing of it is left without Royal Hospital\./);
});

test('an edge that passes within a hair of a corner is cut like any other', () => {
  const hotspot = hotspotOf(ring(...drawn));
  const cut = cutOut(hotspot, [exclusionOf(ring([243, 600], [0, 0], [157, -100]))]);
  assert.ok(cut.ok);
  assert.ok(cut.cut.hotspot.boundary.areaSquareMetres < hotspot.boundary.areaSquareMetres);
});

test('whatever is cut, no point of an exclusion’s inside is left in, and no point outside it is lost', () => {
  const coordinate = fc.integer({ min: -200, max: 600 });
  // Corners of the hotspot too: where edges meet or run along each other a clipper errs first.
  const corner = fc.oneof(fc.tuple(coordinate, coordinate), fc.constantFrom(...drawn));
  const triangle = fc.tuple(corner, corner, corner).filter(([a, b, c]) => {
    return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) > 2000;
  });
  const hotspot = hotspotOf(ring(...drawn));
  fc.assert(
    fc.property(
      fc.array(triangle, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 20, maxLength: 20 }),
      (triangles, points) => {
        const exclusions = triangles.map((corners) => exclusionOf(ring(...corners)));
        const cut = cutOut(hotspot, exclusions);
        for (const [x, y] of points) {
          // Half a unit of the drawing off its corners: far from every edge's rounding.
          const [px, py] = place(x + 0.5, y + 0.37).map((degrees) => Math.round(degrees * 1e7));
          const edges = [hotspot.boundary, ...exclusions.map(({ area }) => area)];
          if (edges.some((boundary) => isNearEdge(boundary, px, py))) continue;
          const isIn =
            contains(hotspot.boundary, px, py) && !exclusions.some(({ area }) => contains(area, px, py));
          assert.equal(cut.ok && contains(cut.cut.hotspot.boundary, px, py), isIn);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

/** Within a few units of 1e-7° of an edge, where rounding a crossing to the grain may decide. */
function isNearEdge({ xs, ys }: Boundary, x: number, y: number): boolean {
  for (let i = 0; i + 1 < xs.length; i++) {
    const [ex, ey] = [xs[i + 1] - xs[i], ys[i + 1] - ys[i]];
    const share = Math.max(0, Math.min(1, ((x - xs[i]) * ex + (y - ys[i]) * ey) / (ex * ex + ey * ey)));
    if (Math.hypot(x - xs[i] - share * ex, y - ys[i] - share * ey) < 4) return true;
  }
  return false;
}
