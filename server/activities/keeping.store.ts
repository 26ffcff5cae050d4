// The end of activities on the shelf: where they were is forgotten at the end of the period of positions, and all of them goes at that of visits.
import { sql } from 'kysely';
import { addEvents } from '../bus/events.store.ts';
import type { ForceTransaction } from '../db/database.ts';

/** An activity by all that was said of it. Times are milliseconds since 1970 UTC. */
export interface AgedActivity {
  readonly activityId: string;
  readonly officerId: string;
  readonly hotspotIds: readonly string[];
  /** The earliest and the latest moment at which it was said to have been done. */
  readonly from: number;
  readonly to: number;
}

/** Of what is past its period: the places that are still known, or all. */
export type AgedPart = 'place' | 'all';

/** Activities of which something was said to have been done before a time (ms), by their ids after one, at most so many. */
export async function activitiesBefore(
  transaction: ForceTransaction,
  part: AgedPart,
  before: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<AgedActivity[]> {
  const { rows } = await sql<Omit<AgedActivity, 'from' | 'to'> & { earliest: Date; latest: Date }>`
    select activity_id as "activityId", officer_id as "officerId", min(done_at) as earliest, max(done_at) as latest,
      coalesce(array_agg(distinct hotspot) filter (where hotspot is not null), '{}') as "hotspotIds"
    from activities left join lateral unnest(hotspot_ids) as hotspot on true
    where force_id = force_in_hand() and activity_id in (
      select activity_id from activities
      where force_id = force_in_hand() and done_at < ${new Date(before)} and activity_id > ${after}::uuid
        and (${part === 'all'} or x is not null)
      order by activity_id limit ${limit})
    group by activity_id, officer_id order by activity_id
  `.execute(transaction);
  return rows.map(({ earliest, latest, ...row }) => {
    return { ...row, from: earliest.getTime(), to: latest.getTime() };
  });
}

/** Forgets where activities were, of what was said of before a time (ms). Gives of how many. */
export async function forgetPlaces(
  transaction: ForceTransaction,
  activityIds: readonly string[],
  before: number,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update activities set x = null, y = null, accuracy_half_metres = null
    where force_id = force_in_hand() and activity_id = any(${activityIds}::uuid[]) and done_at < ${new Date(before)} and x is not null
    returning activity_id as id
  `.execute(transaction);
  const activities = new Set(rows.map(({ id }) => id)).size;
  if (activities > 0)
    await addEvents(transaction, 'retention', [
      { name: 'activity-places.forgotten', subject: { activities } },
    ]);
  return activities;
}

/** Deletes activities with all that was said of them. Gives how many. */
export async function deleteActivities(
  transaction: ForceTransaction,
  activityIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from activities where force_id = force_in_hand() and activity_id = any(${activityIds}::uuid[])
    returning activity_id as id
  `.execute(transaction);
  const activities = new Set(rows.map(({ id }) => id)).size;
  if (activities > 0)
    await addEvents(transaction, 'retention', [{ name: 'activities.deleted', subject: { activities } }]);
  return activities;
}
