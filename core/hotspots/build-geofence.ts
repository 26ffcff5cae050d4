// Builds the index: each hotspot is divided into tiles, each tile that a boundary passes into cells, each boundary cell keeps its edges.
import { boxIndexOf } from './box-index.ts';
import { clearanceFieldOf } from './clearance-field.ts';
import { edgeRunsOf } from './edge-runs.ts';
import { FIRST_PLACE, type Geofence } from './geofence-arrays.ts';
import type { Boundary, Hotspot } from './hotspot.ts';
import { type IntegerList, integerList } from './integer-list.ts';
import { emptyOverlapSets, joinHotspot, type OverlapSets } from './overlap-sets.ts';
import { dividePatch, type Patch, wholePatch } from './patch.ts';
import type { Squares } from './squares.ts';
import {
  CELL_SHIFT,
  CELLS_ACROSS,
  CELLS_PER_TILE,
  type Extent,
  TILE_SHIFT,
  type Tiling,
  tileIndexOfKey,
  tileKey,
  tilingOf,
  withPages,
} from './tiling.ts';

/** A hotspot, by its number, as one tile or cell sees it. */
interface Part {
  readonly hotspot: number;
  readonly patch: Patch;
}

/** Builds the index of the hotspots; a hotspot's number is its place in the list. */
export function buildGeofence(hotspots: readonly Hotspot[]): Geofence {
  const boundaries = hotspots.map((hotspot) => hotspot.boundary);
  const ground = tilingOf(extentOf(boundaries));
  const parts = partsByTile(ground, boundaries);
  const boxes = boxIndexOf(ground, boundaries);
  const clearance = clearanceFieldOf(ground, boundaries);
  const tiling = withPages(ground, [...parts.keys(), ...boxes.keys(), ...clearance.keys()]);
  const overlaps = emptyOverlapSets();
  return {
    ...tiling,
    hotspots,
    overlapSets: overlaps.sets,
    overlaps,
    ...answersOf(tiling, boundaries, parts, overlaps),
    ...boxes.onGround(tiling),
    ...clearance.onGround(tiling),
    ...edgeRunsOf(boundaries),
  };
}

function extentOf(boundaries: readonly Boundary[]): Extent {
  if (boundaries.length === 0) return { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const extent = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { minX, minY, maxX, maxY } of boundaries) {
    extent.minX = Math.min(extent.minX, minX);
    extent.minY = Math.min(extent.minY, minY);
    extent.maxX = Math.max(extent.maxX, maxX);
    extent.maxY = Math.max(extent.maxY, maxY);
  }
  return extent;
}

/** By tile key, the hotspots that reach the tile, ascending. */
function partsByTile(ground: Tiling, boundaries: readonly Boundary[]): Map<number, Part[]> {
  const parts = new Map<number, Part[]>();
  for (const [hotspot, boundary] of boundaries.entries()) {
    const column = (boundary.minX - ground.originX) >>> TILE_SHIFT;
    const row = (boundary.minY - ground.originY) >>> TILE_SHIFT;
    const squares = {
      ...squareAt(ground, column, row),
      columns: ((boundary.maxX - ground.originX) >>> TILE_SHIFT) - column + 1,
      rows: ((boundary.maxY - ground.originY) >>> TILE_SHIFT) - row + 1,
    };
    dividePatch(boundary, wholePatch(boundary), squares, (dColumn, dRow, patch) => {
      const key = tileKey(column + dColumn, row + dRow);
      const list = parts.get(key);
      if (list === undefined) parts.set(key, [{ hotspot, patch }]);
      else list.push({ hotspot, patch });
    });
  }
  return parts;
}

function squareAt(ground: Tiling, column: number, row: number) {
  const side = 1 << TILE_SHIFT;
  return { x: ground.originX + column * side, y: ground.originY + row * side, side };
}

function answersOf(
  tiling: Tiling,
  boundaries: readonly Boundary[],
  parts: ReadonlyMap<number, readonly Part[]>,
  overlaps: OverlapSets,
) {
  const tiles = new Int32Array(tiling.tileCount);
  const blocks = integerList();
  const records = integerList();
  const uniform = new Map<number, number>();
  const uniformTile = (code: number) => {
    const place = uniform.get(code) ?? appendBlock(blocks, () => code);
    uniform.set(code, place);
    return place;
  };
  // The first block, at 0: of every tile that nothing is said of.
  uniformTile(-1);
  for (const [key, tileParts] of parts) {
    const index = tileIndexOfKey(tiling, key);
    if (tileParts.every(isWhole)) {
      tiles[index] = uniformTile(codeOfParts(overlaps, tileParts));
      continue;
    }
    const corner = squareAt(tiling, key & 0xffff, key >>> 16);
    const squares = { ...corner, side: 1 << CELL_SHIFT, columns: CELLS_ACROSS, rows: CELLS_ACROSS };
    const cells = partsByCell(boundaries, tileParts, squares);
    tiles[index] = appendBlock(blocks, (cell) => cellCode(boundaries, cells[cell] ?? [], records, overlaps));
  }
  const words = blocks.toArray();
  return { tiles, blocks: words, blockBytes: new Uint8Array(words.buffer), records: records.toArray() };
}

/** Appends the block of a tile by the code of each of its cells; gives where it starts. */
function appendBlock(blocks: IntegerList, codeOf: (cell: number) => number): number {
  const start = blocks.length();
  const bytes = new Uint8Array(CELLS_PER_TILE);
  const codes = new Map<number, number>();
  for (let cell = 0; cell < CELLS_PER_TILE; cell++) {
    const code = codeOf(cell);
    if (!codes.has(code)) codes.set(code, codes.size);
    bytes[cell] = codes.get(code) ?? 0;
  }
  for (const word of new Int32Array(bytes.buffer)) blocks.push(word);
  for (const code of codes.keys()) blocks.push(code);
  return start;
}

/** For each cell of a tile, the hotspots that reach it, ascending; undefined where there is none. */
function partsByCell(
  boundaries: readonly Boundary[],
  tileParts: readonly Part[],
  squares: Squares,
): (Part[] | undefined)[] {
  const cells = new Array<Part[] | undefined>(CELLS_PER_TILE).fill(undefined);
  const add = (cell: number, part: Part) => {
    const list = cells[cell];
    if (list === undefined) cells[cell] = [part];
    else list.push(part);
  };
  for (const part of tileParts) {
    if (isWhole(part)) {
      for (let cell = 0; cell < CELLS_PER_TILE; cell++) add(cell, part);
      continue;
    }
    dividePatch(boundaries[part.hotspot], part.patch, squares, (column, row, patch) => {
      add(row * CELLS_ACROSS + column, { hotspot: part.hotspot, patch });
    });
  }
  return cells;
}

/** A part that no edge comes near: the hotspot holds the whole tile or cell. */
function isWhole({ patch }: Part): boolean {
  return patch.edges.length === 0;
}

function codeOfParts(overlaps: OverlapSets, parts: readonly Part[]): number {
  return parts.reduce((code, { hotspot }) => joinHotspot(overlaps, code, hotspot), -1);
}

/** The answer for all of a cell, or where its record starts, which is appended to `records`. */
function cellCode(
  boundaries: readonly Boundary[],
  parts: readonly Part[],
  records: IntegerList,
  overlaps: OverlapSets,
): number {
  const base = codeOfParts(overlaps, parts.filter(isWhole));
  const others = parts.filter((part) => !isWhole(part));
  if (others.length === 0) return base;
  const place = FIRST_PLACE + records.length();
  records.push(base);
  records.push(others.length);
  for (const { hotspot, patch } of others) {
    records.push(hotspot);
    records.push(patch.edges.length * 2 + patch.parity);
    for (const edge of patch.edges) appendEdge(boundaries[hotspot], edge, records);
  }
  return place;
}

/** An edge as its lower end, then its upper; a level one from west to east. */
function appendEdge({ xs, ys }: Boundary, edge: number, records: IntegerList): void {
  const isUp = ys[edge] < ys[edge + 1] || (ys[edge] === ys[edge + 1] && xs[edge] <= xs[edge + 1]);
  const [low, high] = isUp ? [edge, edge + 1] : [edge + 1, edge];
  for (const end of [low, high]) {
    records.push(xs[end]);
    records.push(ys[end]);
  }
}
