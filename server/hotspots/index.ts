// What other rooms may use of hotspots: their versions in time, the geofence of each, and files that hold them.
export { type HotspotVersion, readHotspotVersions } from './hotspots.store.ts';
export { takeOverHotspots } from './import-hotspots.ts';
export type { FeaturesRead } from './readers/features.ts';
export { readBinaryHotspots, readTextHotspots, withNamedFields } from './readers/read-hotspots.ts';
export { type HotspotsAt, hotspotsAt } from './timeline.ts';
