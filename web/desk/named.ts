// Hotspots and officers with their names: the live state knows ids, the places know names.
import { useMemo } from 'preact/hooks';
import type { HotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import type { LiveHotspot, LiveOfficer } from '../../core/tracking/live-frame.ts';
import { useDesk, usePresent, useWords } from './desk-context.ts';
import type { Loaded } from './desk-state.ts';

export interface NamedHotspot {
  readonly hotspot: LiveHotspot;
  readonly name: string;
}

/** The names of hotspots by id. */
export function hotspotNames(hotspots: Loaded<HotspotCollection>): ReadonlyMap<string, string> {
  if (hotspots.state !== 'ready') return new Map();
  return new Map(hotspots.value.features.map(({ properties }) => [properties.id, properties.name]));
}

export function useHotspotNames(): ReadonlyMap<string, string> {
  const hotspots = useDesk((state) => state.hotspots);
  return useMemo(() => hotspotNames(hotspots), [hotspots]);
}

/** All live hotspots with their names. */
export function useNamedHotspots(): readonly NamedHotspot[] {
  const live = useDesk((state) => state.live?.hotspots);
  const names = useHotspotNames();
  return useMemo(
    () =>
      [...(live?.values() ?? [])].map((hotspot) => ({
        hotspot,
        name: names.get(hotspot.hotspotId) ?? hotspot.hotspotId,
      })),
    [live, names],
  );
}

/** A hotspot's name as a function of its id. */
export function useHotspotName(): (id: string) => string {
  const names = useHotspotNames();
  return (id) => names.get(id) ?? id;
}

/** An officer's call sign as a function of their id; where that is not told, words for it. */
export function useCallSign(): (id: string | null) => string {
  const { words } = useWords();
  const officers = useDesk((state) => state.live?.officers);
  // Who is not on the picture of the past may be on that of now.
  const present = usePresent((state) => state.live?.officers);
  return (id) =>
    id === null ? words.notNamed : (officers?.get(id)?.callSign ?? present?.get(id)?.callSign ?? id);
}

export function useOfficers(): readonly LiveOfficer[] {
  const officers = useDesk((state) => state.live?.officers);
  return useMemo(() => [...(officers?.values() ?? [])], [officers]);
}
