import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ringAreaSquareMetres } from './area.ts';
import { EARTH_RADIUS_METRES, greatCircleMetres } from './distance.ts';

const degree = 1e7;
const near = (actual: number, expected: number, relative = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} is not ${expected}`);

test('a degree of latitude is a 360th of a meridian circle', () => {
  near(greatCircleMetres(0, 0, 0, degree), (2 * Math.PI * EARTH_RADIUS_METRES) / 360);
});

test('a degree of longitude at 60° north is half as long, less the shortcut over the pole', () => {
  const byFormula = 2 * EARTH_RADIUS_METRES * Math.asin(0.5 * Math.sin(Math.PI / 360));
  near(greatCircleMetres(0, 60 * degree, degree, 60 * degree), byFormula);
});

test('across the antimeridian the short way is taken', () => {
  near(greatCircleMetres(180 * degree - 10, 0, -180 * degree + 10, 0), greatCircleMetres(0, 0, 20, 0), 1e-6);
  assert.equal(Math.round(greatCircleMetres(180 * degree, 10, -180 * degree, 10) * 1e6), 0);
});

test('at a pole longitude does not matter', () => {
  assert.ok(greatCircleMetres(-170 * degree, 90 * degree, 35 * degree, 90 * degree) < 1e-3);
  near(
    greatCircleMetres(0, 89 * degree, 180 * degree, 89 * degree),
    (2 * Math.PI * EARTH_RADIUS_METRES) / 180,
  );
});

test('opposite points are half a circle apart', () => {
  near(greatCircleMetres(0, 0, 180 * degree, 0), Math.PI * EARTH_RADIUS_METRES);
});

test('a unit of 1e-7 degrees is 1.1 cm', () => {
  near(greatCircleMetres(0, 0, 0, 1), 0.011119505, 1e-6);
});

const x = fc.integer({ min: -180 * degree, max: 180 * degree });
const y = fc.integer({ min: -90 * degree, max: 90 * degree });

test('distance is the same both ways, and never longer by way of a third point', () => {
  fc.assert(
    fc.property(x, y, x, y, x, y, (x1, y1, x2, y2, x3, y3) => {
      const direct = greatCircleMetres(x1, y1, x2, y2);
      near(greatCircleMetres(x2, y2, x1, y1), direct);
      const around = greatCircleMetres(x1, y1, x3, y3) + greatCircleMetres(x3, y3, x2, y2);
      // Within metres of the opposite point of the earth the arc sine of a double is good to 0.2 m only.
      assert.ok(direct <= around + (direct > 20_015_000 ? 0.5 : 1e-2));
    }),
  );
});

test('a square of a degree at the equator has the area of its zone', () => {
  const xs = [0, degree, degree, 0];
  const ys = [0, 0, degree, degree];
  const zone = EARTH_RADIUS_METRES ** 2 * (Math.PI / 180) * Math.sin(Math.PI / 180);
  near(ringAreaSquareMetres(xs, ys, 0, 4), zone, 1e-12);
});

test('the area is the same whichever way the ring turns and wherever it starts', () => {
  const xs = [-14_700_000, -14_650_000, -14_640_000, -14_690_000];
  const ys = [529_200_000, 529_190_000, 529_230_000, 529_240_000];
  const area = ringAreaSquareMetres(xs, ys, 0, 4);
  near(ringAreaSquareMetres([...xs].reverse(), [...ys].reverse(), 0, 4), area, 1e-12);
  near(ringAreaSquareMetres([...xs.slice(1), xs[0]], [...ys.slice(1), ys[0]], 0, 4), area, 1e-12);
});

test('the area of a small ring is that of the plane: a square of 100 units at 60° north', () => {
  const xs = [0, 100, 100, 0];
  const ys = [600_000_000, 600_000_000, 600_000_100, 600_000_100];
  const unit = (Math.PI / 1.8e9) * EARTH_RADIUS_METRES;
  near(ringAreaSquareMetres(xs, ys, 0, 4), (100 * unit) ** 2 * Math.cos(Math.PI / 3), 1e-6);
});

test('the area of the southern half mirrors the northern', () => {
  const xs = [0, 5 * degree, 3 * degree];
  const ys = [10 * degree, 20 * degree, 70 * degree];
  const south = ys.map((value) => -value);
  near(ringAreaSquareMetres(xs, south, 0, 3), ringAreaSquareMetres(xs, ys, 0, 3), 1e-12);
});

test('a line has no area', () => {
  assert.equal(ringAreaSquareMetres([0, 10, 0], [0, 10, 0], 0, 3), 0);
});
