// Geometries of a file in longitude and latitude. What is not a list of numbers is left as it is, for the boundary's checks to name.
import { degreesFromGrid } from './national-grid.ts';
import type { ReferenceSystem } from './reference-system.ts';

/** Coordinates of any depth, turned into degrees of WGS84. */
export function inDegrees(coordinates: unknown, system: ReferenceSystem): unknown {
  if (system === 'wgs84' || !Array.isArray(coordinates)) return coordinates;
  const [x, y] = coordinates;
  if (typeof x !== 'number') return coordinates.map((each) => inDegrees(each, system));
  return Number.isFinite(x) && Number.isFinite(y) ? degreesFromGrid(x, y) : coordinates;
}
