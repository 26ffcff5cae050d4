// The arrays of a geofence and how they hang together. Everything is by tile (tiling.ts), then by cell, then by edge.

import type { ClearanceField } from './clearance-field.ts';
import type { Hotspot } from './hotspot.ts';
import type { OverlapSets } from './overlap-sets.ts';
import { CELLS_PER_TILE, type Tiling } from './tiling.ts';

/** From here on a code is not an answer but, less this, a place in `records`. */
export const FIRST_PLACE = 1 << 30;

/** A block's cells are a byte each, so its codes begin after so many whole numbers. */
export const CODES_AT = CELLS_PER_TILE / 4;

/** The ground, and what `locate` reads. An answer is −1 for no hotspot, n for only hotspot n, −2 − i for overlap set i. */
export interface Geofence extends Tiling, ClearanceField, BoxIndex, EdgeRuns {
  /** The hotspots by their numbers. */
  readonly hotspots: readonly Hotspot[];
  /** Hotspot numbers, ascending, of each set of hotspots that hold a point together. Grows as sets are first met. */
  readonly overlapSets: readonly Int32Array[];
  readonly overlaps: OverlapSets;
  /** By tile: where its block starts. Tiles with one answer all over share one block, so that reading takes no branch. */
  readonly tiles: Int32Array;
  /**
   * A block has a byte for each cell of its tile, from the south-west, row by row: which of the codes that follow is the cell's. A code is the
   * answer for all of the cell, or where its record starts. Few codes are many cells': so blocks stay small, and near in memory.
   */
  readonly blocks: Int32Array;
  /** The same memory by bytes. */
  readonly blockBytes: Uint8Array;
  /**
   * A cell on a boundary: the answer of the hotspots that hold all of it, the number of others, and for each of these its number,
   * twice the number of its edges near the cell plus the parity where the path starts (patch.ts), and each edge as
   * x and y of its lower and of its upper end.
   */
  readonly records: Int32Array;
}

/** What `near` reads. */
export interface BoxIndex {
  /** minX, minY, maxX, maxY of each hotspot. */
  readonly boxes: Int32Array;
  /** By tile: where its list in `boxLists` starts, or −1. */
  readonly boxTiles: Int32Array;
  /** Lists: a count, then so many hotspot numbers, ascending, whose boxes meet the tile. */
  readonly boxLists: Int32Array;
  /** Hotspots whose boxes meet too many tiles to be listed in each. */
  readonly wideHotspots: Int32Array;
}

/** What `edgesNear` reads. */
export interface EdgeRuns {
  /** Runs of edges that follow each other, hotspot after hotspot: the box of each, its first edge and the first after it. */
  readonly runs: Int32Array;
  /** Where each hotspot's runs start; one more entry than hotspots. */
  readonly runStarts: Int32Array;
}
