// How far the nearest boundary is at least: a look-up in the clearance field, never more than the great-circle distance.
import { METRES_PER_E7 } from '../geo/distance.ts';
import { CLEAR_ROW_SHIFT, CLEAR_SHIFT, LAST_CELL, METRES_PER_STEP } from './clearance-field.ts';
import type { Geofence } from './geofence-arrays.ts';
import { TILE_SHIFT } from './tiling.ts';

const CELL_MASK = (1 << CLEAR_SHIFT) - 1;
const HALF_CELL = 1 << (CLEAR_SHIFT - 1);

/**
 * A lower bound in metres of the great-circle distance from a point in 1e-7 degrees to the nearest boundary of any hotspot: at the
 * middle of the point's cell it is the distance itself, up to 380 m and less 2 m at most; away from the middle it is so much less.
 */
export function clearanceMetres(geofence: Geofence, x: number, y: number): number {
  const east = (x - geofence.originX) >>> 0;
  const north = (y - geofence.originY) >>> 0;
  const column = east >>> TILE_SHIFT;
  const row = north >>> TILE_SHIFT;
  if (column >= geofence.columns || row >= geofence.rows) return geofence.farMetres;
  const { pageShift, pageMask } = geofence;
  const page = geofence.pages[(row >>> pageShift) * geofence.pageColumns + (column >>> pageShift)];
  const tile = geofence.clearTiles[page + (row & pageMask) * geofence.pageStride + (column & pageMask)];
  if (tile < 0) return -1 - tile;
  const cell =
    (((north >>> CLEAR_SHIFT) & LAST_CELL) << CLEAR_ROW_SHIFT) | ((east >>> CLEAR_SHIFT) & LAST_CELL);
  const atMiddle = geofence.clearCells[tile + cell] * METRES_PER_STEP;
  const dx = ((east & CELL_MASK) - HALF_CELL) * geofence.metresPerX[row];
  const dy = ((north & CELL_MASK) - HALF_CELL) * METRES_PER_E7;
  return Math.max(0, atMiddle - Math.sqrt(dx * dx + dy * dy));
}
