// The shelf asked what there is of everything, by when it reaches the end of its period. Counts alone: nothing of anybody.
import { sql } from 'kysely';
import type { KeptSubject, OpenRecord } from '../../../core/tracking/retention-shapes.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** Rows that reach the end of their period in a week; the week is null where that is past already. */
export interface DueWeek {
  readonly week: string | null;
  readonly rows: number;
  readonly positions: number | null;
}

/** When a row of each kind is as old as its period wants it to be. A door may still be keeping what came at the last moment: an hour's grace. */
const dueFrom = {
  positions: sql`last_captured_at + interval '1 hour' as since, position_count as positions from position_chunks where position_count > 0`,
  visits: sql`left_at as since, null::integer as positions from visits where true`,
  totals: sql`day::timestamp at time zone 'Europe/London' as since, null::integer as positions from hotspot_days where true`,
  'emergency-places': sql`captured_at as since, null::integer as positions from emergency_places where true`,
  alarms: sql`since, null::integer as positions from (select force_id, received_at as since from emergencies union all select force_id, raised_at from alarms) as alarms where true`,
  messages: sql`sent_at as since, null::integer as positions from messages where true`,
} as const satisfies Readonly<Record<KeptSubject, ReturnType<typeof sql>>>;

/** What there is of a kind by the week in which it is due, the earliest first. */
export async function dueByWeek(
  transaction: ForceTransaction,
  subject: KeptSubject,
  days: number,
  now: number,
): Promise<DueWeek[]> {
  const { rows } = await sql<DueWeek>`
    with due as (
      select since + make_interval(days => ${days}::int) as at, positions
      from (select ${dueFrom[subject]} and force_id = force_in_hand()) as kept
    )
    select case when at > ${new Date(now)} then to_char(date_trunc('week', at at time zone 'Europe/London'), 'YYYY-MM-DD') end as week,
      count(*)::int as rows, sum(positions)::float8 as positions
    from due group by 1 order by 1
  `.execute(transaction);
  return rows;
}

/** Records that no period deletes: how many, and since when (ms). Of seals those on looks at the officer who asks are not counted. */
export async function openRecordCounts(
  transaction: ForceTransaction,
  asks: string | null,
): Promise<{ record: OpenRecord; count: number; earliestAt: number | null }[]> {
  const { rows } = await sql<{ record: OpenRecord; count: number; earliest: Date | null }>`
    select 'people' as record, count(*)::int as count, min(added_at) as earliest
      from (select added_at from officers union all select added_at from staff) as people
    union all select 'roles', count(*)::int, min(granted_at) from role_grants
    union all select 'ways-in', count(*)::int, min(at) from (
      select made_at as at from sign_in_links union all select added_at from identities union all select added_at from passkeys
      union all select made_at from break_glass_keys
    ) as ways
    union all select 'sessions', count(*)::int, min(began_at) from sessions
    union all select 'devices', count(*)::int, min(added_at) from devices
    union all select 'pairings', count(*)::int, min(made_at) from pairings
    union all select 'duties', count(*)::int, min(started_at) from duties
    union all select 'declared-visits', count(*)::int, min(started_at) from declared_visits
    union all select 'walk-tests', count(*)::int, min(entered_at) from walks
    union all select 'looks', count(*)::int, min(began_at) from looks
    union all select 'look-seals', count(*)::int, min(asked_at) from look_seals where officer_id is distinct from ${asks}::uuid
    union all select 'events', count(*)::int, min(at) from events
  `.execute(transaction);
  return rows.map(({ record, count, earliest }) => ({
    record,
    count,
    earliestAt: earliest?.getTime() ?? null,
  }));
}

/** What each hold that stands keeps now, by its id: visits, and positions; those of a place are found only when they are due. */
export async function keptByHolds(
  transaction: ForceTransaction,
): Promise<Map<string, { visits: number; positions: number | null }>> {
  const { rows } = await sql<{ id: string; visits: number; positions: number | null }>`
    select holds.id,
      (select count(*)::int from visits where visits.force_id = holds.force_id
        and (holds.officer_id is null or visits.officer_id = holds.officer_id)
        and (holds.hotspot_id is null or visits.hotspot_id in (holds.hotspot_id, holds.hotspot_id || '#ring'))
        and (from_at is null or left_at >= from_at) and (to_at is null or entered_at <= to_at)
      ) as visits,
      case when holds.hotspot_id is null then (
        select coalesce(sum(position_count), 0)::float8 from position_chunks where position_chunks.force_id = holds.force_id
          and (officers.number is null or officer_number = officers.number)
          and (from_at is null or last_captured_at >= from_at) and (to_at is null or first_captured_at <= to_at)
      ) end as positions
    from holds left join officers on officers.force_id = holds.force_id and officers.id = holds.officer_id
    where holds.force_id = force_in_hand() and ended_at is null
  `.execute(transaction);
  return new Map(rows.map(({ id, ...kept }) => [id, kept]));
}
