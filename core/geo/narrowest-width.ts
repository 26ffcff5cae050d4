// The least width of a shape: the smallest distance between two parallel lines that enclose it, by rotating calipers around its hull.
// In local metres: longitude shrunk by the cosine of the middle latitude. A hull's narrowest width always lies across one of its edges.
import { METRES_PER_E7, RADIANS_PER_E7 } from './distance.ts';
import { sideOf } from './side.ts';

/** The least width in metres of the vertices from `start` to before `end`, in 1e-7 degrees; 0 when they lie on one line. */
export function narrowestWidthMetres(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  start: number,
  end: number,
): number {
  const hull = hullOf(xs, ys, start, end);
  const count = hull.length;
  if (count < 3) return 0;
  const middle = (ys[hull[0]] + ys[hull[count >> 1]]) / 2;
  const metresPerX = METRES_PER_E7 * Math.cos(middle * RADIANS_PER_E7);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, far = 1; i < count; i++) {
    const a = hull[i];
    const b = hull[(i + 1) % count];
    const height = (k: number) =>
      sideOf(xs[a], ys[a], xs[b], ys[b], xs[hull[k % count]], ys[hull[k % count]]);
    while (height(far + 1) > height(far)) far = (far + 1) % count;
    const length = Math.hypot((xs[b] - xs[a]) * metresPerX, (ys[b] - ys[a]) * METRES_PER_E7);
    least = Math.min(least, (height(far) * metresPerX * METRES_PER_E7) / length);
  }
  return least;
}

/** The convex hull as vertex numbers, counter-clockwise, without vertices on its edges (Andrew's monotone chain). */
function hullOf(xs: ArrayLike<number>, ys: ArrayLike<number>, start: number, end: number): number[] {
  const order = Array.from({ length: end - start }, (_, i) => start + i);
  order.sort((a, b) => xs[a] - xs[b] || ys[a] - ys[b]);
  const chain = (vertices: number[]) => {
    const kept: number[] = [];
    for (const v of vertices) {
      while (kept.length > 1 && !turnsLeft(xs, ys, kept[kept.length - 2], kept[kept.length - 1], v))
        kept.pop();
      kept.push(v);
    }
    return kept.slice(0, -1);
  };
  const lower = chain(order);
  const upper = chain(order.reverse());
  return [...lower, ...upper];
}

function turnsLeft(xs: ArrayLike<number>, ys: ArrayLike<number>, a: number, b: number, c: number): boolean {
  return sideOf(xs[a], ys[a], xs[b], ys[b], xs[c], ys[c]) > 0;
}
