// Activities as the live desk is told of them: those that something was just said of, as they stand.
import { sql } from 'kysely';
import type { LiveActivity } from '../../../core/tracking/live-frame.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** The activities of these ids that were logged here, as they stand. */
export async function liveActivities(
  transaction: ForceTransaction,
  activityIds: readonly string[],
): Promise<LiveActivity[]> {
  const { rows } = await sql<Omit<LiveActivity, 'at'> & { at: Date }>`
    select activity_id as "activityId", officer_id as "officerId", kind, count, done_at as at, hotspot_ids as "hotspotIds",
      revision > 1 as "isCorrected", is_withdrawn as "isWithdrawn"
    from activities
    where force_id = force_in_hand() and activity_id = any(${activityIds}::uuid[]) and superseded_at is null
      and declared_source is null
    order by done_at, activity_id
  `.execute(transaction);
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
