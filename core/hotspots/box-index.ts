// Which hotspots' bounding boxes meet each tile, for `near`.
import type { BoxIndex } from './geofence-arrays.ts';
import type { Boundary } from './hotspot.ts';
import { integerList } from './integer-list.ts';
import { TILE_SHIFT, type Tiling, tileIndexOfKey, tileKey } from './tiling.ts';

/** A hotspot whose box meets more tiles than this is kept apart and looked at every time. */
const MAX_TILES_OF_BOX = 4096;

/** The boxes by tile, to be laid on the ground once all its pages are known. */
export function boxIndexOf(ground: Tiling, boundaries: readonly Boundary[]) {
  const lists = new Map<number, number[]>();
  const wide: number[] = [];
  for (const [hotspot, boundary] of boundaries.entries()) {
    const west = (boundary.minX - ground.originX) >>> TILE_SHIFT;
    const east = (boundary.maxX - ground.originX) >>> TILE_SHIFT;
    const south = (boundary.minY - ground.originY) >>> TILE_SHIFT;
    const north = (boundary.maxY - ground.originY) >>> TILE_SHIFT;
    if ((east - west + 1) * (north - south + 1) > MAX_TILES_OF_BOX) {
      wide.push(hotspot);
      continue;
    }
    for (let row = south; row <= north; row++) {
      for (let column = west; column <= east; column++) {
        const key = tileKey(column, row);
        const list = lists.get(key);
        if (list === undefined) lists.set(key, [hotspot]);
        else list.push(hotspot);
      }
    }
  }
  return {
    keys: () => lists.keys(),
    onGround: (tiling: Tiling) => boxIndexOnGround(tiling, boundaries, lists, wide),
  };
}

function boxIndexOnGround(
  tiling: Tiling,
  boundaries: readonly Boundary[],
  lists: ReadonlyMap<number, readonly number[]>,
  wide: readonly number[],
): BoxIndex {
  const boxTiles = new Int32Array(tiling.tileCount).fill(-1);
  const boxLists = integerList();
  for (const [key, list] of lists) {
    boxTiles[tileIndexOfKey(tiling, key)] = boxLists.length();
    boxLists.push(list.length);
    for (const hotspot of list) boxLists.push(hotspot);
  }
  const boxes = new Int32Array(boundaries.length * 4);
  for (const [i, { minX, minY, maxX, maxY }] of boundaries.entries()) {
    boxes.set([minX, minY, maxX, maxY], i * 4);
  }
  return { boxes, boxTiles, boxLists: boxLists.toArray(), wideHotspots: Int32Array.from(wide) };
}
