// Distances on the sphere between points in 1e-7 degrees (geo/grain). Haversine: right for a metre, across the antimeridian and at the poles.
// Not an ellipsoid: up to 0.5 % from WGS84, the same everywhere in Beatkeeper (DESIGN 3).
import { E7_PER_DEGREE } from './grain.ts';

/** The mean radius of the earth (IUGG), in metres. */
export const EARTH_RADIUS_METRES = 6_371_008.8;
/** Radians in one unit of 1e-7 degrees. */
export const RADIANS_PER_E7 = Math.PI / (180 * E7_PER_DEGREE);
/** Metres in one unit of 1e-7 degrees of latitude; of longitude, times the cosine of the latitude. */
export const METRES_PER_E7 = EARTH_RADIUS_METRES * RADIANS_PER_E7;

/** Below this angle in radians (64 km) the series for sine and arc sine stand in for them: they agree to the last digits of a double. */
const SMALL_ANGLE = 0.01;

/** The great-circle distance in metres between two points in 1e-7 degrees, whichever way round the earth is shorter. */
export function greatCircleMetres(x1: number, y1: number, x2: number, y2: number): number {
  const halfY = (y2 - y1) * (RADIANS_PER_E7 / 2);
  const halfX = (x2 - x1) * (RADIANS_PER_E7 / 2);
  const isSmall = halfY < SMALL_ANGLE && halfY > -SMALL_ANGLE && halfX < SMALL_ANGLE && halfX > -SMALL_ANGLE;
  const sinHalfY = isSmall ? smallSine(halfY) : Math.sin(halfY);
  const sinHalfX = isSmall ? smallSine(halfX) : Math.sin(halfX);
  const cosMiddle = Math.cos((y1 + y2) * (RADIANS_PER_E7 / 2));
  // cos y1 · cos y2 = cos² of the middle − sin² of half the difference: one cosine for two.
  const squareY = sinHalfY * sinHalfY;
  const a = squareY + (cosMiddle * cosMiddle - squareY) * sinHalfX * sinHalfX;
  const root = Math.sqrt(Math.min(1, a));
  return 2 * EARTH_RADIUS_METRES * (isSmall ? smallArcSine(root) : Math.asin(root));
}

function smallSine(angle: number): number {
  const square = angle * angle;
  return angle * (1 - (square / 6) * (1 - (square / 20) * (1 - square / 42)));
}

function smallArcSine(sine: number): number {
  const square = sine * sine;
  return sine * (1 + square * (1 / 6 + square * (3 / 40 + square * (15 / 336))));
}
