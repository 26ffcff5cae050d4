// What other rooms may use of the hotspots.

export { isCold } from './cold.ts';
export { contains } from './contains.ts';
export { buildGeofence, type Geofence, locate } from './geofence.ts';
export { geoJsonFromHotspots, geometryFromBoundary } from './geojson-from-hotspots.ts';
export type { Hotspot, HotspotTargets } from './hotspot.ts';
export { hotspotsFromGeoJson } from './hotspots-from-geojson.ts';
