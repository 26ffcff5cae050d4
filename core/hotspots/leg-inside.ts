// Where a straight leg lies inside a boundary: cut exactly where it crosses, the boundary itself belonging to the hotspot.
// Legs and boundaries are whole numbers of 1e-7 degrees, so crossings and touchings are decided without rounding.
import type { Boundary } from './hotspot.ts';

/** Numbers of the vertices that start an edge whose box meets the given box, written to `out`; returns how many. */
export function edgesNear(
  boundary: Boundary,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  out: Int32Array,
): number {
  const { xs, ys, ringStarts } = boundary;
  let count = 0;
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const last = ringStarts[ring + 1] - 1;
    for (let i = ringStarts[ring]; i < last; i++) {
      const ax = xs[i];
      const bx = xs[i + 1];
      if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX)) continue;
      const ay = ys[i];
      const by = ys[i + 1];
      if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) continue;
      out[count++] = i;
    }
  }
  return count;
}

// Reused from leg to leg: where the leg meets the boundary, and the parts of it that run along an edge.
const cuts: number[] = [];
const along: number[] = [];

/**
 * Shares of the leg (0 at its start, 1 at its end) that lie inside, as pairs in order and apart, written to `out`; returns how many numbers.
 * `edges` must name every edge whose box meets the leg's box.
 */
export function insideShares(
  boundary: Boundary,
  edges: Int32Array,
  edgeCount: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  startsInside: boolean,
  out: number[],
): number {
  collectCuts(boundary, edges, edgeCount, x0, y0, x1, y1);
  if (cuts.length === 0) return startsInside ? writeWhole(out) : 0;
  cuts.push(0, 1);
  sortFew(cuts);
  let count = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i];
    const to = cuts[i + 1];
    if (to <= from) continue;
    const middle = (from + to) / 2;
    const isInside = runsAlong(middle) || holds(boundary, x0 + (x1 - x0) * middle, y0 + (y1 - y0) * middle);
    if (!isInside) continue;
    if (count > 0 && out[count - 1] === from) out[count - 1] = to;
    else {
      out[count++] = from;
      out[count++] = to;
    }
  }
  return count;
}

/** Sorts a few numbers in place: there are seldom more than four. */
function sortFew(numbers: number[]): void {
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i];
    let at = i;
    for (; at > 0 && numbers[at - 1] > number; at--) numbers[at] = numbers[at - 1];
    numbers[at] = number;
  }
}

function writeWhole(out: number[]): number {
  out[0] = 0;
  out[1] = 1;
  return 2;
}

function runsAlong(share: number): boolean {
  for (let i = 0; i < along.length; i += 2) if (share >= along[i] && share <= along[i + 1]) return true;
  return false;
}

function collectCuts(
  boundary: Boundary,
  edges: Int32Array,
  edgeCount: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  cuts.length = 0;
  along.length = 0;
  const dx = x1 - x0;
  const dy = y1 - y0;
  if (dx === 0 && dy === 0) return;
  const { xs, ys } = boundary;
  for (let k = 0; k < edgeCount; k++) {
    const i = edges[k];
    const wx = xs[i] - x0;
    const wy = ys[i] - y0;
    const ex = xs[i + 1] - xs[i];
    const ey = ys[i + 1] - ys[i];
    const crossing = dx * ey - dy * ex;
    if (crossing === 0) {
      if (wx * dy - wy * dx === 0) collectAlong(wx, wy, ex, ey, dx, dy);
      continue;
    }
    const onLeg = (wx * ey - wy * ex) / crossing;
    const onEdge = (wx * dy - wy * dx) / crossing;
    if (onLeg >= 0 && onLeg <= 1 && onEdge >= 0 && onEdge <= 1) cuts.push(onLeg);
  }
}

function collectAlong(wx: number, wy: number, ex: number, ey: number, dx: number, dy: number): void {
  const square = dx * dx + dy * dy;
  const a = (wx * dx + wy * dy) / square;
  const b = ((wx + ex) * dx + (wy + ey) * dy) / square;
  const from = Math.max(0, Math.min(a, b));
  const to = Math.min(1, Math.max(a, b));
  if (from > to) return;
  cuts.push(from, to);
  along.push(from, to);
}

/** Whether a place off the boundary, not on whole units, is inside: by the parity of crossings to its east. */
function holds(boundary: Boundary, x: number, y: number): boolean {
  const { xs, ys, ringStarts } = boundary;
  if (x < boundary.minX || x > boundary.maxX || y < boundary.minY || y > boundary.maxY) return false;
  let inside = false;
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const last = ringStarts[ring + 1] - 1;
    for (let i = ringStarts[ring]; i < last; i++) {
      const ay = ys[i];
      const by = ys[i + 1];
      if (ay > y === by > y) continue;
      if (x < xs[i] + ((xs[i + 1] - xs[i]) * (y - ay)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}
