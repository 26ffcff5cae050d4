// The doubtful shares of a leg against the plain question asked at many moments of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noSpans, spansHold } from '../geo/spans.ts';
import { type Away, emptyBeside, lookAside, placeBeside } from '../hotspots/beside.ts';
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

function nearest(beside: ReturnType<typeof emptyBeside>, share: number): number {
  const away: Away = { metres: 0, metresPerWay: 0 };
  let metres = Number.POSITIVE_INFINITY;
  for (let k = 0; k < beside.edges; k++) {
    lookAside(beside, k, share, away);
    metres = Math.min(metres, away.metres);
  }
  return metres;
}

/** Whether some edge comes no nearer than about its doubt: there Newton's steps stop short, on the safe side. */
function isGrazing(beside: ReturnType<typeof emptyBeside>, doubt: Doubt): boolean {
  const away: Away = { metres: 0, metresPerWay: 0 };
  for (let k = 0; k < beside.edges; k++) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i <= moments; i++) {
      lookAside(beside, k, i / moments, away);
      least = Math.min(least, away.metres - doubtMetres(doubt, i / moments));
    }
    if (Math.abs(least) < 1 + 0.05 * largestDoubtMetres(doubt)) return true;
  }
  return false;
}
