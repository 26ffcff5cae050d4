// A hotspot: a named place with a boundary, its targets and the windows in which they hold.
// A boundary is kept flat, in units of 1e-7 degrees (geo/grain), so that every question about it is answered in whole numbers.
import type { WeekWindow } from './windows.ts';

/** The shape of a hotspot: one or more polygons with holes. Rings are closed: the last vertex repeats the first. */
export interface Boundary {
  /** Longitudes of all vertices, ring after ring, in 1e-7 degrees. */
  readonly xs: Int32Array;
  /** Latitudes of all vertices, ring after ring, in 1e-7 degrees. */
  readonly ys: Int32Array;
  /** Where each ring starts in `xs` and `ys`; one more entry than rings, the last is the vertex count. */
  readonly ringStarts: Int32Array;
  /** Where each polygon starts in the rings; one more entry than polygons. The first ring of a polygon is its outer one. */
  readonly polygonStarts: Int32Array;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly areaSquareMetres: number;
  /** The least width of its narrowest polygon: the smallest distance between two parallel lines that enclose it. */
  readonly narrowestWidthMetres: number;
}

export interface HotspotTargets {
  readonly visitTargetSeconds: number;
  readonly dayTargetVisits: number | null;
  readonly dayTargetPatrolSeconds: number | null;
  /** A visit is due when none has ended for this long. */
  readonly dueSeconds: number;
}

export interface Hotspot {
  readonly id: string;
  readonly name: string;
  readonly boundary: Boundary;
  readonly targets: HotspotTargets;
  /** When in the week the targets hold; none: always. */
  readonly windows: readonly WeekWindow[];
}
