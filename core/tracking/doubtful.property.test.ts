// The doubtful shares of a leg against the plain question asked at many moments of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addSpan, noSpans, spansHold } from '../geo/spans.ts';
import { emptyBeside, lookAside, placeBeside } from '../hotspots/beside.ts';
import { boundaryFromRings } from '../hotspots/boundary.ts';
import type { Boundary } from '../hotspots/hotspot.ts';
import { type Doubt, doubtMetres, largestDoubtMetres, swingMetres } from './doubt.ts';
import { doubtfulShares } from './doubtful.ts';

const metresPerUnit = 0.0111195;
const moments = 400;

/** A triangle around the origin in 1e-7 degrees, of some 20 to 300 m. */
const triangle = fc
  .tuple(
    fc.integer({ min: 1500, max: 15000 }),
    fc.integer({ min: 1500, max: 15000 }),
    fc.integer({ min: 1500, max: 15000 }),
  )
  .map(([a, b, c]): Boundary => {
    const ring = [
      [-a, -b],
      [c, -a],
      [a - b, c],
      [-a, -b],
    ];
    return boundaryFromRings([[ring.map(([x, y]): [number, number] => [x / 1e7, y / 1e7])]]);
  });

const leg = fc.record({
  x0: fc.integer({ min: -30_000, max: 30_000 }),
  y0: fc.integer({ min: -30_000, max: 30_000 }),
  dx: fc.integer({ min: -40_000, max: 40_000 }),
  dy: fc.integer({ min: -40_000, max: 40_000 }),
  gapSeconds: fc.constantFrom(0.1, 1, 5, 15, 60, 120),
  accuracyMetres: fc.constantFrom(0, 3, 10, 40),
});

test('a moment is in doubt exactly where an edge is no further than the doubt', () => {
  fc.assert(
    fc.property(triangle, leg, (boundary, { x0, y0, dx, dy, gapSeconds, accuracyMetres }) => {
      const metres = Math.hypot(dx, dy) * metresPerUnit;
      const doubt: Doubt = {
        accuracyMetres,
        gapSeconds,
        capMetres: swingMetres(gapSeconds, metres, metres / gapSeconds),
      };
      const beside = emptyBeside();
      placeBeside(
        beside,
        boundary,
        Int32Array.of(0, 1, 2),
        3,
        x0,
        y0,
        x0 + dx,
        y0 + dy,
        metresPerUnit,
        metresPerUnit,
      );
      const doubtful = noSpans();
      doubtfulShares(beside, doubt, doubtful);
      for (let i = 0; i <= moments; i++) {
        const share = i / moments;
        const beyond = nearest(beside, share) - doubtMetres(doubt, share);
        const isIn = spansHold(doubtful, share);
        if (beyond < -1e-6) assert.ok(isIn, `left out at ${share}: ${beyond}`);
        // Found from outside to within 5 cm of the doubt; where the leg only grazes it, a little more is in doubt.
        if (beyond > 0.06 + 0.02 * largestDoubtMetres(doubt))
          assert.ok(!isIn || isGrazing(beside, doubt), `taken in at ${share}: ${beyond}`);
      }
    }),
    { numRuns: process.env.BEATKEEPER_LONG === '1' ? 20_000 : 1500 },
  );
});

/** Edges from anywhere to anywhere hereabouts, in a chain, as of a boundary. */
const chain = fc.array(
  fc.tuple(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: -30_000, max: 30_000 })),
  {
    minLength: 4,
    maxLength: 40,
  },
);

test('what all edges leave in doubt is, to the digit, what each of them does by itself', () => {
  fc.assert(
    fc.property(chain, leg, (corners, { x0, y0, dx, dy, gapSeconds, accuracyMetres }) => {
      const xs = Int32Array.from(corners, ([x]) => x);
      const ys = Int32Array.from(corners, ([, y]) => y);
      const boundary: Boundary = {
        ...{ xs, ys, ringStarts: Int32Array.of(0, xs.length), polygonStarts: Int32Array.of(0, 1) },
        ...{ minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) },
        ...{ areaSquareMetres: 1, narrowestWidthMetres: 1 },
      };
      const metres = Math.hypot(dx, dy) * metresPerUnit;
      const capMetres = swingMetres(gapSeconds, metres, metres / gapSeconds);
      const doubt: Doubt = { accuracyMetres, gapSeconds, capMetres };
      const sharesOf = (edges: Int32Array) => {
        const [beside, doubtful] = [emptyBeside(), noSpans()];
        const end = [x0 + dx, y0 + dy] as const;
        placeBeside(beside, boundary, edges, edges.length, x0, y0, ...end, metresPerUnit, metresPerUnit);
        doubtfulShares(beside, doubt, doubtful);
        return [...doubtful.values.subarray(0, doubtful.count)];
      };
      const edges = Int32Array.from({ length: corners.length - 1 }, (_, i) => i);
      const each = [...edges].map((edge) => sharesOf(Int32Array.of(edge))).filter((span) => span.length > 0);
      const union = noSpans();
      for (const [from, to] of each.sort((a, b) => a[0] - b[0])) addSpan(union, from, to);
      assert.deepEqual(sharesOf(edges), [...union.values.subarray(0, union.count)]);
    }),
    { numRuns: process.env.BEATKEEPER_LONG === '1' ? 20_000 : 3000 },
  );
});

function nearest(beside: ReturnType<typeof emptyBeside>, share: number): number {
  let metres = Number.POSITIVE_INFINITY;
  for (let k = 0; k < beside.edges; k++) {
    const away = lookAside(beside, k, share);
    metres = Math.min(metres, away.metres);
  }
  return metres;
}

/** Whether some edge comes no nearer than about its doubt: there Newton's steps stop short, on the safe side. */
function isGrazing(beside: ReturnType<typeof emptyBeside>, doubt: Doubt): boolean {
  for (let k = 0; k < beside.edges; k++) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i <= moments; i++) {
      const away = lookAside(beside, k, i / moments);
      least = Math.min(least, away.metres - doubtMetres(doubt, i / moments));
    }
    if (Math.abs(least) < 1 + 0.05 * largestDoubtMetres(doubt)) return true;
  }
  return false;
}
