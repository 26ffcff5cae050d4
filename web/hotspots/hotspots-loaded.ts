// What the page knows from the server: versions, sets, what is cut out, and the place; fetched again after each change.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { type Place, place } from '../../core/hotspots/place.ts';
import { exclusionList, hotspotSetList, hotspotVersionList } from '../../core/hotspots/version-list.ts';
import { get } from '../api.ts';
import type { Version } from './draft.ts';

export type HotspotSet = z.infer<typeof hotspotSetList>['sets'][number];
export type Exclusion = z.infer<typeof exclusionList>['exclusions'][number];

export interface Known {
  readonly versions: readonly Version[];
  readonly today: string;
  readonly sets: readonly HotspotSet[];
  readonly exclusions: readonly Exclusion[];
  readonly place: Place;
}

export type KnownOrNot =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly known: Known }
  | { readonly state: 'failed'; readonly words: string };

/** What is known, and what fetches it again. */
export function useKnown(): { readonly loaded: KnownOrNot; readonly reload: () => Promise<Known | null> } {
  const [loaded, setLoaded] = useState<KnownOrNot>({ state: 'loading' });
  const reload = useCallback(async () => {
    const next = await fetched();
    // What is shown stays where a refresh fails.
    setLoaded((before) => (next.state === 'failed' && before.state === 'ready' ? before : next));
    return next.state === 'ready' ? next.known : null;
  }, []);
  useEffect(() => void reload(), [reload]);
  return { loaded, reload };
}

async function fetched(): Promise<KnownOrNot> {
  const [versions, sets, exclusions, placed] = await Promise.all([
    get('/api/hotspot-versions', hotspotVersionList),
    get('/api/hotspot-sets', hotspotSetList),
    get('/api/exclusions', exclusionList),
    get('/api/place', place),
  ]);
  if (!versions.ok) return { state: 'failed', words: versions.words };
  if (!sets.ok) return { state: 'failed', words: sets.words };
  if (!exclusions.ok) return { state: 'failed', words: exclusions.words };
  if (!placed.ok) return { state: 'failed', words: placed.words };
  return {
    state: 'ready',
    known: { ...versions.value, ...sets.value, ...exclusions.value, place: placed.value },
  };
}

/** The last version of each hotspot that stands, in order of name. */
export function lastVersions(versions: readonly Version[]): Version[] {
  const standing = versions.filter((each) => each.withdrawnAt === null);
  const lasts = new Map(standing.map((each) => [each.id, each] as const));
  return [...lasts.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
