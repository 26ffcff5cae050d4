// What was measured of officers in the hotspots and stretches of which they declared time.
import type { MeasuredThere } from '../../../core/tracking/declare-time.ts';
import { pairsOf } from '../../../core/tracking/stretches.ts';
import type { Following } from '../following/following.ts';
import { visitsNow } from '../following/visits-now.ts';

interface Declared {
  readonly officerId: string | null;
  readonly hotspotId: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A visit that began so long before (ms) may still reach into a stretch. */
const longestVisit = 2 * 86_400_000;

/** The counted time of the same officers in the same hotspots around the stretches, as it stands now. */
export async function measuredBeside(
  following: Following,
  declared: readonly Declared[],
): Promise<MeasuredThere[]> {
  const named = declared.filter(({ officerId }) => officerId !== null);
  if (named.length === 0) return [];
  const rows = await visitsNow(following, {
    officerIds: [...new Set(named.flatMap(({ officerId }) => officerId ?? []))],
    hotspotIds: [...new Set(named.map(({ hotspotId }) => hotspotId))],
    from: named.reduce((first, { startedAt }) => Math.min(first, startedAt), Infinity) - longestVisit,
    to: named.reduce((last, { endedAt }) => Math.max(last, endedAt), 0),
  });
  return rows.map(({ officerId, hotspotId, enteredAt, measured, inferred }) => ({
    officerId,
    hotspotId,
    counted: [...pairsOf([...measured], enteredAt), ...pairsOf([...inferred], enteredAt)],
  }));
}
