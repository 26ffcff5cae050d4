// A field of distances around boundaries: at the middle of each cell, a lower bound in metres of the way to the nearest boundary.
// Kept up to REACH_METRES; tiles further away keep one lower bound each, and all the rest of the earth one for all.
import { METRES_PER_E7, RADIANS_PER_E7 } from '../geo/distance.ts';
import { E7_PER_DEGREE } from '../geo/grain.ts';
import type { Boundary } from './hotspot.ts';
import { forEachRowNear } from './squares.ts';
import { TILE_SHIFT, type Tiling, tileIndexOfKey, tileKey } from './tiling.ts';

/** Cells of the field are half as wide as those of the geofence: what they lose away from their middle sends legs to be looked at edge by edge. */
export const CLEAR_SHIFT = 12;
export const CLEAR_ROW_SHIFT = TILE_SHIFT - CLEAR_SHIFT;
export const CLEAR_ACROSS = 1 << CLEAR_ROW_SHIFT;
export const LAST_CELL = CLEAR_ACROSS - 1;
const CLEAR_PER_TILE = CLEAR_ACROSS * CLEAR_ACROSS;

/** Two metres a step keeps the reach within a byte. */
export const METRES_PER_STEP = 2;
const REACH_METRES = 380;
/** Half a cell's diagonal at the equator, where it is longest, rounded up. */
const HALF_CELL_METRES = 33;
/** Straight lines on the plane are this much longer at most than on the sphere, at the distances kept here. */
const PLANE_MARGIN = 0.9999;
/** Nearer the poles than this, and this near the 180° meridian, the plane does not serve: clearance is then always 0. */
const MAX_LATITUDE = 85 * E7_PER_DEGREE;
const MAX_LONGITUDE = 179 * E7_PER_DEGREE;

export interface ClearanceField {
  /** By tile: where its cells start in `clearCells`, or minus a lower bound in metres for all of it, less one. */
  readonly clearTiles: Int32Array;
  /** By cell: the lower bound at its middle, in steps of two metres. */
  readonly clearCells: Uint8Array;
  /** By row of tiles: at most so many metres to 1e-7 degrees of longitude. */
  readonly metresPerX: Float64Array;
  /** The lower bound beyond the ground. */
  readonly farMetres: number;
}

/** The field in cells by tile, to be laid on the ground once all its pages are known. */
export function clearanceFieldOf(ground: Tiling, boundaries: readonly Boundary[]) {
  const isFlat = boundaries.every(isOnPlane);
  const blocks = new Map<number, Float64Array>();
  if (isFlat) for (const boundary of boundaries) addBoundary(ground, boundary, blocks);
  return {
    keys: () => blocks.keys(),
    onGround: (tiling: Tiling) => fieldOnGround(tiling, blocks, isFlat),
  };
}

function isOnPlane({ minX, minY, maxX, maxY }: Boundary): boolean {
  return Math.max(-minX, maxX) < MAX_LONGITUDE && Math.max(-minY, maxY) < MAX_LATITUDE;
}

function addBoundary(ground: Tiling, boundary: Boundary, blocks: Map<number, Float64Array>): void {
  for (let ring = 0; ring + 1 < boundary.ringStarts.length; ring++) {
    for (let i = boundary.ringStarts[ring]; i + 1 < boundary.ringStarts[ring + 1]; i++) {
      addEdge(ground, boundary, i, blocks);
    }
  }
}

/** Lowers the squared distances around one edge. The edge is straight in longitude and latitude, so it is on the local plane too. */
function addEdge(ground: Tiling, boundary: Boundary, edge: number, blocks: Map<number, Float64Array>): void {
  const { xs, ys } = boundary;
  const [x1, y1, x2, y2] = [xs[edge], ys[edge], xs[edge + 1], ys[edge + 1]];
  const reachY = REACH_METRES / METRES_PER_E7 / PLANE_MARGIN;
  const furthest = Math.max(Math.abs(y1), Math.abs(y2)) + reachY + (1 << CLEAR_SHIFT);
  const perX = METRES_PER_E7 * Math.cos(furthest * RADIANS_PER_E7) * PLANE_MARGIN;
  const perY = METRES_PER_E7 * PLANE_MARGIN;
  const side = 1 << CLEAR_SHIFT;
  const cells = {
    x: ground.originX,
    y: ground.originY,
    side,
    columns: ground.columns * CLEAR_ACROSS,
    rows: ground.rows * CLEAR_ACROSS,
  };
  const ex = (x2 - x1) * perX;
  const ey = (y2 - y1) * perY;
  const inverse = 1 / (ex * ex + ey * ey);
  const westX = (cells.x + side / 2 - x1) * perX;
  const southY = (cells.y + side / 2 - y1) * perY;
  forEachRowNear(boundary, edge, cells, REACH_METRES / perX, reachY, (row, from, to) => {
    const py = southY + row * side * perY;
    for (let first = from; first <= to; first = (first | LAST_CELL) + 1) {
      const block = blockAt(blocks, first >> CLEAR_ROW_SHIFT, row >> CLEAR_ROW_SHIFT);
      const last = Math.min(to, first | LAST_CELL);
      const start = (row & LAST_CELL) << CLEAR_ROW_SHIFT;
      for (let column = first; column <= last; column++) {
        const px = westX + column * side * perX;
        const share = (px * ex + py * ey) * inverse;
        const held = share < 0 ? 0 : Math.min(share, 1);
        const dx = px - held * ex;
        const dy = py - held * ey;
        const square = dx * dx + dy * dy;
        const cell = start | (column & LAST_CELL);
        if (square < block[cell]) block[cell] = square;
      }
    }
  });
}

function blockAt(blocks: Map<number, Float64Array>, column: number, row: number): Float64Array {
  const key = tileKey(column, row);
  const known = blocks.get(key);
  if (known !== undefined) return known;
  const block = new Float64Array(CLEAR_PER_TILE).fill(REACH_METRES * REACH_METRES);
  blocks.set(key, block);
  return block;
}

function fieldOnGround(
  tiling: Tiling,
  blocks: ReadonlyMap<number, Float64Array>,
  isFlat: boolean,
): ClearanceField {
  const farMetres = isFlat ? REACH_METRES - HALF_CELL_METRES : 0;
  const clearTiles = new Int32Array(tiling.tileCount).fill(-1 - farMetres);
  const clearCells = new Uint8Array(blocks.size * CLEAR_PER_TILE);
  let at = 0;
  for (const [key, block] of blocks) {
    clearTiles[tileIndexOfKey(tiling, key)] = at;
    for (const square of block) clearCells[at++] = Math.floor(Math.sqrt(square) / METRES_PER_STEP);
  }
  return { clearTiles, clearCells, metresPerX: metresPerXByRow(tiling), farMetres };
}

function metresPerXByRow({ originY, rows }: Tiling): Float64Array {
  const metres = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const south = originY + row * (1 << TILE_SHIFT);
    const north = south + (1 << TILE_SHIFT);
    const nearestEquator = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
    metres[row] = METRES_PER_E7 * Math.cos(nearestEquator * RADIANS_PER_E7);
  }
  return metres;
}
