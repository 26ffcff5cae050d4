// What other rooms may use of hotspots: their versions in time, the geofence of each, and files that hold them.

export { united } from './cut-out.ts';
export { endHotspotsOfThePast } from './end-hotspot.ts';
export { readExclusions } from './exclusions.store.ts';
export { hotspotCollectionOf } from './hotspot-collection.ts';
export { enterHotspotSet, keepHotspotSet, readHotspotSets } from './hotspot-sets.store.ts';
export { type HotspotVersion, readHotspotVersions } from './hotspots.store.ts';
export { takeOverExclusions } from './import-exclusions.ts';
export { takeOverHotspots } from './import-hotspots.ts';
export { takeOverSet } from './import-set.ts';
export { lastVersions } from './make-versions.ts';
export { type HistoryDays, type KnownPlace, placeAround } from './place.ts';
export type { FeaturesRead } from './readers/features.ts';
export { readBinaryHotspots, readTextHotspots, withNamedFields } from './readers/read-hotspots.ts';
export { type HotspotsAt, hotspotsAt } from './timeline.ts';
