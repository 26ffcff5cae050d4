// The one place where a geometry from outside, of which nothing is known, becomes rings of whole numbers.
// Checks what can be said of single points and rings; how rings lie to each other is boundary.ts.
import { e7FromDegrees } from '../geo/grain.ts';
import { type BoundaryProblem, boundaryProblems, ringWords } from './boundary-problem.ts';

/** Closed rings, ring after ring, in 1e-7 degrees, and where each ring and each polygon starts. */
export interface BoundaryRings {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly ringStarts: Int32Array;
  readonly polygonStarts: Int32Array;
}

export type RingsResult =
  | { readonly ok: true; readonly rings: BoundaryRings }
  | { readonly ok: false; readonly problem: BoundaryProblem };

/** The rings of a GeoJSON Polygon or MultiPolygon, vertices at 1e-7° and without repeats in a row. */
export function ringsFromGeometry(geometry: unknown): RingsResult {
  if (!isRecord(geometry)) return refused(boundaryProblems.notAPolygon('missing'));
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    const found = typeof type === 'string' ? `a ${type}` : 'of no known type';
    return refused(boundaryProblems.notAPolygon(found));
  }
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!isList(polygons) || polygons.length === 0) return refused(boundaryProblems.notAPolygon('empty'));
  return ringsFromPolygons(polygons);
}

function ringsFromPolygons(polygons: readonly unknown[]): RingsResult {
  const xs: number[] = [];
  const ys: number[] = [];
  const ringStarts = [0];
  const polygonStarts = [0];
  for (const [p, polygon] of polygons.entries()) {
    if (!isList(polygon) || polygon.length === 0) return refused(boundaryProblems.notAPolygon('empty'));
    for (const [r, ring] of polygon.entries()) {
      const problem = appendRing(xs, ys, ring, ringWords(p, r, polygons.length));
      if (problem !== null) return refused(problem);
      ringStarts.push(xs.length);
    }
    polygonStarts.push(ringStarts.length - 1);
  }
  return {
    ok: true,
    rings: {
      xs: Int32Array.from(xs),
      ys: Int32Array.from(ys),
      ringStarts: Int32Array.from(ringStarts),
      polygonStarts: Int32Array.from(polygonStarts),
    },
  };
}

function appendRing(xs: number[], ys: number[], ring: unknown, words: string): BoundaryProblem | null {
  if (!isList(ring)) return boundaryProblems.badCoordinates(words);
  const start = xs.length;
  for (const [i, point] of ring.entries()) {
    if (!isPoint(point)) return boundaryProblems.badCoordinates(`${words} at point ${i + 1}`);
    const [longitude, latitude] = point;
    const problem = problemOfPoint(longitude, latitude);
    if (problem !== null) return problem;
    const x = e7FromDegrees(longitude);
    const y = e7FromDegrees(latitude);
    const isRepeat = xs.length > start && x === xs[xs.length - 1] && y === ys[ys.length - 1];
    if (isRepeat) continue;
    xs.push(x);
    ys.push(y);
  }
  if (xs.length === start) return boundaryProblems.underFourPoints(words);
  const last = xs.length - 1;
  if (last === start) return boundaryProblems.underFourPoints(words);
  if (xs[start] !== xs[last] || ys[start] !== ys[last]) return boundaryProblems.unclosedRing(words);
  return last - start < 3 ? boundaryProblems.underFourPoints(words) : null;
}

function problemOfPoint(longitude: number, latitude: number): BoundaryProblem | null {
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  const isOnEarthSwapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
  if (!isOnEarth) {
    const problem = isOnEarthSwapped ? boundaryProblems.swapped : boundaryProblems.outsideTheWorld;
    return problem(longitude, latitude);
  }
  const looksSwapped = !isInBritain(longitude, latitude) && isInBritain(latitude, longitude);
  return looksSwapped ? boundaryProblems.swapped(longitude, latitude) : null;
}

/** Within the bounds of Great Britain and Ireland: what looks swapped into them is refused rather than patrolled at sea. */
function isInBritain(longitude: number, latitude: number): boolean {
  return longitude >= -11 && longitude <= 3 && latitude >= 49 && latitude <= 61;
}

function refused(problem: BoundaryProblem): RingsResult {
  return { ok: false, problem };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isPoint(value: unknown): value is readonly [number, number, ...unknown[]] {
  return isList(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}
