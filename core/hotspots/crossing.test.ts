import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundaryFromGeometry } from './boundary.ts';

type Corner = readonly [number, number];
type Edge = readonly [Corner, Corner];

/** Points given in ten-thousandths of a degree from a place in Derby, closed. */
function polygon(points: readonly Corner[]) {
  const ring = [...points, points[0]].map(([x, y]) => [-1.48 + x / 1e4, 52.92 + y / 1e4]);
  return boundaryFromGeometry({ type: 'Polygon', coordinates: [ring] });
}

function assertSelfCrossing(result: ReturnType<typeof boundaryFromGeometry>, words: RegExp) {
  assert.ok(!result.ok, 'taken');
  assert.equal(result.problem.reason, 'self-crossing');
  assert.match(result.problem.message, words);
}

test('a ring of 10,000 corners is checked whole, and its one crossing found', () => {
  const corners = 10_000;
  const points = Array.from({ length: corners }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / corners;
    const radius = i % 2 === 0 ? 300 : 299.7;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  assert.ok(polygon(points).ok);
  [points[2500], points[2502]] = [points[2502], points[2500]];
  assertSelfCrossing(polygon(points), /latitude 52\.94999|latitude 52\.950/);
});

test('a ring is refused as self-crossing whenever two of its edges cross between their ends', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 4, maxLength: 7 }), (points) => {
      const edges = points.map((from, i) => [from, points[(i + 1) % points.length]] as const);
      const isLeft = ([[ax, ay], [bx, by]]: Edge, [x, y]: Corner) =>
        Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
      const cross = (e: Edge, f: Edge) =>
        isLeft(e, f[0]) * isLeft(e, f[1]) < 0 && isLeft(f, e[0]) * isLeft(f, e[1]) < 0;
      if (!edges.some((e) => edges.some((f) => cross(e, f)))) return;
      assertSelfCrossing(polygon(points), /crosses itself near longitude/);
    }),
    { numRuns: 500 },
  );
});
