// Whether a point is in a boundary, asked of every edge: the reference that the geofence index must agree with.
// The boundary belongs to the hotspot: outer edges, holes' edges and vertices included. Else the even-odd rule over all rings decides.
import { isBetween, sideOf } from '../geo/side.ts';
import type { Boundary } from './hotspot.ts';

/** Whether the hotspot's boundary holds the point (1e-7 degrees), exactly; on an edge or a vertex it does. */
export function contains(boundary: Boundary, x: number, y: number): boolean {
  if (x < boundary.minX || x > boundary.maxX || y < boundary.minY || y > boundary.maxY) return false;
  const { ringStarts } = boundary;
  let inside = false;
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const where = placeInRing(boundary.xs, boundary.ys, ringStarts[ring], ringStarts[ring + 1], x, y);
    if (where === 'on') return true;
    if (where === 'in') inside = !inside;
  }
  return inside;
}

/** Where a point is to one closed ring of vertices from `start` to before `end`, by the even-odd rule. */
export function placeInRing(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  start: number,
  end: number,
  x: number,
  y: number,
): 'in' | 'on' | 'out' {
  let inside = false;
  for (let i = start; i + 1 < end; i++) {
    const x1 = xs[i];
    const y1 = ys[i];
    const x2 = xs[i + 1];
    const y2 = ys[i + 1];
    if (isBetween(x1, y1, x2, y2, x, y)) return 'on';
    const rises = y1 <= y && y < y2;
    const falls = y2 <= y && y < y1;
    if (rises && sideOf(x1, y1, x2, y2, x, y) < 0) inside = !inside;
    if (falls && sideOf(x1, y1, x2, y2, x, y) > 0) inside = !inside;
  }
  return inside ? 'in' : 'out';
}
