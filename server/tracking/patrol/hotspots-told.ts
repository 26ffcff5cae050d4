// What a phone is told of the hotspots that hold now, with what it draws the map from. The answer has a strong tag of its content, so that a phone
// that has it already is told nothing.
import { createHash } from 'node:crypto';
import { geoJsonFromHotspots } from '../../../core/hotspots/index.ts';
import { isOnDuty } from '../../../core/people/index.ts';
import type { PatrolHotspots } from '../../../core/tracking/patrol-places.ts';
import { type KnownPlace, placeAround } from '../../hotspots/index.ts';
import type { Following } from '../following/following.ts';

export type { KnownPlace };

export interface HotspotsTold {
  readonly told: PatrolHotspots;
  /** A strong entity tag of all but the moment. */
  readonly tag: string;
}

/** Of an officer's force at a moment (ms); null where nobody of that id is known yet. */
export function hotspotsTold(
  { state }: Following,
  officerId: string,
  known: KnownPlace,
  now: number,
): HotspotsTold | null {
  const officer = state.officersByNumber.get(state.numbersById.get(officerId) ?? -1);
  if (officer === undefined) return null;
  const set = state.hotspots(now);
  const { bounds, tiles, invented } = placeAround(known, set.hotspots);
  const duty = state.duties.of(officerId).find((each) => isOnDuty(each, now));
  const { places, digest } = placesOf(set);
  const own = {
    me: { officerId, callSign: officer.callSign, role: officer.role, hasRadio: duty?.radioId != null },
    isInvented: invented,
    tiles: tilesForPhones(tiles),
    bounds,
  };
  return { told: { at: now, ...own, ...places }, tag: `"${digestOf({ ...own, digest })}"` };
}

type HotspotSet = ReturnType<Following['state']['hotspots']>;
interface Places {
  readonly places: Pick<PatrolHotspots, 'features' | 'versions'>;
  readonly digest: string;
}

/** The same for all phones of a force for as long as the same hotspots hold. */
const placesKnown = new WeakMap<HotspotSet, Places>();

function placesOf(set: HotspotSet): Places {
  const known = placesKnown.get(set);
  if (known !== undefined) return known;
  const { features } = geoJsonFromHotspots(set.hotspots);
  const places = { features: [...features], versions: Object.fromEntries(set.versions) };
  const made = { places, digest: digestOf(places) };
  placesKnown.set(set, made);
  return made;
}

/** The desk's basemap, where a device's token opens it. */
function tilesForPhones(tiles: string): string {
  return tiles.replace(/^\/tiles\//, '/api/patrol/tiles/');
}

function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
