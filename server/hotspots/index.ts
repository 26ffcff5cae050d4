// What other rooms may use of hotspots: their versions in time and the geofence of each.
export { type HotspotVersion, readHotspotVersions } from './hotspots.store.ts';
export { takeOverHotspots } from './import-hotspots.ts';
export type { HistoryDays } from './place.ts';
export { type HotspotsAt, hotspotsAt } from './timeline.ts';
