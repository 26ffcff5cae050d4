// The hotspots of a file as a named set from a day on: those not in the file leave it on that day.
import { randomUUIDv7 } from 'node:crypto';
import { membersOn } from '../../core/hotspots/hotspot-set.ts';
import type { Database } from '../db/database.ts';
import { enterHotspotSet, keepHotspotSet, leaveHotspotSet, readHotspotSets } from './hotspot-sets.store.ts';

export interface SetTaken {
  readonly isNew: boolean;
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** Makes these hotspots the set of that name from a dosage day 'YYYY-MM-DD' on. */
export async function takeOverSet(
  database: Database,
  forceId: number,
  name: string,
  day: string,
  hotspotIds: readonly string[],
): Promise<SetTaken> {
  return database.inForce(forceId, async (t) => {
    const known = (await readHotspotSets(t)).find((set) => set.name === name);
    const id = known?.id ?? randomUUIDv7();
    // A set is as old as the first day that was ever told of it.
    if (known === undefined || day < known.from) {
      await keepHotspotSet(t, { id, name, from: day, until: known?.until ?? null }, 'console');
    }
    const before = known === undefined ? [] : membersOn(known, day);
    const gone = before.filter((hotspotId) => !hotspotIds.includes(hotspotId));
    const left = gone.length === 0 ? [] : await leaveHotspotSet(t, id, gone, day, 'console');
    const entered = await enterHotspotSet(t, id, hotspotIds, day, 'console');
    return { isNew: known === undefined, entered, left };
  });
}
