// Which hotspots may matter to something within a box, by their bounding boxes.
import type { Geofence } from './geofence-arrays.ts';
import { TILE_SHIFT, tileIndex } from './tiling.ts';

/** Up to so many hotspots, or from so many tiles on, every hotspot is looked at: that is quicker than the tiles. */
const FEW_HOTSPOTS = 24;
const MANY_TILES = 64;
const TILE_SIDE = 1 << TILE_SHIFT;

/**
 * Writes to `out` the numbers of the hotspots whose bounding box meets the box (1e-7 degrees, edges included), ascending, each once, and
 * returns how many they are. `out` must have room for all hotspots.
 */
export function near(
  geofence: Geofence,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  out: Int32Array,
): number {
  const west = tileOf(minX - geofence.originX, geofence.columns);
  const east = tileOf(maxX - geofence.originX, geofence.columns);
  const south = tileOf(minY - geofence.originY, geofence.rows);
  const north = tileOf(maxY - geofence.originY, geofence.rows);
  const tiles = (east - west + 1) * (north - south + 1);
  if (geofence.hotspots.length <= FEW_HOTSPOTS || tiles > MANY_TILES) {
    return nearOfAll(geofence, minX, minY, maxX, maxY, out);
  }
  const { boxes, boxTiles, boxLists, wideHotspots } = geofence;
  let count = 0;
  for (let i = 0; i < wideHotspots.length; i++) {
    if (meets(boxes, wideHotspots[i], minX, minY, maxX, maxY)) out[count++] = wideHotspots[i];
  }
  for (let row = south; row <= north; row++) {
    for (let column = west; column <= east; column++) {
      const list = boxTiles[tileIndex(geofence, column, row)];
      if (list < 0) continue;
      const end = list + 1 + boxLists[list];
      for (let at = list + 1; at < end; at++) {
        const hotspot = boxLists[at];
        if (!meets(boxes, hotspot, minX, minY, maxX, maxY)) continue;
        if (tiles === 1 || isFirstTile(geofence, hotspot, column, row, west, south))
          count = insert(out, count, hotspot);
      }
    }
  }
  return count;
}

function nearOfAll(
  geofence: Geofence,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  out: Int32Array,
): number {
  let count = 0;
  for (let hotspot = 0; hotspot < geofence.hotspots.length; hotspot++) {
    if (meets(geofence.boxes, hotspot, minX, minY, maxX, maxY)) out[count++] = hotspot;
  }
  return count;
}

/** A tile's column or row from the distance to the origin, held to the ground. */
function tileOf(distance: number, tiles: number): number {
  if (distance < 0) return 0;
  return distance < tiles * TILE_SIDE ? distance >>> TILE_SHIFT : tiles - 1;
}

function meets(boxes: Int32Array, hotspot: number, minX: number, minY: number, maxX: number, maxY: number) {
  const at = hotspot * 4;
  return boxes[at] <= maxX && boxes[at + 1] <= maxY && boxes[at + 2] >= minX && boxes[at + 3] >= minY;
}

/** A hotspot in several of the tiles is taken in the most south-western of them only. */
function isFirstTile(
  geofence: Geofence,
  hotspot: number,
  column: number,
  row: number,
  west: number,
  south: number,
): boolean {
  const first = (geofence.boxes[hotspot * 4] - geofence.originX) >>> TILE_SHIFT;
  const lowest = (geofence.boxes[hotspot * 4 + 1] - geofence.originY) >>> TILE_SHIFT;
  return column === Math.max(first, west) && row === Math.max(lowest, south);
}

/** Puts a hotspot into the ascending list. */
function insert(out: Int32Array, count: number, hotspot: number): number {
  let at = count;
  while (at > 0 && out[at - 1] > hotspot) {
    out[at] = out[at - 1];
    at--;
  }
  out[at] = hotspot;
  return count + 1;
}
