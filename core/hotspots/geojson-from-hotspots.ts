// Hotspots as GeoJSON (RFC 7946): outer rings counter-clockwise, holes clockwise, coordinates at 1e-7°, read back as the same hotspots.
import { degreesFromE7 } from '../geo/grain.ts';
import type { Boundary, Hotspot } from './hotspot.ts';
import type { BoundaryGeometry, HotspotFeature } from './hotspot-features.ts';
import { windowsWords } from './windows.ts';

type Point = [longitude: number, latitude: number];

export interface HotspotFeatures {
  readonly type: 'FeatureCollection';
  readonly features: readonly HotspotFeature[];
}

/** Hotspots as one GeoJSON FeatureCollection, in the order given. */
export function geoJsonFromHotspots(hotspots: readonly Hotspot[]): HotspotFeatures {
  return { type: 'FeatureCollection', features: hotspots.map(featureFrom) };
}

function featureFrom({ id, name, boundary, targets, windows }: Hotspot): HotspotFeature {
  return {
    type: 'Feature',
    id,
    properties: { id, name, ...targets, windows: windowsWords(windows) },
    geometry: geometryFromBoundary(boundary),
  };
}

/** A boundary as a GeoJSON geometry: a Polygon, or a MultiPolygon when it has several. */
export function geometryFromBoundary(boundary: Boundary): BoundaryGeometry {
  const { polygonStarts } = boundary;
  const polygons: Point[][][] = [];
  for (let p = 0; p + 1 < polygonStarts.length; p++) {
    const rings: Point[][] = [];
    for (let r = polygonStarts[p]; r < polygonStarts[p + 1]; r++) {
      rings.push(ringPoints(boundary, r, r === polygonStarts[p]));
    }
    polygons.push(rings);
  }
  if (polygons.length === 1) return { type: 'Polygon', coordinates: polygons[0] };
  return { type: 'MultiPolygon', coordinates: polygons };
}

function ringPoints({ xs, ys, ringStarts }: Boundary, ring: number, isOuter: boolean): Point[] {
  const start = ringStarts[ring];
  const points: Point[] = [];
  let doubleArea = 0;
  for (let i = start; i < ringStarts[ring + 1]; i++) {
    points.push([degreesFromE7(xs[i]), degreesFromE7(ys[i])]);
    if (i > start)
      doubleArea +=
        (xs[i - 1] - xs[start]) * (ys[i] - ys[start]) - (xs[i] - xs[start]) * (ys[i - 1] - ys[start]);
  }
  const isCounterClockwise = doubleArea > 0;
  return isCounterClockwise === isOuter ? points : points.reverse();
}
