// What other rooms may use of the hotspots.

export { type BoundaryResult, boundaryFromGeometry, boundaryFromRings } from './boundary.ts';
export type { BoundaryProblem, BoundaryReason } from './boundary-problem.ts';
export { contains } from './contains.ts';
export { buildGeofence, clearanceMetres, type Geofence, locate, near } from './geofence.ts';
export { geoJsonFromHotspots, geometryFromBoundary, type HotspotFeatures } from './geojson-from-hotspots.ts';
export type { Boundary, Hotspot, HotspotTargets } from './hotspot.ts';
export {
  type HotspotProblem,
  type HotspotReason,
  type HotspotsFromGeoJson,
  hotspotsFromGeoJson,
} from './hotspots-from-geojson.ts';
