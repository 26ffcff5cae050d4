// The shelf of what hotspots' dosage days came to, and of those due to be derived again. Derived, so without events of their own: the visits
// that they rest on have theirs.
import { sql } from 'kysely';
import type { ForceTransaction } from '../../db/database.ts';
import { packedFigures } from './day-figures.store.ts';
import { type KeptDay, readDayRow, runBytesOf } from './day-row.ts';
import type { HotspotDay } from './due-days.ts';

/** Days and hotspots asked about: every hotspot where none is named. */
export interface DayQuery {
  /** First and last dosage day, both included. */
  readonly from: string;
  readonly to: string;
  readonly hotspotIds: readonly string[] | null;
}

/** Marks days to be derived again; in the transaction that changes their visits. */
export async function markDue(transaction: ForceTransaction, days: readonly HotspotDay[]): Promise<void> {
  if (days.length === 0) return;
  await sql`
    insert into hotspot_days_due (force_id, hotspot_id, day)
    select force_in_hand(), hotspot_id, day from ${asRows(days)}
  `.execute(transaction);
}

/** The days on the shelf, in order of hotspot and day; those without anything have none. */
export async function readDays(transaction: ForceTransaction, asked: DayQuery): Promise<KeptDay[]> {
  const { rows } = await sql`
    select hotspot_id, day::text as day, ${packedFigures} as figures, is_on_target, runs, continues, rules_versions
    from hotspot_days where ${within(asked)}
    order by hotspot_id, hotspot_days.day
  `.execute(transaction);
  return rows.map(readDayRow);
}

/** Which days asked about are due, each once, and at most so many. */
export async function readDue(
  transaction: ForceTransaction,
  asked: DayQuery,
  most: number,
): Promise<HotspotDay[]> {
  const { rows } = await sql<HotspotDay>`
    select distinct hotspot_id as "hotspotId", day::text as day from hotspot_days_due where ${within(asked)}
    limit ${most}
  `.execute(transaction);
  return rows;
}

/** Takes away the marks of these days: from here on only later changes make them due. */
export async function takeDue(transaction: ForceTransaction, days: readonly HotspotDay[]): Promise<void> {
  await sql`
    delete from hotspot_days_due using ${asRows(days)}
    where force_id = force_in_hand() and hotspot_days_due.hotspot_id = named.hotspot_id
      and hotspot_days_due.day = named.day
  `.execute(transaction);
}

/**
 * Puts days in place of what was known of them: those in `empty` had nothing in them. Days whose visits have reached the end of their period
 * stay as they were.
 */
export async function putDays(
  transaction: ForceTransaction,
  found: readonly KeptDay[],
  empty: readonly HotspotDay[],
  definition: string,
): Promise<void> {
  await sql`
    delete from hotspot_days using ${asRows([...empty, ...found])}
    where force_id = force_in_hand() and hotspot_days.hotspot_id = named.hotspot_id
      and hotspot_days.day = named.day and retired_at is null
  `.execute(transaction);
  const rows = found.map((day) => ({ ...columnsOf(day), definition }));
  await sql`
    insert into hotspot_days (force_id, hotspot_id, day, definition, first_at, last_at, ${figures})
    select force_in_hand(), hotspot_id, day, definition, first_at, last_at, ${figures}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      hotspot_id text, day date, definition text, person_visits integer, patrol_visits integer, pass_throughs integer,
      drive_throughs integer, on_target integer, weak_visits integer, person_seconds float8, measured_seconds float8,
      inferred_seconds float8, patrol_seconds float8, patrol_measured_seconds float8, patrol_low_seconds float8,
      patrol_high_seconds float8, low_seconds float8, high_seconds float8, crew_1_seconds float8,
      crew_2_seconds float8, crew_3_seconds float8, is_on_target boolean, runs bytea, continues boolean,
      first_at timestamptz, last_at timestamptz, rules_versions text)
    on conflict (force_id, hotspot_id, day) do nothing
  `.execute(transaction);
}

/** Marks every day that has visits, where the shelf was derived by another definition or not at all. Gives whether it did. */
export async function markAllDue(
  transaction: ForceTransaction,
  definition: string,
  { timeZone, dayStartsAt }: { readonly timeZone: string; readonly dayStartsAt: string },
): Promise<boolean> {
  // Totals outlive their visits: what nothing is left to derive from stays as it is.
  const older = sql`definition <> ${definition}
    and day >= (select (min(entered_at) at time zone ${timeZone} - ${dayStartsAt}::interval)::date from visits
      where force_id = force_in_hand())`;
  const { rows } = await sql<{ isCurrent: boolean }>`
    select not exists (select from hotspot_days where force_id = force_in_hand() and ${older})
      and (exists (select from hotspot_days where force_id = force_in_hand())
        or exists (select from hotspot_days_due where force_id = force_in_hand())
        or not exists (select from visits where force_id = force_in_hand())) as "isCurrent"
  `.execute(transaction);
  if (rows[0].isCurrent) return false;
  // Rather a day too many than one too few: a day without anything leaves no row.
  await sql`
    insert into hotspot_days_due (force_id, hotspot_id, day)
    select distinct force_in_hand(), hotspot_id, (at at time zone ${timeZone} - ${dayStartsAt}::interval)::date
    from visits cross join lateral (values (entered_at - interval '1 hour'), (entered_at), (left_at + interval '1 hour')) as near (at)
    where force_id = force_in_hand()
    union select force_in_hand(), hotspot_id, day from hotspot_days where force_id = force_in_hand() and ${older}
  `.execute(transaction);
  return true;
}

/** The condition that says which rows a question is about. */
export function within({ from, to, hotspotIds }: DayQuery) {
  const all = sql`force_id = force_in_hand() and day between ${from}::date and ${to}::date`;
  return hotspotIds === null ? all : sql`${all} and hotspot_id = any(${hotspotIds}::text[])`;
}

function asRows(days: readonly HotspotDay[]) {
  const named = JSON.stringify(days.map(({ hotspotId, day }) => ({ hotspot_id: hotspotId, day })));
  return sql`jsonb_to_recordset(${named}::jsonb) as named (hotspot_id text, day date)`;
}

const figures = sql`
  person_visits, patrol_visits, pass_throughs, drive_throughs, on_target, weak_visits, person_seconds, measured_seconds,
  inferred_seconds, patrol_seconds, patrol_measured_seconds, patrol_low_seconds, patrol_high_seconds, low_seconds,
  high_seconds, crew_1_seconds, crew_2_seconds, crew_3_seconds, is_on_target, runs, continues, rules_versions`;

function columnsOf({ total, isOnTarget, rulesVersions }: KeptDay) {
  return {
    hotspot_id: total.hotspotId,
    day: total.day,
    person_visits: total.personVisits,
    patrol_visits: total.patrolVisits,
    pass_throughs: total.passThroughs,
    drive_throughs: total.driveThroughs,
    on_target: total.onTarget,
    weak_visits: total.weakVisits,
    person_seconds: total.personSeconds,
    measured_seconds: total.measuredSeconds,
    inferred_seconds: total.inferredSeconds,
    patrol_seconds: total.patrolSeconds,
    patrol_measured_seconds: total.patrolMeasuredSeconds,
    patrol_low_seconds: total.patrolLowSeconds,
    patrol_high_seconds: total.patrolHighSeconds,
    low_seconds: total.lowSeconds,
    high_seconds: total.highSeconds,
    crew_1_seconds: total.crewSeconds[0],
    crew_2_seconds: total.crewSeconds[1],
    crew_3_seconds: total.crewSeconds[2],
    is_on_target: isOnTarget,
    runs: `\\x${runBytesOf(total).toString('hex')}`,
    continues: total.continues,
    first_at: total.firstAt === null ? null : new Date(total.firstAt),
    last_at: total.lastAt === null ? null : new Date(total.lastAt),
    rules_versions: rulesVersions.join('\n'),
  };
}
