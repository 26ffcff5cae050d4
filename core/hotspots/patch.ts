// One hotspot as seen from one square of ground: the edges that come near the square, and the parity where a path into it starts.
// The path runs up the square's west side, half a unit west of it so that it meets no vertex, and then east to the point.
// A square whose corners are all inside is not thereby inside: it is whole only when no edge comes near it.
import { sideOf } from '../geo/side.ts';
import type { Boundary } from './hotspot.ts';
import { type Squares, squaresNear } from './squares.ts';

export interface Patch {
  /** The west side of the square, in 1e-7 degrees; −Infinity: the whole earth. */
  readonly west: number;
  /** Parity at the start of the path: 1 when it starts inside. */
  readonly parity: number;
  /** Edges near the square, each by the number of its first vertex. */
  readonly edges: readonly number[];
}

/** The whole boundary as a patch of the whole earth. */
export function wholePatch(boundary: Boundary): Patch {
  const edges: number[] = [];
  for (let ring = 0; ring + 1 < boundary.ringStarts.length; ring++) {
    for (let i = boundary.ringStarts[ring]; i + 1 < boundary.ringStarts[ring + 1]; i++) edges.push(i);
  }
  return { west: Number.NEGATIVE_INFINITY, parity: 0, edges };
}

/** Parity at a point of the patch's square: 1 inside, 0 outside; on an edge, as a hair's breadth west and north of it. */
function parityAt({ xs, ys }: Boundary, { west, parity, edges }: Patch, x: number, y: number): number {
  let result = parity;
  for (const i of edges) {
    const [low, high] = ys[i] <= ys[i + 1] ? [i, i + 1] : [i + 1, i];
    if (isCrossed(west, xs[low], ys[low], xs[high], ys[high], x, y)) result ^= 1;
  }
  return result;
}

/**
 * Whether the path to (x, y) crosses the edge from its lower end (x1, y1) to its upper (x2, y2) an odd number of times. An edge that
 * comes from west of the path may be crossed on the way north, on the way east, or on both; the two cases fold into one.
 */
function isCrossed(west: number, x1: number, y1: number, x2: number, y2: number, x: number, y: number) {
  if (y < y1) return false;
  const comesFromWest = x1 < west !== x2 < west;
  if (y >= y2) return comesFromWest;
  const isEastOfEdge = sideOf(x1, y1, x2, y2, x, y) < 0;
  return isEastOfEdge !== (comesFromWest && x2 > x1);
}

/** Told of each square that the hotspot reaches: with edges near it, or, without any, wholly inside. */
export type VisitPatch = (column: number, row: number, patch: Patch) => void;

/** Divides a patch into squares and names those that are not wholly outside, row by row from the south-west. */
export function dividePatch(boundary: Boundary, patch: Patch, squares: Squares, visit: VisitPatch): void {
  const rows = squaresNear(boundary, patch.edges, squares);
  for (let row = 0; row < squares.rows; row++) {
    const y = squares.y + row * squares.side;
    const rowPatch = patchOfRow(boundary, patch, rows[row].edges, y);
    let before = -1;
    for (let column = 0; column < squares.columns; column++) {
      const west = squares.x + column * squares.side;
      const edges = rows[row].byColumn[column] ?? noEdges;
      if (edges.length > 0 || before < 0) {
        const there = parityAt(boundary, rowPatch, west, y);
        const parity = there ^ parityAt(boundary, { west, parity: 0, edges }, west, y);
        if (edges.length > 0 || parity === 1) visit(column, row, { west, parity, edges });
        before = edges.length > 0 ? -1 : parity;
      } else if (before === 1) {
        visit(column, row, { west, parity: 1, edges });
      }
    }
  }
}

const noEdges: readonly number[] = [];

/** The patch with only the edges near one row: every other edge is either above it, or below it and then crossed or not for good. */
function patchOfRow({ xs, ys }: Boundary, patch: Patch, edges: readonly number[], y: number): Patch {
  if (patch.west === Number.NEGATIVE_INFINITY || edges.length === patch.edges.length) {
    return { ...patch, edges };
  }
  const near = new Set(edges);
  let { parity } = patch;
  for (const i of patch.edges) {
    if (near.has(i) || Math.max(ys[i], ys[i + 1]) > y) continue;
    if (xs[i] < patch.west !== xs[i + 1] < patch.west) parity ^= 1;
  }
  return { west: patch.west, parity, edges };
}
