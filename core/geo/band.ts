// A band of latitude, to say how long a way within it is at most without a cosine for each: the straight line in longitude and latitude
// is never shorter than the great circle, nor longer than at the latitude of the band that is nearest to the equator.
import { METRES_PER_E7, RADIANS_PER_E7 } from './distance.ts';

export interface Band {
  readonly south: number;
  readonly north: number;
  /** Metres in 1e-7 degrees of longitude, at most. */
  readonly metresPerX: number;
}

const halfHeight = 500_000;
/** More than what is lost to rounding. */
const margin = 1 + 1e-9;

/** The band around a latitude in 1e-7 degrees. */
export function bandAround(y: number): Band {
  const nearestEquator = Math.max(0, Math.abs(y) - halfHeight);
  return {
    south: y - halfHeight,
    north: y + halfHeight,
    metresPerX: METRES_PER_E7 * Math.cos(nearestEquator * RADIANS_PER_E7),
  };
}

/** Whether a latitude lies in the band. */
export function isInBand(band: Band, y: number): boolean {
  return y >= band.south && y <= band.north;
}

/** Metres, at least the great-circle distance, between two points of the band in 1e-7 degrees. */
export function metresAtMost(band: Band, x1: number, y1: number, x2: number, y2: number): number {
  const east = (x2 - x1) * band.metresPerX;
  const north = (y2 - y1) * METRES_PER_E7;
  return Math.sqrt(east * east + north * north) * margin;
}
