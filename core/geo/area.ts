// The area of a ring on the sphere, its edges straight in longitude/latitude as all geometry here is: exact for that, not for great-circle edges.
// From Stokes: the area is R² times the integral of (sin latitude − sin of the first latitude) over longitude, which keeps small rings precise.
import { EARTH_RADIUS_METRES, RADIANS_PER_E7 } from './distance.ts';

/** The area in square metres of the ring of vertices from `start` to before `end`, in 1e-7 degrees; never negative, whichever way it turns. */
export function ringAreaSquareMetres(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  start: number,
  end: number,
): number {
  if (end - start < 3) return 0;
  const originY = ys[start];
  let sum = 0;
  for (let i = start, before = end - 1; i < end; before = i++) {
    sum += (xs[i] - xs[before]) * meanSineAbove(originY, ys[before], ys[i]);
  }
  return Math.abs(sum) * RADIANS_PER_E7 * EARTH_RADIUS_METRES * EARTH_RADIUS_METRES;
}

/** The mean of (sin y − sin originY) over the latitudes from y1 to y2, without the loss of subtracting sines that are nearly the same. */
function meanSineAbove(originY: number, y1: number, y2: number): number {
  const middle = ((y1 + y2) / 2) * RADIANS_PER_E7;
  const origin = originY * RADIANS_PER_E7;
  const half = ((y2 - y1) / 2) * RADIANS_PER_E7;
  const rise = 2 * Math.cos((middle + origin) / 2) * Math.sin((middle - origin) / 2);
  return rise + Math.sin(middle) * sincLessOne(half);
}

/** sin(h)/h − 1, by its series where the quotient would lose its digits. */
function sincLessOne(h: number): number {
  const square = h * h;
  return square < 1e-4 ? (-square / 6) * (1 - square / 20) : Math.sin(h) / h - 1;
}
