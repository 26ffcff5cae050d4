// Takes over hotspots of a file: a changed boundary or target holds from the start of the dosage day on, so that a day has one definition.
import type { Hotspot } from '../../core/hotspots/index.ts';
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Database } from '../db/database.ts';
import { type HotspotImport, importHotspots } from './make-versions.ts';

/** What was added, changed and left; `now` in milliseconds. */
export async function takeOverHotspots(
  database: Database,
  forceId: number,
  hotspots: readonly Hotspot[],
  now: number,
): Promise<HotspotImport> {
  const { from } = dayOf(now, defaultDayRule);
  return database.inForce(forceId, (t) => importHotspots(t, hotspots, from, 'console', now));
}
