// An area from GeoJSON that somebody pasted: a geometry, a Feature, or a FeatureCollection whose polygons are all of it.
import { type BoundaryResult, boundaryFromGeometry } from '../hotspots/boundary.ts';
import type { BoundaryProblem } from '../hotspots/boundary-problem.ts';
import type { Boundary } from '../hotspots/hotspot.ts';

export type AreaFromText =
  | { readonly ok: true; readonly boundary: Boundary }
  | { readonly ok: false; readonly reason: 'nothing' | 'not-json' | 'not-geojson' }
  | { readonly ok: false; readonly reason: 'unfit'; readonly problem: BoundaryProblem };

/** The area that a text of GeoJSON draws, or why it draws none. */
export function areaFromText(text: string): AreaFromText {
  if (text.trim() === '') return { ok: false, reason: 'nothing' };
  const json = parsed(text);
  if (json === undefined) return { ok: false, reason: 'not-json' };
  const geometries = geometriesIn(json);
  if (geometries === null || geometries.length === 0) return { ok: false, reason: 'not-geojson' };
  const shape = together(geometries);
  return shape.ok ? shape : { ok: false, reason: 'unfit', problem: shape.problem };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The geometries of all features; null where it is no GeoJSON. */
function geometriesIn(json: unknown): unknown[] | null {
  if (!isRecord(json) || typeof json.type !== 'string') return null;
  if (json.type === 'Feature') return [json.geometry];
  if (json.type !== 'FeatureCollection') return 'coordinates' in json ? [json] : null;
  const { features } = json;
  return Array.isArray(features)
    ? features.map((feature: unknown) => (isRecord(feature) ? feature.geometry : undefined))
    : null;
}

/** One geometry is checked as it is, so that its problems are told in its own words; the polygons of several are put side by side. */
function together(geometries: readonly unknown[]): BoundaryResult {
  if (geometries.length === 1) return boundaryFromGeometry(geometries[0]);
  const coordinates: unknown[] = [];
  for (const geometry of geometries) {
    if (isRecord(geometry) && geometry.type === 'MultiPolygon' && Array.isArray(geometry.coordinates))
      coordinates.push(...geometry.coordinates);
    else if (isRecord(geometry) && geometry.type === 'Polygon') coordinates.push(geometry.coordinates);
    // A line or a point among them is told as what it is.
    else return boundaryFromGeometry(geometry);
  }
  return boundaryFromGeometry({ type: 'MultiPolygon', coordinates });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
