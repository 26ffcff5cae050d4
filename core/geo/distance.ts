// Distances on the sphere between points in 1e-7 degrees (geo/grain). Haversine: right for a metre, across the antimeridian and at the poles.
// Not an ellipsoid: up to 0.5 % from WGS84, the same everywhere in Beatkeeper (DESIGN 3).
import { E7_PER_DEGREE } from './grain.ts';

/** The mean radius of the earth (IUGG), in metres. */
export const EARTH_RADIUS_METRES = 6_371_008.8;
/** Radians in one unit of 1e-7 degrees. */
export const RADIANS_PER_E7 = Math.PI / (180 * E7_PER_DEGREE);
/** Metres in one unit of 1e-7 degrees of latitude; of longitude, times the cosine of the latitude. */
export const METRES_PER_E7 = EARTH_RADIUS_METRES * RADIANS_PER_E7;

/** The great-circle distance in metres between two points in 1e-7 degrees, whichever way round the earth is shorter. */
export function greatCircleMetres(x1: number, y1: number, x2: number, y2: number): number {
  const sinHalfY = Math.sin((y2 - y1) * (RADIANS_PER_E7 / 2));
  const sinHalfX = Math.sin((x2 - x1) * (RADIANS_PER_E7 / 2));
  const a =
    sinHalfY * sinHalfY + Math.cos(y1 * RADIANS_PER_E7) * Math.cos(y2 * RADIANS_PER_E7) * sinHalfX * sinHalfX;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, a)));
}
