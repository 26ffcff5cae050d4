// The end of activities. Where one was is as much a place of an officer as a position is, and is forgotten with those; the rest goes with the visits of
// its time. What a legal hold names stays whole.
import { holds } from '../../../core/tracking/hold.ts';
import { periodAt } from '../../../core/tracking/retention.ts';
import { type AgedPart, activitiesBefore, deleteActivities, forgetPlaces } from '../../activities/index.ts';
import type { Database } from '../../db/database.ts';
import { standingHolds } from './holds.store.ts';
import { readPeriods } from './periods.store.ts';

const dayMilliseconds = 86_400_000;
/** What a door let in at the last moment may still be on its way to the shelf. As for positions. */
const graceMilliseconds = 3_600_000;
/** How many are looked at in one transaction. */
const batch = 1000;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Retires the activities of a force that are past their periods at `now` (ms), and gives of how many the place went, and how many went. */
export async function retireActivities(
  database: Database,
  forceId: number,
  now: number,
): Promise<{ readonly forgotten: number; readonly deleted: number }> {
  const periods = await database.inForce(forceId, readPeriods);
  const before = (subject: 'positions' | 'visits') =>
    now - periodAt(periods, subject, now).days * dayMilliseconds - graceMilliseconds;
  return {
    forgotten: await retirePart(database, forceId, 'place', before('positions')),
    deleted: await retirePart(database, forceId, 'all', before('visits')),
  };
}

async function retirePart(
  database: Database,
  forceId: number,
  part: AgedPart,
  before: number,
): Promise<number> {
  let gone = 0;
  for (let after: string | null = firstId; after !== null; ) {
    const from = after;
    const done = await database.inForce(forceId, async (t) => {
      const standing = await standingHolds(t);
      const aged = await activitiesBefore(t, part, before, { after: from, limit: batch });
      const ids = aged
        .filter(({ hotspotIds, ...rest }) => {
          const stretch = { ...rest, hotspotIds: new Set(hotspotIds) };
          return !standing.some((hold) => holds(hold, stretch)) && (part === 'place' || rest.to < before);
        })
        .map(({ activityId }) => activityId);
      const count = part === 'place' ? await forgetPlaces(t, ids, before) : await deleteActivities(t, ids);
      return { count, last: aged.length < batch ? null : (aged.at(-1)?.activityId ?? null) };
    });
    gone += done.count;
    after = done.last;
  }
  return gone;
}
