// From a shape drawn elsewhere to a hotspot's boundary, or the one reason why not. Orientation of rings does not matter.
// Rings may touch themselves and each other, as real boundaries do; then the even-odd rule decides what is inside.
import { ringAreaSquareMetres } from '../geo/area.ts';
import { E7_PER_DEGREE } from '../geo/grain.ts';
import { narrowestWidthMetres } from '../geo/narrowest-width.ts';
import {
  type BoundaryProblem,
  boundaryProblems,
  MAX_AREA_SQUARE_KILOMETRES,
  MAX_WIDTH_DEGREES,
} from './boundary-problem.ts';
import type { Boundary } from './hotspot.ts';
import { problemOfRings } from './ring-problems.ts';
import { type BoundaryRings, ringsFromGeometry } from './rings-from-geojson.ts';

export type BoundaryResult =
  | { readonly ok: true; readonly boundary: Boundary }
  | { readonly ok: false; readonly problem: BoundaryProblem };

/** The boundary that a GeoJSON Polygon or MultiPolygon draws, its vertices at 1e-7°, or why it cannot be one. */
export function boundaryFromGeometry(geometry: unknown): BoundaryResult {
  const parsed = ringsFromGeometry(geometry);
  if (!parsed.ok) return parsed;
  const { rings } = parsed;
  const box = boxOf(rings);
  const across = Math.max(box.maxX - box.minX, box.maxY - box.minY) / E7_PER_DEGREE;
  if (across > MAX_WIDTH_DEGREES) return { ok: false, problem: boundaryProblems.tooWide(across) };
  const problem = problemOfRings(rings);
  if (problem !== null) return { ok: false, problem };
  const areaSquareMetres = areaOf(rings);
  if (areaSquareMetres <= 0) return { ok: false, problem: boundaryProblems.zeroArea() };
  if (areaSquareMetres > MAX_AREA_SQUARE_KILOMETRES * 1e6) {
    return { ok: false, problem: boundaryProblems.tooLarge(areaSquareMetres) };
  }
  return {
    ok: true,
    boundary: { ...rings, ...box, areaSquareMetres, narrowestWidthMetres: widthOf(rings) },
  };
}

/** The boundary of polygons given as lists of rings of [longitude, latitude] in degrees. Throws where they cannot be one. */
export function boundaryFromRings(
  polygons: readonly (readonly (readonly (readonly number[])[])[])[],
): Boundary {
  const result = boundaryFromGeometry({ type: 'MultiPolygon', coordinates: polygons });
  if (!result.ok) throw new RangeError(`${result.problem.reason}: ${result.problem.message}`);
  return result.boundary;
}

function boxOf({ xs, ys }: BoundaryRings) {
  let [minX, minY, maxX, maxY] = [xs[0], ys[0], xs[0], ys[0]];
  for (let i = 1; i < xs.length; i++) {
    minX = Math.min(minX, xs[i]);
    maxX = Math.max(maxX, xs[i]);
    minY = Math.min(minY, ys[i]);
    maxY = Math.max(maxY, ys[i]);
  }
  return { minX, minY, maxX, maxY };
}

/** Outer rings less their holes. */
function areaOf({ xs, ys, ringStarts, polygonStarts }: BoundaryRings): number {
  let area = 0;
  for (let polygon = 0; polygon + 1 < polygonStarts.length; polygon++) {
    for (let ring = polygonStarts[polygon]; ring < polygonStarts[polygon + 1]; ring++) {
      const ringArea = ringAreaSquareMetres(xs, ys, ringStarts[ring], ringStarts[ring + 1] - 1);
      area += ring === polygonStarts[polygon] ? ringArea : -ringArea;
    }
  }
  return area;
}

function widthOf({ xs, ys, ringStarts, polygonStarts }: BoundaryRings): number {
  let least = Number.POSITIVE_INFINITY;
  for (let polygon = 0; polygon + 1 < polygonStarts.length; polygon++) {
    const outer = polygonStarts[polygon];
    least = Math.min(least, narrowestWidthMetres(xs, ys, ringStarts[outer], ringStarts[outer + 1] - 1));
  }
  return least;
}
