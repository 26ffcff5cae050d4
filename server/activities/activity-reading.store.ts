// Activities read back, each with all that was said of it.
import { sql } from 'kysely';
import type { ActivityKind } from '../../core/activities/kinds.ts';
import type { ForceTransaction } from '../db/database.ts';
import { activityColumns } from './activities.store.ts';
import { type ActivityRow, activitiesFrom, type RecordedActivity } from './activity-rows.ts';

/** Times in milliseconds; what is left out is not asked about. */
export interface ActivityQuery {
  /** Done from this moment on, as they stand. */
  readonly from?: number | undefined;
  /** Done before this moment, as they stand. */
  readonly to?: number | undefined;
  readonly officerIds?: readonly string[] | undefined;
  readonly hotspotId?: string | undefined;
  readonly kind?: ActivityKind | undefined;
  /** Those too that were taken back; else only what stands. */
  readonly withWithdrawn?: boolean | undefined;
}

/** The activities asked for, the latest first. */
export async function activitiesBetween(
  transaction: ForceTransaction,
  { from, to, officerIds, hotspotId, kind, withWithdrawn = false }: ActivityQuery,
): Promise<RecordedActivity[]> {
  const [after, before] = [from, to].map((at) => (at === undefined ? null : new Date(at)));
  const { rows } = await sql<ActivityRow>`
    with standing as (
      select activity_id as id, done_at as at from activities
      where force_id = force_in_hand() and superseded_at is null
        and (${withWithdrawn} or not is_withdrawn)
        and (${after}::timestamptz is null or done_at >= ${after})
        and (${before}::timestamptz is null or done_at < ${before})
        and (${officerIds ?? null}::uuid[] is null or officer_id = any(${officerIds ?? null}::uuid[]))
        and (${hotspotId ?? null}::text is null or hotspot_ids @> array[${hotspotId ?? null}::text])
        and (${kind ?? null}::text is null or kind = ${kind ?? null}))
    select ${activityColumns} from standing join activities on activity_id = standing.id
    where force_id = force_in_hand()
    order by standing.at desc, activity_id, revision
  `.execute(transaction);
  return activitiesFrom(rows);
}

/** One activity with all that was said of it, or null where there is none of that id. */
export async function activityHistory(
  transaction: ForceTransaction,
  activityId: string,
): Promise<RecordedActivity | null> {
  const { rows } = await sql<ActivityRow>`
    select ${activityColumns} from activities where force_id = force_in_hand() and activity_id = ${activityId}
  `.execute(transaction);
  return activitiesFrom(rows).at(0) ?? null;
}
