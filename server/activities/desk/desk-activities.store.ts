// Activities on the shelf as the desk asks for them: a page of those that stand, what was said of each since, and totals of many.
import { type RawBuilder, sql } from 'kysely';
import {
  type ActivityContent,
  correctionReasons,
  withdrawalReasons,
} from '../../../core/activities/activity.ts';
import type { ActivityCell } from '../../../core/activities/activity-totals.ts';
import { kindNamed } from '../../../core/activities/kinds.ts';
import type { DosageDay } from '../../../core/time/index.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { type ActivityRow, type ActivitySource, contentOf } from '../activity-rows.ts';

/** One thing said of an activity. Times are milliseconds since 1970 UTC. */
export interface SaidActivity {
  readonly activityId: string;
  readonly revision: number;
  readonly officerId: string;
  readonly content: ActivityContent;
  readonly reason: string | null;
  readonly isWithdrawn: boolean;
  readonly saidAt: number;
  readonly saidBy: string;
  readonly source: ActivitySource;
  readonly declared: { readonly source: string; readonly definition: string } | null;
}

/** Of whose activities is asked. */
export interface WhoseActivities {
  /** Null: everybody's. */
  readonly officerIds: readonly string[] | null;
  /** Of those who are told without a name, only what was done before this moment (ms). Null: all have names. */
  readonly unnamed: { readonly officerIds: readonly string[]; readonly before: number } | null;
}

export interface ActivityQuery extends WhoseActivities {
  /** Done from the one moment (ms) on and before the other. */
  readonly from: number;
  readonly to: number;
  readonly hotspotId?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** Those that were taken back instead of those that stand. */
  readonly isWithdrawn: boolean;
}

/** Up to which activity a page was read: those before it are next. */
export interface ActivityCursor {
  readonly at: number;
  readonly activityId: string;
}

/** A page of activities as they stand, the latest first. */
export async function activitiesPage(
  transaction: ForceTransaction,
  query: ActivityQuery,
  after: ActivityCursor | null,
  limit: number,
): Promise<SaidActivity[]> {
  const { rows } = await sql<Row>`
    select ${columns} from activities
    where ${asked(query)}
      and (${after === null}::boolean or (done_at, activity_id) < (${new Date(after?.at ?? 0)}, ${after?.activityId ?? nobody}::uuid))
    order by done_at desc, activity_id desc
    limit ${limit}
  `.execute(transaction);
  return rows.map(saidFrom);
}

export async function countActivities(transaction: ForceTransaction, query: ActivityQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from activities where ${asked(query)}
  `.execute(transaction);
  return rows[0].count;
}

/** Everything said of activities, the original first, then in the order in which it was said, not in which it came. */
export async function saidOf(
  transaction: ForceTransaction,
  activityIds: readonly string[],
): Promise<SaidActivity[]> {
  const { rows } = await sql<Row>`
    select ${columns} from activities
    where force_id = force_in_hand() and activity_id = any(${activityIds}::uuid[])
    order by activity_id, revision > 1, said_at, change_id
  `.execute(transaction);
  return rows.map(saidFrom);
}

/** What stands of dosage days, put together where it is alike. */
export async function activityCells(
  transaction: ForceTransaction,
  days: readonly DosageDay[],
  { officerIds }: Pick<WhoseActivities, 'officerIds'>,
  only: Pick<ActivityQuery, 'hotspotId' | 'kinds'> = {},
): Promise<ActivityCell[]> {
  const { rows } = await sql<CellRow>`
    select day, kind, definition, hotspot_ids as "hotspotIds", declared_source as source,
      declared_definition as "declaredDefinition", count(*)::integer as entries, sum(count)::integer as counted
    from unnest(${days.map(({ day }) => day)}::text[], ${days.map(({ from }) => new Date(from))}::timestamptz[],
        ${days.map(({ to }) => new Date(to))}::timestamptz[]) as days (day, begins, ends)
      join activities on done_at >= begins and done_at < ends
    where force_id = force_in_hand() and superseded_at is null and not is_withdrawn
      and (${officerIds === null}::boolean or officer_id = any(${officerIds ?? []}::uuid[]))
      and ${onlyOf(only)}
    group by day, kind, definition, hotspot_ids, declared_source, declared_definition
    order by day, kind, definition
  `.execute(transaction);
  return rows.flatMap(({ kind, source, declaredDefinition, ...rest }) => {
    const known = kindNamed(kind);
    if (known === null) return [];
    const declared =
      source === null || declaredDefinition === null ? null : { source, definition: declaredDefinition };
    return [{ ...rest, kind: known, declared }];
  });
}

interface CellRow extends Omit<ActivityCell, 'kind' | 'declared'> {
  readonly kind: string;
  readonly source: string | null;
  readonly declaredDefinition: string | null;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** The condition of a question, the index first. */
function asked(query: ActivityQuery): RawBuilder<unknown> {
  const { from, to, officerIds, unnamed } = query;
  return sql`
    force_id = force_in_hand() and superseded_at is null
      and ${query.isWithdrawn ? sql`is_withdrawn` : sql`not is_withdrawn`}
      and done_at >= ${new Date(from)} and done_at < ${new Date(to)}
      and (${officerIds === null}::boolean or officer_id = any(${officerIds ?? []}::uuid[]))
      and (${unnamed === null}::boolean or done_at < ${new Date(unnamed?.before ?? 0)}
        or officer_id <> all(${unnamed?.officerIds ?? []}::uuid[]))
      and ${onlyOf(query)}`;
}

function onlyOf({ hotspotId, kinds }: Pick<ActivityQuery, 'hotspotId' | 'kinds'>): RawBuilder<unknown> {
  const inHotspot = hotspotId === undefined ? sql`true` : sql`hotspot_ids @> ${[hotspotId]}::text[]`;
  return kinds === undefined ? inHotspot : sql`${inHotspot} and kind = any(${kinds}::text[])`;
}

export const columns = sql`
  activity_id as "activityId", revision, officer_id as "officerId", kind, definition, done_at as "doneAt", count, x, y,
  accuracy_half_metres as "accuracyHalfMetres", hotspot_ids as "hotspotIds", outcome, reference, authority_id as "authorityId",
  is_sure as "isSure", reason, is_withdrawn as "isWithdrawn", said_at as "saidAt", said_by as "saidBy", source,
  declared_source as "declaredSource", declared_definition as "declaredDefinition"`;

/** A row as it is named there: what anybody said, and who. */
export interface Row extends Omit<ActivityRow, 'changeId'> {
  readonly saidBy: string;
}

export function saidFrom(row: Row): SaidActivity {
  const { declaredSource: source, declaredDefinition: definition } = row;
  return {
    activityId: row.activityId,
    revision: row.revision,
    officerId: row.officerId,
    content: contentOf(row),
    reason: reasons.find((known) => known === row.reason) ?? null,
    isWithdrawn: row.isWithdrawn,
    saidAt: row.saidAt.getTime(),
    saidBy: row.saidBy,
    source: row.source,
    declared: source === null || definition === null ? null : { source, definition },
  };
}

const reasons = [...correctionReasons, ...withdrawalReasons];
