// Dosage of a named set: only its hotspots, and of each only the days on which it was in the set.
import { type HotspotSetDates, membersOn } from '../../../core/hotspots/hotspot-set.ts';
import { readHotspotSets } from '../../hotspots/index.ts';
import type { Following } from '../following/following.ts';

/** The set of that id; null where there is none. */
export async function hotspotSetOf(following: Following, setId: string): Promise<HotspotSetDates | null> {
  return (await setsOf(following)).find((set) => set.id === setId) ?? null;
}

/** All named sets. */
export function setsOf({ database, forceId }: Following): Promise<HotspotSetDates[]> {
  return database.inForce(forceId, readHotspotSets);
}

/** The hotspots that were ever in the set, of those asked for. */
export function hotspotsOfSet(
  set: HotspotSetDates | undefined,
  hotspotIds: readonly string[] | null,
): readonly string[] | null {
  if (set === undefined) return hotspotIds;
  const members = [...new Set(set.members.map(({ hotspotId }) => hotspotId))];
  return hotspotIds === null ? members : members.filter((id) => hotspotIds.includes(id));
}

/** What is of a hotspot and a day on which it was in the set; all of it without a set. */
export function withinSet<Row extends { readonly hotspotId: string; readonly day: string }>(
  set: HotspotSetDates | undefined,
  rows: readonly Row[],
): readonly Row[] {
  if (set === undefined) return rows;
  const days = new Map<string, ReadonlySet<string>>();
  return rows.filter(({ hotspotId, day }) => {
    const members = days.get(day) ?? new Set(membersOn(set, day));
    days.set(day, members);
    return members.has(hotspotId);
  });
}
