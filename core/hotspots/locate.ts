// In which hotspots a point is, by the index: tile, cell, and only on a boundary cell the edges near it. No allocation, no rounding.
import { CODES_AT, FIRST_PLACE, type Geofence } from './geofence-arrays.ts';
import { joinHotspot } from './overlap-sets.ts';
import { CELL_SHIFT, TILE_SHIFT } from './tiling.ts';

const CELL_MASK = (1 << CELL_SHIFT) - 1;

/**
 * The hotspots that hold a point in 1e-7 degrees, their boundaries included: −1 for none, n for only hotspot n, and −2 or less for
 * several: `geofence.overlapSets[-2 - code]` lists them, ascending.
 */
export function locate(geofence: Geofence, x: number, y: number): number {
  const east = (x - geofence.originX) >>> 0;
  const north = (y - geofence.originY) >>> 0;
  const column = east >>> TILE_SHIFT;
  const row = north >>> TILE_SHIFT;
  if (column >= geofence.columns || row >= geofence.rows) return -1;
  const { pageShift, pageMask } = geofence;
  const page = geofence.pages[(row >>> pageShift) * geofence.pageColumns + (column >>> pageShift)];
  const block = geofence.tiles[page + (row & pageMask) * geofence.pageStride + (column & pageMask)];
  const cell = (((north >>> CELL_SHIFT) & 15) << 4) | ((east >>> CELL_SHIFT) & 15);
  const code = geofence.blocks[block + CODES_AT + geofence.blockBytes[(block << 2) + cell]];
  if (code < FIRST_PLACE) return code;
  return locateOnBoundaryCell(geofence, code - FIRST_PLACE, x, y, x - (east & CELL_MASK));
}

function locateOnBoundaryCell(
  geofence: Geofence,
  record: number,
  x: number,
  y: number,
  west: number,
): number {
  const { records } = geofence;
  let code = records[record];
  const others = records[record + 1];
  let at = record + 2;
  for (let k = 0; k < others; k++) {
    const hotspot = records[at];
    const end = at + 2 + (records[at + 1] >> 1) * 4;
    if (isInside(records, at + 2, end, records[at + 1] & 1, x, y, west)) {
      code = code === -1 ? hotspot : joinHotspot(geofence.overlaps, code, hotspot);
    }
    at = end;
  }
  return code;
}

/** Whether the hotspot with these edges near the cell holds the point: on an edge, or by parity (patch.ts: the same rule). */
function isInside(
  records: Int32Array,
  start: number,
  end: number,
  parityAtStart: number,
  x: number,
  y: number,
  west: number,
): boolean {
  let parity = parityAtStart;
  for (let at = start; at < end; at += 4) {
    const y1 = records[at + 1];
    if (y < y1) continue;
    const x1 = records[at];
    const x2 = records[at + 2];
    const y2 = records[at + 3];
    const comesFromWest = x1 < west !== x2 < west;
    if (y >= y2) {
      if (y === y2 && (x === x2 || (y1 === y2 && x >= x1 && x <= x2))) return true;
      if (comesFromWest) parity ^= 1;
      continue;
    }
    const side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
    if (side === 0) return true;
    if (side < 0 !== (comesFromWest && x2 > x1)) parity ^= 1;
  }
  return parity === 1;
}
