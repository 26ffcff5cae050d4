// The hotspots of a force over time, as memory follows them. Memory hears of a new one within a second or two: where a phone says one that memory does
// not know, the shelf has the last word.
import type { ActivityChange } from '../../core/activities/activity.ts';
import type { ForceTransaction } from '../db/database.ts';
import { type HotspotsAt, type HotspotVersion, hotspotsAt, readHotspotVersions } from '../hotspots/index.ts';

export interface ForceHotspots {
  readonly at: HotspotsAt;
  readonly versions: readonly HotspotVersion[];
}

/** Those of memory, or of the shelf where that knows more of what is said. */
export async function knownHotspots(
  transaction: ForceTransaction,
  inMemory: ForceHotspots,
  changes: readonly ActivityChange[],
): Promise<ForceHotspots> {
  const said = changes.flatMap((each) => (each.change === 'withdraw' ? [] : each.content.hotspotIds));
  const unheard = said.filter((id) => !wasEver(inMemory, id));
  if (unheard.length === 0) return inMemory;
  const versions = await readHotspotVersions(transaction);
  const isNew = unheard.some((id) => wasEver({ versions }, id));
  return isNew ? { at: hotspotsAt(versions), versions } : inMemory;
}

/** Whether there ever was such a hotspot. */
export function wasEver({ versions }: Pick<ForceHotspots, 'versions'>, id: string): boolean {
  return versions.some(({ hotspot }) => hotspot.id === id);
}
