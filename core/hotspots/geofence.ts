// The index of hotspots in memory: which hotspot holds a point, how far the nearest boundary is at least, which hotspots are near a box.
// Flat arrays only, built once and read millions of times a second. What it answers is exactly what `contains` answers.

export { buildGeofence } from './build-geofence.ts';
export { clearanceMetres } from './clearance.ts';
export { edgesNear } from './edges-near.ts';
export type { Geofence } from './geofence-arrays.ts';
export { locate } from './locate.ts';
export { near } from './near.ts';
