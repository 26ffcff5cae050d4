// The ground of a geofence as tiles of 2^17 units (about 1.5 km north, 0.9 km east in England) of 16 × 16 cells each.
// Where the hotspots lie close, one page holds all tiles; where they lie apart, only pages of 16 × 16 tiles with something in them exist.

export const TILE_SHIFT = 17;
export const CELL_SHIFT = 13;
export const CELLS_ACROSS = 16;
export const CELLS_PER_TILE = CELLS_ACROSS * CELLS_ACROSS;
/** Tiles beyond the hotspots on every side, so that what is near them is on the ground too. */
const MARGIN_TILES = 6;

const MAX_TILES_ON_ONE_PAGE = 1 << 20;
const SPARSE_PAGE_SHIFT = 4;

export interface Tiling {
  readonly originX: number;
  readonly originY: number;
  readonly columns: number;
  readonly rows: number;
  /** A tile's page is at its column and row shifted right by this; 31 when there is one page. */
  readonly pageShift: number;
  readonly pageMask: number;
  /** Tiles across a page. */
  readonly pageStride: number;
  readonly pageColumns: number;
  /** Where each page's tiles start in arrays by tile; pages with nothing share the first. */
  readonly pages: Int32Array;
  /** Entries in an array by tile. */
  readonly tileCount: number;
}

export interface Extent {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** A tile's column and row as one number. */
export function tileKey(column: number, row: number): number {
  return row * 65_536 + column;
}

/** The ground under an extent, with no page yet but where all tiles fit on one. */
export function tilingOf({ minX, minY, maxX, maxY }: Extent): Tiling {
  const margin = MARGIN_TILES << TILE_SHIFT;
  const originX = minX - margin;
  const originY = minY - margin;
  const columns = ((maxX + margin - originX) >>> TILE_SHIFT) + 1;
  const rows = ((maxY + margin - originY) >>> TILE_SHIFT) + 1;
  const hasOnePage = columns * rows <= MAX_TILES_ON_ONE_PAGE;
  const pageShift = hasOnePage ? 31 : SPARSE_PAGE_SHIFT;
  const pageColumns = hasOnePage ? 1 : (columns >>> pageShift) + 1;
  const pageRows = hasOnePage ? 1 : (rows >>> pageShift) + 1;
  return {
    originX,
    originY,
    columns,
    rows,
    pageShift,
    pageMask: hasOnePage ? 0x7fffffff : (1 << pageShift) - 1,
    pageStride: hasOnePage ? columns : 1 << pageShift,
    pageColumns,
    pages: new Int32Array(pageColumns * pageRows),
    tileCount: hasOnePage ? columns * rows : 1 << (2 * pageShift),
  };
}

/** The ground with a page under every one of the tiles named. */
export function withPages(tiling: Tiling, keys: Iterable<number>): Tiling {
  if (tiling.pageShift === 31) return tiling;
  const pages = tiling.pages.slice();
  const pageSize = 1 << (2 * tiling.pageShift);
  let { tileCount } = tiling;
  for (const key of keys) {
    const page =
      (key >>> (16 + tiling.pageShift)) * tiling.pageColumns + ((key & 0xffff) >>> tiling.pageShift);
    if (pages[page] !== 0) continue;
    pages[page] = tileCount;
    tileCount += pageSize;
  }
  return { ...tiling, pages, tileCount };
}

/** Where a tile on the ground is in arrays by tile. */
export function tileIndex(tiling: Tiling, column: number, row: number): number {
  const { pageShift, pageMask } = tiling;
  const page = tiling.pages[(row >>> pageShift) * tiling.pageColumns + (column >>> pageShift)];
  return page + (row & pageMask) * tiling.pageStride + (column & pageMask);
}

/** Where a tile is in arrays by tile, by its key. */
export function tileIndexOfKey(tiling: Tiling, key: number): number {
  return tileIndex(tiling, key & 0xffff, key >>> 16);
}
