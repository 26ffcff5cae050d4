// Where two edges of a boundary cross, found by a sweep from west to east that keeps only edges still under the sweep line.
// Touching is not crossing: rings may meet at a vertex, along an edge, or with a vertex on another edge; then the even-odd rule decides.
import { isBetween, sideOf } from '../geo/side.ts';

export interface Rings {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly ringStarts: Int32Array;
}

/** Two edges, by the number of their first vertex, and about where they cross, in 1e-7 degrees. */
export interface Crossing {
  readonly edge: number;
  readonly otherEdge: number;
  readonly x: number;
  readonly y: number;
}

/** The first crossing from the west among the edges of closed rings, or null when they only touch, or not even that. */
export function firstCrossing(rings: Rings): Crossing | null {
  const { xs, ys } = rings;
  const west = (edge: number) => Math.min(xs[edge], xs[edge + 1]);
  const edges = edgesOf(rings).sort((a, b) => west(a) - west(b));
  const open = new Int32Array(edges.length);
  let openCount = 0;
  for (const edge of edges) {
    const sweep = west(edge);
    const south = Math.min(ys[edge], ys[edge + 1]);
    const north = Math.max(ys[edge], ys[edge + 1]);
    let kept = 0;
    for (let k = 0; k < openCount; k++) {
      const other = open[k];
      if (xs[other] < sweep && xs[other + 1] < sweep) continue;
      open[kept++] = other;
      if (ys[other] < south && ys[other + 1] < south) continue;
      if (ys[other] > north && ys[other + 1] > north) continue;
      const crossing = crossingOf(rings, edge, other);
      if (crossing !== null) return crossing;
    }
    open[kept] = edge;
    openCount = kept + 1;
  }
  return null;
}

/** All edges, by the number of their first vertex: every vertex but the closing one of each ring. */
function edgesOf(rings: Rings): number[] {
  const edges: number[] = [];
  for (let ring = 0; ring + 1 < rings.ringStarts.length; ring++) {
    for (let i = rings.ringStarts[ring]; i + 1 < rings.ringStarts[ring + 1]; i++) edges.push(i);
  }
  return edges;
}

function crossingOf(rings: Rings, edge: number, other: number): Crossing | null {
  const { xs, ys } = rings;
  const [ax, ay, bx, by] = [xs[edge], ys[edge], xs[edge + 1], ys[edge + 1]];
  const [cx, cy, dx, dy] = [xs[other], ys[other], xs[other + 1], ys[other + 1]];
  const c = sideOf(ax, ay, bx, by, cx, cy);
  const d = sideOf(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return null;
  const a = sideOf(cx, cy, dx, dy, ax, ay);
  const b = sideOf(cx, cy, dx, dy, bx, by);
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return null;
  if (a !== 0 && b !== 0 && c !== 0 && d !== 0) {
    const share = a / (a - b);
    return { edge, otherEdge: other, x: ax + share * (bx - ax), y: ay + share * (by - ay) };
  }
  if (crossesAtStart(rings, edge, other)) return { edge, otherEdge: other, x: ax, y: ay };
  if (crossesAtStart(rings, other, edge)) return { edge, otherEdge: other, x: cx, y: cy };
  return null;
}

/** Whether the path through the first vertex of `edge` goes over to the other side of the path along `other` there. */
function crossesAtStart(rings: Rings, edge: number, other: number): boolean {
  const { xs, ys } = rings;
  const x = xs[edge];
  const y = ys[edge];
  if (!isBetween(xs[other], ys[other], xs[other + 1], ys[other + 1], x, y)) return false;
  if (x === xs[other + 1] && y === ys[other + 1]) return false;
  const meetsAtStart = x === xs[other] && y === ys[other];
  const path = { from: meetsAtStart ? vertexBefore(rings, other) : other, x, y, to: other + 1 };
  return sideOfPath(rings, path, vertexBefore(rings, edge)) * sideOfPath(rings, path, edge + 1) < 0;
}

/** A bend: from a vertex through the point to another vertex. */
interface Bend {
  readonly from: number;
  readonly x: number;
  readonly y: number;
  readonly to: number;
}

/** 1 when a vertex, seen from the bend, is to its left, −1 to its right, 0 when it is on the path itself. */
function sideOfPath({ xs, ys }: Rings, { from, x, y, to }: Bend, vertex: number): number {
  const arriving = sideOf(xs[from], ys[from], x, y, xs[vertex], ys[vertex]);
  const leaving = sideOf(x, y, xs[to], ys[to], xs[vertex], ys[vertex]);
  const isAhead = (end: number) => (xs[end] - x) * (xs[vertex] - x) + (ys[end] - y) * (ys[vertex] - y) > 0;
  if ((arriving === 0 && isAhead(from)) || (leaving === 0 && isAhead(to))) return 0;
  const turnsLeft = sideOf(xs[from], ys[from], x, y, xs[to], ys[to]) >= 0;
  const isLeft = turnsLeft ? arriving > 0 && leaving > 0 : arriving > 0 || leaving > 0;
  return isLeft ? 1 : -1;
}

function vertexBefore({ ringStarts }: Rings, vertex: number): number {
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    if (ringStarts[ring] === vertex) return ringStarts[ring + 1] - 2;
  }
  return vertex - 1;
}
