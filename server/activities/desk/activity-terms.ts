// What the desk's activities stand on beside their shelf: how far a reader reaches and the record of their looks, visits, and hours of patrol.
import type { ActivityKind } from '../../../core/activities/kinds.ts';
import type { Reading, ReadTerms } from '../../tracking/index.ts';

export type { Reading } from '../../tracking/index.ts';

export interface ActivityTerms extends ReadTerms {
  /** The version of a kind's definition at a moment (ms); null where there is none. */
  readonly definitionAt: (kind: ActivityKind, at: number) => number | null;
}

/** The ids of those whose activities the reader may read of; null: everybody, as many organisations as they may be of. */
export function reachedIds({ reach, following }: Reading): readonly string[] | null {
  const officers = reach('activity.read').officers();
  return officers.length === following.state.officersByNumber.size ? null : officers.map(({ id }) => id);
}

/** Hotspots that are spoken of, with the latest name of each. */
export function hotspotNames(
  { following }: Reading,
  hotspotIds: Iterable<string>,
): { readonly hotspotId: string; readonly name: string }[] {
  const names = new Map(following.state.hotspotVersions.map(({ hotspot }) => [hotspot.id, hotspot.name]));
  return [...new Set(hotspotIds)].map((hotspotId) => ({
    hotspotId,
    name: names.get(hotspotId) ?? hotspotId,
  }));
}
