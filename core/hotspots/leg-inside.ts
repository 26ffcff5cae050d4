// Where a straight leg lies inside a boundary: cut exactly where it crosses, the boundary itself belonging to the hotspot.
// Legs and boundaries are whole numbers of 1e-7 degrees, so crossings and touchings are decided without rounding.
import { addSpan, keepSpan, noSpans, type Spans, setSpan, spansHold } from '../geo/spans.ts';
import type { Boundary } from './hotspot.ts';

// Reused from leg to leg: where the leg meets the boundary, and the parts of it that run along an edge.
let cuts = new Float64Array(64);
let cutCount = 0;
let isPlain = true;
const along = noSpans();

/**
 * Shares of the leg (0 at its start, 1 at its end) that lie inside, written to `inside`.
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
  inside: Spans,
): void {
  inside.count = 0;
  collectCuts(boundary, edges, edgeCount, x0, y0, x1, y1);
  if (cutCount === 0) {
    if (startsInside) setSpan(inside, 0, 1);
    return;
  }
  sortCuts();
  if (isPlain) toggleAtCuts(startsInside, inside);
  else lookBetweenCuts(boundary, x0, y0, x1, y1, inside);
}

/** Every meeting is a crossing through the middle of an edge: each one leads in or out. */
function toggleAtCuts(startsInside: boolean, inside: Spans): void {
  let since = startsInside ? 0 : -1;
  for (let i = 0; i < cutCount; i++) {
    if (since >= 0) addSpan(inside, since, cuts[i]);
    since = since >= 0 ? -1 : cuts[i];
  }
  if (since >= 0) addSpan(inside, since, 1);
}

/** The leg touches a corner, runs along an edge, or starts or ends on the boundary: each part is looked at in its middle. */
function lookBetweenCuts(
  boundary: Boundary,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  inside: Spans,
): void {
  for (let i = 0; i <= cutCount; i++) {
    const from = i === 0 ? 0 : cuts[i - 1];
    const to = i === cutCount ? 1 : cuts[i];
    if (to <= from) continue;
    const middle = (from + to) / 2;
    const isInside =
      spansHold(along, middle) || holds(boundary, x0 + (x1 - x0) * middle, y0 + (y1 - y0) * middle);
    if (isInside) addSpan(inside, from, to);
  }
}

function addCut(share: number): void {
  if (cutCount === cuts.length) {
    const more = new Float64Array(cuts.length * 2);
    more.set(cuts);
    cuts = more;
  }
  cuts[cutCount++] = share;
}

/** By insertion: there are seldom more than four. */
function sortCuts(): void {
  for (let i = 1; i < cutCount; i++) {
    const cut = cuts[i];
    let at = i;
    for (; at > 0 && cuts[at - 1] > cut; at--) cuts[at] = cuts[at - 1];
    cuts[at] = cut;
  }
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
  cutCount = 0;
  isPlain = true;
  along.count = 0;
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
    // Whole numbers: on which side of the leg's line the edge starts, and, less `crossing`, ends.
    const side = wx * dy - wy * dx;
    if (side > 0 ? side > crossing : side < 0 && side < crossing) continue;
    if (crossing === 0) {
      collectAlong(wx, wy, ex, ey, dx, dy);
      continue;
    }
    const onLeg = (wx * ey - wy * ex) / crossing;
    if (onLeg < 0 || onLeg > 1) continue;
    addCut(onLeg);
    if (onLeg === 0 || onLeg === 1 || side === 0 || side === crossing) isPlain = false;
  }
}

function collectAlong(wx: number, wy: number, ex: number, ey: number, dx: number, dy: number): void {
  const square = dx * dx + dy * dy;
  const a = (wx * dx + wy * dy) / square;
  const b = ((wx + ex) * dx + (wy + ey) * dy) / square;
  const from = Math.max(0, Math.min(a, b));
  const to = Math.min(1, Math.max(a, b));
  if (from > to) return;
  isPlain = false;
  addCut(from);
  addCut(to);
  keepSpan(along, from, to);
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
