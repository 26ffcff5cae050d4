// Dosage of a named set: which hotspots it is about, and of each the days on which it was in the set.
import { type HotspotSetDates, stretchesInSet } from '../../core/hotspots/hotspot-set.ts';
import type { Hotspot } from '../../core/hotspots/index.ts';
import { type DosageDay, dayNamed, defaultDayRule } from '../../core/time/index.ts';
import { lastVersions, readHotspotSets } from '../hotspots/index.ts';
import type { Following } from './following.ts';

/** The set of that id; null where there is none. */
export async function hotspotSetOf(following: Following, setId: string): Promise<HotspotSetDates | null> {
  const sets = await following.database.inForce(following.forceId, readHotspotSets);
  return sets.find((set) => set.id === setId) ?? null;
}

/** Hotspots that hold now; of a set also those that hold no longer, by their last version. */
export function hotspotsInSet(
  following: Following,
  set: HotspotSetDates | undefined,
  now: number,
): readonly Hotspot[] {
  if (set === undefined) return following.state.hotspots(now).hotspots;
  const ids = new Set(set.members.map((member) => member.hotspotId));
  const lasts = lastVersions(following.state.hotspotVersions);
  return [...lasts.values()].map((each) => each.hotspot).filter(({ id }) => ids.has(id));
}

interface AskedDays {
  readonly from: string;
  readonly to: string;
  readonly by: 'hotspot' | 'hotspot-day';
}

/** The days on which a hotspot was in the set; summed by hotspot, a stretch for each time that it was in it. */
export function daysInSet(
  days: readonly DosageDay[],
  { by, from, to }: AskedDays,
  set: HotspotSetDates,
  hotspotId: string,
): readonly DosageDay[] {
  const stretches = stretchesInSet(set, hotspotId, from, to);
  if (by === 'hotspot-day') {
    return days.filter(({ day }) => stretches.some(({ first, last }) => first <= day && day <= last));
  }
  return stretches.map(({ first, last }) => ({
    day: first === last ? first : `${first}..${last}`,
    from: dayNamed(first, defaultDayRule).from,
    to: dayNamed(last, defaultDayRule).to,
  }));
}
