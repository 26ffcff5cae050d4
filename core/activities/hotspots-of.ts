// Which hotspots an activity belongs to. Where its place is known well enough the boundaries decide that held when it was done; else the word of the
// phone, as far as there were such hotspots then.
import { positionE7FromDegrees } from '../geo/grain.ts';
import { type Geofence, locate } from '../hotspots/index.ts';
import type { ActivityContent, ActivityPlace } from './activity.ts';

/** Their ids, each once, in order. `accurateMetres`: a place less accurate than this decides nothing; the limit itself does. */
export function hotspotsOf(
  { place, hotspotIds }: Pick<ActivityContent, 'place' | 'hotspotIds'>,
  geofence: Geofence,
  accurateMetres: number,
): string[] {
  const said = new Set(hotspotIds);
  const found = isKnown(place, accurateMetres)
    ? hotspotsAt(geofence, place)
    : geofence.hotspots.map(({ id }) => id).filter((id) => said.has(id));
  return [...found].sort();
}

/** Whether a place is known well enough to decide something. One of unknown accuracy is taken as it is. */
export function isKnown(place: ActivityPlace | null, accurateMetres: number): place is ActivityPlace {
  return place !== null && (place.accuracyMetres === null || place.accuracyMetres <= accurateMetres);
}

function hotspotsAt(geofence: Geofence, { longitude, latitude }: ActivityPlace): string[] {
  const code = locate(geofence, positionE7FromDegrees(longitude), positionE7FromDegrees(latitude));
  if (code === -1) return [];
  const numbers = code >= 0 ? [code] : geofence.overlapSets[-2 - code];
  return [...numbers].map((number) => geofence.hotspots[number].id);
}
