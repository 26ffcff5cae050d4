// A leg beside the edges of one boundary, on a plane of metres that touches the earth there: how far from them it is at each share of its way.
// Filled anew for each leg and boundary, and kept flat: it is read many times a leg.
import type { Boundary } from './hotspot.ts';

export interface Beside {
  edges: number;
  /** Each edge's start as seen from the start of the leg, its direction, and 1 ÷ its length squared: metres. */
  startX: Float64Array;
  startY: Float64Array;
  alongX: Float64Array;
  alongY: Float64Array;
  inverse: Float64Array;
  /** The leg from its start to its end: metres. */
  legX: number;
  legY: number;
}

export function emptyBeside(): Beside {
  return {
    edges: 0,
    startX: new Float64Array(64),
    startY: new Float64Array(64),
    alongX: new Float64Array(64),
    alongY: new Float64Array(64),
    inverse: new Float64Array(64),
    legX: 0,
    legY: 0,
  };
}

/** Places a leg from (x0, y0) to (x1, y1), in 1e-7 degrees, beside the named edges. */
export function placeBeside(
  beside: Beside,
  boundary: Boundary,
  edges: Int32Array,
  edgeCount: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  metresPerX: number,
  metresPerY: number,
): void {
  const { xs, ys } = boundary;
  if (beside.startX.length < edgeCount) widen(beside, edgeCount * 2);
  beside.edges = edgeCount;
  beside.legX = (x1 - x0) * metresPerX;
  beside.legY = (y1 - y0) * metresPerY;
  for (let k = 0; k < edgeCount; k++) {
    const i = edges[k];
    const alongX = (xs[i + 1] - xs[i]) * metresPerX;
    const alongY = (ys[i + 1] - ys[i]) * metresPerY;
    const square = alongX * alongX + alongY * alongY;
    beside.startX[k] = (xs[i] - x0) * metresPerX;
    beside.startY[k] = (ys[i] - y0) * metresPerY;
    beside.alongX[k] = alongX;
    beside.alongY[k] = alongY;
    beside.inverse[k] = square > 0 ? 1 / square : 0;
  }
}

function widen(beside: Beside, size: number): void {
  beside.startX = new Float64Array(size);
  beside.startY = new Float64Array(size);
  beside.alongX = new Float64Array(size);
  beside.alongY = new Float64Array(size);
  beside.inverse = new Float64Array(size);
}

/** How far an edge is from the leg at a share of its way, in metres, and how fast that changes, in metres a whole way. */
export interface Away {
  metres: number;
  metresPerWay: number;
}

/** Writes how far edge `k` is from the leg at a share of its way to `away`. The distance to a straight edge is convex along a straight leg. */
export function lookAside(beside: Beside, k: number, share: number, away: Away): void {
  const ax = beside.startX[k] - beside.legX * share;
  const ay = beside.startY[k] - beside.legY * share;
  const ex = beside.alongX[k];
  const ey = beside.alongY[k];
  const foot = Math.max(0, Math.min(1, -(ax * ex + ay * ey) * beside.inverse[k]));
  const px = ax + foot * ex;
  const py = ay + foot * ey;
  const metres = Math.sqrt(px * px + py * py);
  away.metres = metres;
  away.metresPerWay = metres === 0 ? 0 : -(px * beside.legX + py * beside.legY) / metres;
}
