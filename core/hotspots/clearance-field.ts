// A field of distances around boundaries: at the middle of each cell, a lower bound in metres of the way to the nearest boundary.
// Kept up to REACH_METRES; tiles further away keep one lower bound each, and all the rest of the earth one for all.
import { METRES_PER_E7, RADIANS_PER_E7 } from '../geo/distance.ts';
import { E7_PER_DEGREE } from '../geo/grain.ts';
import type { Boundary } from './hotspot.ts';
import { forEachRowNear } from './squares.ts';
import {
  CELL_SHIFT,
  CELLS_ACROSS,
  CELLS_PER_TILE,
  TILE_SHIFT,
  type Tiling,
  tileIndexOfKey,
  tileKey,
} from './tiling.ts';

/** Two metres a step keeps the reach within a byte. */
export const METRES_PER_STEP = 2;
const REACH_METRES = 380;
const REACH_STEPS = REACH_METRES / METRES_PER_STEP;
/** Half a cell's diagonal at the equator, where it is longest, rounded up. */
const HALF_CELL_METRES = 65;
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
  const blocks = new Map<number, Uint8Array>();
  if (isFlat) for (const boundary of boundaries) addBoundary(ground, boundary, blocks);
  return {
    keys: () => blocks.keys(),
    onGround: (tiling: Tiling) => fieldOnGround(tiling, blocks, isFlat),
  };
}

function isOnPlane({ minX, minY, maxX, maxY }: Boundary): boolean {
  return Math.max(-minX, maxX) < MAX_LONGITUDE && Math.max(-minY, maxY) < MAX_LATITUDE;
}

function addBoundary(ground: Tiling, boundary: Boundary, blocks: Map<number, Uint8Array>): void {
  for (let ring = 0; ring + 1 < boundary.ringStarts.length; ring++) {
    for (let i = boundary.ringStarts[ring]; i + 1 < boundary.ringStarts[ring + 1]; i++) {
      addEdge(ground, boundary, i, blocks);
    }
  }
}

/** Lowers the field around one edge. The edge is straight in longitude and latitude, so it is on the local plane too. */
function addEdge(ground: Tiling, boundary: Boundary, edge: number, blocks: Map<number, Uint8Array>): void {
  const { xs, ys } = boundary;
  const [x1, y1, x2, y2] = [xs[edge], ys[edge], xs[edge + 1], ys[edge + 1]];
  const reachY = REACH_METRES / METRES_PER_E7 / PLANE_MARGIN;
  const furthest = Math.max(Math.abs(y1), Math.abs(y2)) + reachY + (1 << CELL_SHIFT);
  const perX = METRES_PER_E7 * Math.cos(furthest * RADIANS_PER_E7) * PLANE_MARGIN;
  const perY = METRES_PER_E7 * PLANE_MARGIN;
  const side = 1 << CELL_SHIFT;
  const cells = {
    x: ground.originX,
    y: ground.originY,
    side,
    columns: ground.columns * CELLS_ACROSS,
    rows: ground.rows * CELLS_ACROSS,
  };
  const line = lineOf((x2 - x1) * perX, (y2 - y1) * perY);
  forEachRowNear(boundary, edge, cells, REACH_METRES / perX, reachY, (row, from, to) => {
    const py = (cells.y + row * side + side / 2 - y1) * perY;
    for (let first = from; first <= to; first = (first | 15) + 1) {
      const block = blockAt(blocks, first >> 4, row >> 4);
      const last = Math.min(to, first | 15);
      for (let column = first; column <= last; column++) {
        const px = (cells.x + column * side + side / 2 - x1) * perX;
        lower(block, ((row & 15) << 4) | (column & 15), squaredMetres(line, px, py));
      }
    }
  });
}

/** An edge on the local plane, from 0, 0, in metres. */
interface Line {
  readonly ex: number;
  readonly ey: number;
  readonly inverse: number;
}

function lineOf(ex: number, ey: number): Line {
  return { ex, ey, inverse: 1 / (ex * ex + ey * ey) };
}

function squaredMetres({ ex, ey, inverse }: Line, px: number, py: number): number {
  const share = (px * ex + py * ey) * inverse;
  const held = share < 0 ? 0 : Math.min(share, 1);
  const dx = px - held * ex;
  const dy = py - held * ey;
  return dx * dx + dy * dy;
}

function lower(block: Uint8Array, cell: number, square: number): void {
  const metres = block[cell] * METRES_PER_STEP;
  if (square < metres * metres) block[cell] = Math.floor(Math.sqrt(square) / METRES_PER_STEP);
}

function blockAt(blocks: Map<number, Uint8Array>, column: number, row: number): Uint8Array {
  const key = tileKey(column, row);
  const known = blocks.get(key);
  if (known !== undefined) return known;
  const block = new Uint8Array(CELLS_PER_TILE).fill(REACH_STEPS);
  blocks.set(key, block);
  return block;
}

function fieldOnGround(
  tiling: Tiling,
  blocks: ReadonlyMap<number, Uint8Array>,
  isFlat: boolean,
): ClearanceField {
  const farMetres = isFlat ? REACH_METRES - HALF_CELL_METRES : 0;
  const clearTiles = new Int32Array(tiling.tileCount).fill(-1 - farMetres);
  const clearCells = new Uint8Array(blocks.size * CELLS_PER_TILE);
  let at = 0;
  for (const [key, block] of blocks) {
    clearCells.set(block, at);
    clearTiles[tileIndexOfKey(tiling, key)] = at;
    at += CELLS_PER_TILE;
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
