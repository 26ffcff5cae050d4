// Cuts exclusions out of a boundary as holes or bites. The clipping is Clipper2's, in whole 1e-7° throughout: a clipper that computes with
// fractions can lose its way where an edge passes within a hair of a corner. What it leaves goes through the same checks as every drawn
// boundary, so a cut that cannot be a hotspot is refused with words.
import {
  Clipper64,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import { degreesFromE7, e7FromDegrees } from '../../core/geo/grain.ts';
import { type BoundaryResult, boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
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
  const { boundary } = hotspot;
  const touching = exclusions.filter(({ area }) => overlap(boundary, area));
  if (touching.length === 0) return { ok: true, cut: { hotspot, drawn: null, exclusions: [] } };
  const names = touching.map(({ name }) => name).join(', ');
  const areas = touching.map(({ area }) => area);
  const left = clipped(ClipType.Difference, boundary, areas);
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
  const drawn = geometryFromBoundary(boundary);
  return {
    ok: true,
    cut: { hotspot: { ...hotspot, boundary: shape.boundary }, drawn, exclusions: touching },
  };
}

/** The ground of several boundaries as one: what two share is in it once. */
export function united(boundaries: readonly Boundary[]): BoundaryResult {
  const [first, ...others] = boundaries;
  return boundaryFromGeometry({
    type: 'MultiPolygon',
    coordinates: first === undefined ? [] : clipped(ClipType.Union, first, others),
  });
}

function overlap(a: Boundary, b: Boundary): boolean {
  if (a.minX > b.maxX || a.maxX < b.minX || a.minY > b.maxY || a.maxY < b.minY) return false;
  return clipped(ClipType.Intersection, a, [b]).length > 0;
}

/** Polygons in degrees at the grain; measured from a corner of the boundary while clipped, so that every product is exact. */
function clipped(type: ClipType, boundary: Boundary, others: readonly Boundary[]): Polygons {
  const { minX, minY } = boundary;
  const clipper = new Clipper64();
  clipper.addSubject(pathsOf(boundary, minX, minY));
  for (const other of others) clipper.addClip(pathsOf(other, minX, minY));
  const tree = new PolyTree64();
  // Rings of one boundary never overlap, but those of two exclusions may: non-zero, with holes wound against their outer rings.
  clipper.execute(type, FillRule.NonZero, tree);
  const polygons: Polygons = [];
  gather(tree, polygons, (path) => closedInDegrees(path, minX, minY));
  return polygons;
}

type Polygons = [number, number][][][];

function pathsOf(boundary: Boundary, fromX: number, fromY: number): Paths64 {
  const geometry = geometryFromBoundary(boundary);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => ring.map(([x, y]) => ({ x: e7FromDegrees(x) - fromX, y: e7FromDegrees(y) - fromY })));
}

/** Outer rings with their holes, level by level: what lies in a hole is a polygon again. */
function gather(level: PolyPath64, polygons: Polygons, ringOf: (path: Path64) => Polygons[0][0]): void {
  for (let i = 0; i < level.count; i++) {
    const outer = level.child(i);
    const rings = [ringOf(outer.poly ?? [])];
    for (let j = 0; j < outer.count; j++) {
      const hole = outer.child(j);
      rings.push(ringOf(hole.poly ?? []));
      gather(hole, polygons, ringOf);
    }
    polygons.push(rings);
  }
}

function closedInDegrees(path: Path64, fromX: number, fromY: number): [number, number][] {
  return [...path, path[0]].map(({ x, y }) => [degreesFromE7(x + fromX), degreesFromE7(y + fromY)]);
}
