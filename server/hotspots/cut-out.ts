// Cuts exclusions out of a boundary as holes or bites. The clipping is polyclip-ts's, on whole 1e-7°; what it leaves goes through the same
// checks as every drawn boundary, so a cut that cannot be a hotspot is refused with words.
import { difference, type Geom, intersection } from 'polyclip-ts';
import { boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
import { geometryFromBoundary } from '../../core/hotspots/geojson-from-hotspots.ts';
import type { Boundary, Hotspot } from '../../core/hotspots/hotspot.ts';
import type { BoundaryGeometry } from '../../core/hotspots/hotspot-features.ts';
import type { ExclusionKind } from '../../core/hotspots/version-list.ts';

export interface Exclusion {
  readonly id: string;
  readonly name: string;
  readonly kind: ExclusionKind;
  readonly area: Boundary;
}

/** A hotspot as it is measured, and how it was drawn where something was cut out of it. */
export interface CutHotspot {
  readonly hotspot: Hotspot;
  readonly drawn: BoundaryGeometry | null;
  readonly exclusions: readonly Exclusion[];
}

export type Cut =
  | { readonly ok: true; readonly cut: CutHotspot }
  | { readonly ok: false; readonly message: string };

/** The hotspot less the exclusions that lie in it. */
export function cutOut(hotspot: Hotspot, exclusions: readonly Exclusion[]): Cut {
  const touching = exclusions.filter(({ area }) => overlap(hotspot.boundary, area));
  if (touching.length === 0) return { ok: true, cut: { hotspot, drawn: null, exclusions: [] } };
  const names = touching.map(({ name }) => name).join(', ');
  const [first, ...others] = touching.map(({ area }) => wholeUnits(area));
  const left = degreesOf(difference(wholeUnits(hotspot.boundary), first, ...others));
  if (left.length === 0) {
    return {
      ok: false,
      message: `Nothing of it is left without ${names}. Draw it elsewhere, or end the exclusion.`,
    };
  }
  const shape = boundaryFromGeometry({ type: 'MultiPolygon', coordinates: left });
  if (!shape.ok) {
    return { ok: false, message: `Without ${names}: ${shape.problem.message}` };
  }
  const drawn = geometryFromBoundary(hotspot.boundary);
  return {
    ok: true,
    cut: { hotspot: { ...hotspot, boundary: shape.boundary }, drawn, exclusions: touching },
  };
}

function overlap(a: Boundary, b: Boundary): boolean {
  if (a.minX > b.maxX || a.maxX < b.minX || a.minY > b.maxY || a.maxY < b.minY) return false;
  return degreesOf(intersection(wholeUnits(a), wholeUnits(b))).length > 0;
}

type Polygons = [number, number][][][];

function wholeUnits(boundary: Boundary): Geom {
  const geometry = geometryFromBoundary(boundary);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): [number, number] => [Math.round(x * 1e7), Math.round(y * 1e7)])),
  );
}

/** Degrees at the grain, without the slivers that rounding leaves no ground to. */
function degreesOf(polygons: Polygons): Polygons {
  const kept: Polygons = [];
  for (const [outer, ...holes] of polygons) {
    if (!hasGround(outer)) continue;
    const rings = [outer, ...holes.filter(hasGround)];
    kept.push(
      rings.map((ring) => ring.map(([x, y]): [number, number] => [Math.round(x) / 1e7, Math.round(y) / 1e7])),
    );
  }
  return kept;
}

function hasGround(ring: readonly (readonly [number, number])[]): boolean {
  let doubled = 0;
  const [[x0, y0]] = ring;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [
      Math.round(ring[i - 1][0]) - Math.round(x0),
      Math.round(ring[i - 1][1]) - Math.round(y0),
    ];
    const [bx, by] = [Math.round(ring[i][0]) - Math.round(x0), Math.round(ring[i][1]) - Math.round(y0)];
    doubled += ax * by - bx * ay;
  }
  return Math.abs(doubled) > 0;
}
