// Hotspots for property tests: stars, boxes on the lines of the index, holes, several polygons, copies that touch and that overlap;
// and the points where an index goes wrong: on vertices, on edges, on the lines between cells, just beside each.
import fc from 'fast-check';
import { boundaryFromGeometry } from './boundary.ts';
import type { Boundary, Hotspot } from './hotspot.ts';

type Point = readonly [x: number, y: number];
type Ring = readonly Point[];

/** Places in 1e-7 degrees: Derby, the equator at Greenwich, beside the 180° meridian on either side, the south, the far north. */
const anchors: readonly Point[] = [
  [-14_800_000, 529_200_000],
  [0, 0],
  [1_799_000_000, 529_200_000],
  [-1_799_000_000, -100_000_000],
  [151_000_000, -338_700_000],
  [-250_000_000, 840_000_000],
];

/** Whole numbers of units about the side of a cell (8,192) and of a tile (131,072), and far below. */
const sizes = fc.constantFrom(6, 300, 8_000, 8_192, 30_000, 140_000);

const star = fc
  .tuple(sizes, fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }))
  .map(
    ([size, radii]): Ring =>
      radii.map((radius, i) => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [Math.round(size * radius * Math.cos(angle)), Math.round(size * radius * Math.sin(angle))];
      }),
  );

/** A box whose sides lie on multiples of an eighth of a cell: many edges along the lines of the index. */
const eighth = fc.integer({ min: -20, max: 20 }).map((count) => count * 1024);
const box = fc.tuple(eighth, eighth, eighth, eighth).map(
  ([x1, y1, x2, y2]): Ring => [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ],
);

const ring = fc.oneof(star, star, box);
const moved = (points: Ring, dx: number, dy: number): Ring => points.map(([x, y]) => [x + dx, y + dy]);
const half = (points: Ring): Ring => points.map(([x, y]) => [Math.trunc(x / 2), Math.trunc(y / 2)]);

/** The rings of one hotspot about 0, 0: alone, with a hole, or as two polygons side by side. */
const shape = fc.tuple(ring, fc.constantFrom('plain', 'hole', 'two'), eighth).map(([outer, kind, apart]) => {
  if (kind === 'plain') return [[outer]];
  if (kind === 'hole') return [[outer, half(outer)]];
  const width = Math.max(...outer.map(([x]) => x)) - Math.min(...outer.map(([x]) => x));
  return [[outer], [moved(outer, width + Math.abs(apart), 0)]];
});

/** Up to six hotspots about one or two anchors, some of them copies moved by a little, by their width, or not at all. */
export const someHotspots = fc
  .array(
    fc.record({
      shape,
      anchor: fc.constantFrom(...anchors.slice(0, 2), ...anchors),
      dx: fc.oneof(fc.constant(0), eighth, fc.integer({ min: -200_000, max: 200_000 })),
      dy: fc.oneof(fc.constant(0), eighth, fc.integer({ min: -200_000, max: 200_000 })),
      copies: fc.array(fc.tuple(eighth, eighth), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.flatMap(({ shape: polygons, anchor, dx, dy, copies }) =>
      [[0, 0], ...copies].map(([cx, cy]) =>
        polygons.map((rings) =>
          rings.map((points) => moved(points, anchor[0] + dx + cx, anchor[1] + dy + cy)),
        ),
      ),
    ),
  )
  .map((shapes) => shapes.flatMap(hotspotOf));

/** The shape as a hotspot, or none where it cannot be one: some stars cross themselves once their corners are whole numbers. */
function hotspotOf(polygons: readonly (readonly Ring[])[], number: number): Hotspot[] {
  const coordinates = polygons.map((rings) =>
    rings.map((points) => [...points, points[0]].map(([x, y]) => [x / 1e7, y / 1e7])),
  );
  const result = boundaryFromGeometry({ type: 'MultiPolygon', coordinates });
  if (!result.ok) return [];
  const targets = {
    visitTargetSeconds: 900,
    dayTargetVisits: null,
    dayTargetPatrolSeconds: null,
    dueSeconds: 10_800,
  };
  return [{ id: `h${number}`, name: `h${number}`, boundary: result.boundary, targets, windows: [] }];
}

/** Points at and beside every vertex, whole-number points on every edge, and points where the edges meet the lines of a grid. */
export function tryingPoints(boundary: Boundary, originX: number, originY: number, side: number): Point[] {
  const { xs, ys } = boundary;
  const points: Point[] = [];
  for (let i = 0; i + 1 < xs.length; i++) {
    const [dx, dy] = [xs[i + 1] - xs[i], ys[i + 1] - ys[i]];
    const steps = greatestDivisor(Math.abs(dx), Math.abs(dy));
    const onEdge = [0, 1, Math.trunc(steps / 2), steps - 1].map(
      (k): Point => [xs[i] + (dx / steps) * k, ys[i] + (dy / steps) * k],
    );
    const onLine = onGridLine(xs[i], originX, side);
    const atLine: Point = [onLine, Math.round(ys[i] + (dx === 0 ? 0 : (dy * (onLine - xs[i])) / dx))];
    const corner: Point = [onGridLine(xs[i], originX, side), onGridLine(ys[i], originY, side)];
    points.push(...[...onEdge, atLine, corner].flatMap(withNeighbours));
  }
  return points;
}

function onGridLine(value: number, origin: number, side: number): number {
  return origin + Math.round((value - origin) / side) * side;
}

function withNeighbours([x, y]: Point): Point[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy): Point => [x + dx, y + dy]));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.max(1, a) : greatestDivisor(b, a % b);
}
