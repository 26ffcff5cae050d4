import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bandAround, isInBand, metresAtMost } from './band.ts';
import { greatCircleMetres } from './distance.ts';

const longitude = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 });
const step = fc.integer({ min: -500_000, max: 500_000 });

test('a way in a band is at most so long, and in England not much less', () => {
  const middles = fc.constantFrom(0, 300_000, -400_000, 529_000_000, -529_000_000, 899_000_000, 900_000_000);
  fc.assert(
    fc.property(middles, longitude, longitude, step, step, step, (middle, x1, far, dx, dy1, dy2) => {
      const band = bandAround(middle);
      const [y1, y2] = [middle + dy1, middle + dy2];
      for (const x2 of [x1 + dx, far]) {
        const atMost = metresAtMost(band, x1, y1, x2, y2);
        const metres = greatCircleMetres(x1, y1, x2, y2);
        // Half-way round the earth the arc sine rounds the great circle itself, to a tenth of a metre.
        const rounding = metres > 20_000_000 ? 0.25 : 0;
        assert.ok(metres <= atMost + rounding, `${metres} m and not ${atMost} m at most`);
        if (x2 !== far && Math.abs(middle) === 529_000_000) assert.ok(atMost <= metres * 1.003);
      }
    }),
  );
});

test('a band reaches as far north as south', () => {
  const band = bandAround(529_000_000);
  assert.ok(isInBand(band, 529_500_000) && isInBand(band, 528_500_000));
  assert.ok(!isInBand(band, 529_500_001) && !isInBand(band, 528_499_999));
});
