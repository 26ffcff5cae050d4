// A leg beside the edges of one boundary, on a plane of metres that touches the earth there: how far from them it is at each share of its way.
// Filled anew for each leg and boundary, and kept flat: it is read many times a leg.
import type { Boundary } from './hotspot.ts';

const LINE_LENGTH = 5;

export interface Beside {
  edges: number;
  /** Of each edge five numbers: its start as seen from the start of the leg (x, y), its direction (x, y), and 1 ÷ its length squared: metres. */
  lines: Float64Array;
  /** The leg from its start to its end: metres. */
  legX: number;
  legY: number;
  /** The edges whose middles are nearest to the start and to the end of the leg. */
  nearestToStart: number;
  nearestToEnd: number;
  /** No edge is further than this from either end of the leg. */
  farMetres: number;
}

export function emptyBeside(): Beside {
  return {
    edges: 0,
    lines: new Float64Array(64 * LINE_LENGTH),
    legX: 0,
    legY: 0,
    nearestToStart: 0,
    nearestToEnd: 0,
    farMetres: 0,
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
  const length = edgeCount * LINE_LENGTH;
  if (beside.lines.length < length) beside.lines = new Float64Array(length * 2);
  beside.edges = edgeCount;
  beside.legX = (x1 - x0) * metresPerX;
  beside.legY = (y1 - y0) * metresPerY;
  const { lines, legX, legY } = beside;
  let nearestToStart = 0;
  let nearestToEnd = 0;
  let leastToStart = Number.POSITIVE_INFINITY;
  let leastToEnd = Number.POSITIVE_INFINITY;
  for (let k = 0; k < edgeCount; k++) {
    const i = edges[k];
    const alongX = (xs[i + 1] - xs[i]) * metresPerX;
    const alongY = (ys[i + 1] - ys[i]) * metresPerY;
    const startX = (xs[i] - x0) * metresPerX;
    const startY = (ys[i] - y0) * metresPerY;
    const square = alongX * alongX + alongY * alongY;
    const at = k * LINE_LENGTH;
    lines[at] = startX;
    lines[at + 1] = startY;
    lines[at + 2] = alongX;
    lines[at + 3] = alongY;
    lines[at + 4] = square > 0 ? 1 / square : 0;
    const middleX = startX + alongX / 2;
    const middleY = startY + alongY / 2;
    const toStart = middleX * middleX + middleY * middleY;
    const toEnd = (middleX - legX) * (middleX - legX) + (middleY - legY) * (middleY - legY);
    if (toStart < leastToStart) {
      leastToStart = toStart;
      nearestToStart = k;
    }
    if (toEnd < leastToEnd) {
      leastToEnd = toEnd;
      nearestToEnd = k;
    }
  }
  beside.nearestToStart = nearestToStart;
  beside.nearestToEnd = nearestToEnd;
  const farX = Math.max(Math.max(x0, x1) - boundary.minX, boundary.maxX - Math.min(x0, x1)) * metresPerX;
  const farY = Math.max(Math.max(y0, y1) - boundary.minY, boundary.maxY - Math.min(y0, y1)) * metresPerY;
  beside.farMetres = Math.sqrt(farX * farX + farY * farY);
}

/** How far an edge is from the leg at a share of its way, in metres, and how fast that changes, in metres a whole way. */
export interface Away {
  readonly metres: number;
  readonly metresPerWay: number;
}

/** How far edge `k` is from the leg at a share of its way. The distance to a straight edge is convex along a straight leg. */
export function lookAside(beside: Beside, k: number, share: number): Away {
  const { lines, legX, legY } = beside;
  const at = k * LINE_LENGTH;
  const ax = lines[at] - legX * share;
  const ay = lines[at + 1] - legY * share;
  const ex = lines[at + 2];
  const ey = lines[at + 3];
  const ahead = -(ax * ex + ay * ey) * lines[at + 4];
  const foot = ahead < 0 ? 0 : Math.min(ahead, 1);
  const px = ax + foot * ex;
  const py = ay + foot * ey;
  const metres = Math.sqrt(px * px + py * py);
  return { metres, metresPerWay: metres === 0 ? 0 : -(px * legX + py * legY) / metres };
}
