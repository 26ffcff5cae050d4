// Which squares of a grid an edge comes near: every one it touches, and now and then one more, never one less.

import type { Boundary } from './hotspot.ts';

/** A grid of squares: its south-west corner and the length of a side in 1e-7 degrees, how many east and how many north. */
export interface Squares {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
}

export interface RowOfSquares {
  /** All edges near the row, each once. */
  readonly edges: readonly number[];
  /** Edges near each square of the row; undefined where there is none. */
  readonly byColumn: readonly (readonly number[] | undefined)[];
}

/** For each row of squares, the edges near it and near each of its squares. Edges wholly west of a square are not near it. */
export function squaresNear(boundary: Boundary, edges: readonly number[], squares: Squares): RowOfSquares[] {
  const rows = Array.from({ length: squares.rows }, () => ({
    edges: [] as number[],
    byColumn: [] as (number[] | undefined)[],
  }));
  for (const edge of edges) {
    forEachRowNear(boundary, edge, squares, 0, 0, (row, from, to) => {
      rows[row].edges.push(edge);
      for (let column = from; column <= to; column++) {
        const list = rows[row].byColumn[column];
        if (list === undefined) rows[row].byColumn[column] = [edge];
        else list.push(edge);
      }
    });
  }
  return rows;
}

/**
 * Names each row that the edge comes within `reachY` of, with the first and last column of its squares within `reachX` of the part of
 * the edge there; `to` is before `from` where the row has no such square.
 */
export function forEachRowNear(
  { xs, ys }: Boundary,
  edge: number,
  { x, y, side, columns, rows }: Squares,
  reachX: number,
  reachY: number,
  visit: (row: number, from: number, to: number) => void,
): void {
  const [low, high] = ys[edge] <= ys[edge + 1] ? [edge, edge + 1] : [edge + 1, edge];
  const [x1, y1, x2, y2] = [xs[low], ys[low], xs[high], ys[high]];
  const slope = y2 > y1 ? (x2 - x1) / (y2 - y1) : 0;
  const first = Math.max(0, Math.floor((y1 - reachY - y) / side));
  const last = Math.min(rows - 1, Math.floor((y2 + reachY + 1 - y) / side));
  for (let row = first; row <= last; row++) {
    const bottom = Math.max(y1, y + row * side - 1 - reachY);
    const top = Math.min(y2, y + (row + 1) * side + reachY);
    const atBottom = y2 > y1 ? x1 + slope * (bottom - y1) : x1;
    const atTop = y2 > y1 ? x1 + slope * (top - y1) : x2;
    const west = Math.max(Math.min(x1, x2), Math.min(atBottom, atTop) - 1) - reachX;
    const east = Math.min(Math.max(x1, x2), Math.max(atBottom, atTop) + 1) + reachX;
    const from = Math.max(0, Math.floor((west - x) / side));
    const to = Math.min(columns - 1, Math.floor((east - x) / side));
    visit(row, from, to);
  }
}
