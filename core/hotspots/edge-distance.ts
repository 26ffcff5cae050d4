// How far a place is from some of a boundary's edges, in metres on a plane that touches the earth there.
import type { Boundary } from './hotspot.ts';

/**
 * Metres from (x, y), in 1e-7 degrees, to the nearest of the named edges; Infinity when none is named.
 * `metresPerX` and `metresPerY` are the lengths of 1e-7 degrees of longitude and latitude thereabouts.
 */
export function metresToEdges(
  boundary: Boundary,
  edges: Int32Array,
  edgeCount: number,
  x: number,
  y: number,
  metresPerX: number,
  metresPerY: number,
): number {
  const { xs, ys } = boundary;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < edgeCount; k++) {
    const i = edges[k];
    const ax = (xs[i] - x) * metresPerX;
    const ay = (ys[i] - y) * metresPerY;
    const ex = (xs[i + 1] - xs[i]) * metresPerX;
    const ey = (ys[i + 1] - ys[i]) * metresPerY;
    const length = ex * ex + ey * ey;
    const share = length > 0 ? -(ax * ex + ay * ey) / length : 0;
    const held = share < 0 ? 0 : Math.min(share, 1);
    const px = ax + held * ex;
    const py = ay + held * ey;
    const square = px * px + py * py;
    if (square < nearest) nearest = square;
  }
  return Math.sqrt(nearest);
}
