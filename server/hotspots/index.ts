// What other rooms may use of hotspots: their versions in time and the geofence of each.
export {
  type HotspotImport,
  type HotspotVersion,
  importHotspots,
  readHotspotVersions,
} from './hotspots.store.ts';
export { takeOverHotspots } from './import-hotspots.ts';
export { type HotspotSet, type HotspotsAt, hotspotsAt } from './timeline.ts';
