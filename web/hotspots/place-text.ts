// A place as people write it: a reference to the British National Grid, or latitude and longitude in degrees, the way maps give them.
import { gridPointFrom } from '../../core/geo/grid-reference.ts';
import { degreesFromGrid } from '../../core/geo/national-grid.ts';
import type { Corner } from '../../core/hotspots/drawn-shapes.ts';

/** The place that a text says; null where it says none. */
export function placeFrom(text: string): Corner | null {
  const degrees = /^\s*(-?\d{1,2}(?:\.\d+)?)°?\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)°?\s*$/.exec(text);
  if (degrees !== null) {
    const [latitude, longitude] = [Number(degrees[1]), Number(degrees[2])];
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return atGrain(longitude, latitude);
  }
  const grid = gridPointFrom(text);
  // A small number is no place in metres but a slip in degrees.
  if (grid === null || grid.easting < 1000 || grid.northing < 1000) return null;
  return atGrain(...degreesFromGrid(grid.easting, grid.northing));
}

function atGrain(longitude: number, latitude: number): Corner {
  return [Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7];
}
