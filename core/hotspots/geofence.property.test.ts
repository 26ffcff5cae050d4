import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { greatCircleMetres, RADIANS_PER_E7 } from '../geo/distance.ts';
import { CLEAR_SHIFT } from './clearance-field.ts';
import { contains } from './contains.ts';
import { buildGeofence, clearanceMetres, edgesNear, type Geofence, locate, near } from './geofence.ts';
import type { Boundary } from './hotspot.ts';
import { someHotspots, tryingPoints } from './random-hotspots.test.ts';
import { CELL_SHIFT } from './tiling.ts';

const cell = 1 << CELL_SHIFT;
const clearCell = 1 << CLEAR_SHIFT;
const anywhere = fc.tuple(
  fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }),
  fc.integer({ min: -900_000_000, max: 900_000_000 }),
);
const offset = fc.integer({ min: -150_000, max: 150_000 });

function located(geofence: Geofence, x: number, y: number): number[] {
  const code = locate(geofence, x, y);
  if (code === -1) return [];
  return code >= 0 ? [code] : [...geofence.overlapSets[-2 - code]];
}

function holding({ hotspots }: Geofence, x: number, y: number): number[] {
  return hotspots.flatMap(({ boundary }, i) => (contains(boundary, x, y) ? [i] : []));
}

test('the index holds a point where the exact test does: vertices, edges, holes, touching, overlapping, anywhere on earth', () => {
  fc.assert(
    fc.property(
      someHotspots,
      fc.array(fc.tuple(offset, offset), { maxLength: 20 }),
      anywhere,
      (hotspots, offsets, far) => {
        const geofence = buildGeofence(hotspots);
        const check = (x: number, y: number) =>
          assert.deepEqual(located(geofence, x, y), holding(geofence, x, y), `at ${x}, ${y}`);
        for (const { boundary } of hotspots) {
          for (const [x, y] of tryingPoints(boundary, geofence.originX, geofence.originY, cell)) check(x, y);
          for (const [dx, dy] of offsets) check(boundary.xs[0] + dx, boundary.ys[0] + dy);
        }
        check(...far);
      },
    ),
    { numRuns: 300 },
  );
});

test('what is near a box is every hotspot whose own box meets it, ascending, each once', () => {
  const reach = fc.constantFrom(0, 1, 5_000, 140_000, 3_000_000, 4_000_000_000);
  fc.assert(
    fc.property(someHotspots, anywhere, offset, offset, reach, reach, (few, far, dx, dy, width, height) => {
      const hotspots = [...few, ...few, ...few, ...few, ...few, ...few];
      const geofence = buildGeofence(hotspots);
      const out = new Int32Array(hotspots.length);
      const starts = [far, ...few.map(({ boundary }) => [boundary.maxX + dx, boundary.minY + dy] as const)];
      for (const [x, y] of starts) {
        const box = { minX: x, minY: y, maxX: x + width, maxY: y + height };
        const count = near(geofence, box.minX, box.minY, box.maxX, box.maxY, out);
        const expected = hotspots.flatMap(({ boundary }, i) => (boxesMeet(boundary, box) ? [i] : []));
        assert.deepEqual([...out.subarray(0, count)], expected);
      }
    }),
    { numRuns: 200 },
  );
});

test('the edges near a box are those whose own box meets it, ascending', () => {
  const reach = fc.constantFrom(0, 1, 500, 5_000, 140_000);
  fc.assert(
    fc.property(
      someHotspots,
      fc.array(fc.tuple(offset, offset, reach, reach), { minLength: 5 }),
      (hotspots, boxes) => {
        const geofence = buildGeofence(hotspots);
        for (const [hotspot, { boundary }] of hotspots.entries()) {
          const out = new Int32Array(boundary.xs.length);
          for (const [dx, dy, width, height] of boxes) {
            const [minX, minY] = [boundary.xs[0] + dx, boundary.ys[0] + dy];
            const box = { minX, minY, maxX: minX + width, maxY: minY + height };
            const count = edgesNear(geofence, hotspot, box.minX, box.minY, box.maxX, box.maxY, out);
            const expected = edgesOf(boundary).filter((edge) => boxesMeet(boxOfEdge(boundary, edge), box));
            assert.deepEqual([...out.subarray(0, count)], expected);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

function edgesOf({ ringStarts }: Boundary): number[] {
  const ends = new Set(ringStarts);
  return Array.from({ length: ringStarts[ringStarts.length - 1] }, (_, i) => i).filter(
    (i) => !ends.has(i + 1),
  );
}

function boxOfEdge({ xs, ys }: Boundary, edge: number): Box {
  const [x1, y1, x2, y2] = [xs[edge], ys[edge], xs[edge + 1], ys[edge + 1]];
  return { minX: Math.min(x1, x2), minY: Math.min(y1, y2), maxX: Math.max(x1, x2), maxY: Math.max(y1, y2) };
}

test('clearance is never more than the way to the nearest boundary, and all but that at the middle of a cell', () => {
  const offsets = fc.array(fc.tuple(offset, offset), { minLength: 5, maxLength: 10 });
  fc.assert(
    fc.property(someHotspots, offsets, anywhere, (hotspots, moves, far) => {
      const geofence = buildGeofence(hotspots);
      const boundaries = hotspots.map(({ boundary }) => boundary);
      const points = boundaries.flatMap(({ xs, ys }) =>
        moves.map(([dx, dy]) => [xs[0] + dx, ys[0] + dy] as const),
      );
      for (const [x, y] of [far, ...points]) {
        const way = metresToBoundaries(boundaries, x, y);
        const clearance = clearanceMetres(geofence, x, y);
        assert.ok(clearance <= way, `${clearance} m at ${x}, ${y}, but ${way} m to a boundary`);
        const [middleX, middleY] = [middleOfCell(x, geofence.originX), middleOfCell(y, geofence.originY)];
        const wayFromMiddle = metresToBoundaries(boundaries, middleX, middleY);
        const clearanceOfMiddle = clearanceMetres(geofence, middleX, middleY);
        assert.ok(clearanceOfMiddle <= wayFromMiddle);
        if (geofence.farMetres > 0) assert.ok(clearanceOfMiddle > Math.min(wayFromMiddle * 0.99, 315) - 3);
      }
    }),
    { numRuns: 150 },
  );
});

function middleOfCell(value: number, origin: number): number {
  return origin + Math.floor((value - origin) / clearCell) * clearCell + clearCell / 2;
}

function boxesMeet(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
}

type Box = Pick<Boundary, 'minX' | 'minY' | 'maxX' | 'maxY'>;

/** The great-circle distance to the foot on each edge, on the plane there: never less than the distance to the edge, and all but it. */
function metresToBoundaries(boundaries: readonly Boundary[], x: number, y: number): number {
  const shrink = Math.cos(y * RADIANS_PER_E7);
  let least = Number.POSITIVE_INFINITY;
  for (const { xs, ys, ringStarts } of boundaries) {
    for (let i = 0; i + 1 < xs.length; i++) {
      if (ringStarts.includes(i + 1)) continue;
      const [ex, ey] = [(xs[i + 1] - xs[i]) * shrink, ys[i + 1] - ys[i]];
      const share = ((x - xs[i]) * shrink * ex + (y - ys[i]) * ey) / (ex * ex + ey * ey);
      const held = Math.min(1, Math.max(0, share));
      const [onX, onY] = [xs[i] + held * (xs[i + 1] - xs[i]), ys[i] + held * ey];
      least = Math.min(least, greatCircleMetres(x, y, onX, onY));
    }
  }
  return least;
}
