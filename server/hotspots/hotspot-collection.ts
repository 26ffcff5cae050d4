// Hotspots that hold together as the API tells them: GeoJSON, each with the names of what is cut out of it.
import type { HotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import { geoJsonFromHotspots } from '../../core/hotspots/index.ts';
import type { HotspotSet } from './timeline.ts';

export function hotspotCollectionOf({ hotspots, excluded }: HotspotSet): HotspotCollection {
  const { type, features } = geoJsonFromHotspots(hotspots);
  return {
    type,
    features: features.map((each) => ({
      ...each,
      properties: { ...each.properties, excluded: [...(excluded.get(each.id) ?? [])] },
    })),
  };
}
