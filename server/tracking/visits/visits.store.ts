// The shelf of closed visits and near passes. Each write leaves an event row for each of them, in the same statement's transaction.
import { sql } from 'kysely';
import { addEvents } from '../../bus/events.store.ts';
import type { NewEvent } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { daysOfVisits, type Timed } from './due-days.ts';
import { markDue } from './hotspot-days.store.ts';
import { readVisitRow } from './read-visit-row.ts';
import type { VisitRow } from './visit-row.ts';

/** What a followed track changes on the shelf. */
export interface VisitChanges {
  readonly closed: readonly VisitRow[];
  /** Known before, and other than they were. */
  readonly restated: readonly VisitRow[];
  /** Known before, and not found any more. */
  readonly withdrawn: readonly VisitRow[];
}

export interface VisitQuery {
  readonly officerId?: string | undefined;
  readonly hotspotId?: string | undefined;
  readonly hotspotIds?: readonly string[] | undefined;
  readonly officerIds?: readonly string[] | undefined;
  /** Entered from this moment on (ms). */
  readonly from?: number | undefined;
  /** Entered before this moment (ms). */
  readonly to?: number | undefined;
  /** Left after this moment (ms). */
  readonly leftAfter?: number | undefined;
}

/** Writes the differences and an event row for each. */
export async function writeVisits(transaction: ForceTransaction, changes: VisitChanges): Promise<void> {
  const { closed, restated, withdrawn } = changes;
  const before = restated.length === 0 ? [] : await timesOf(transaction, restated);
  await markDue(transaction, daysOfVisits([...before, ...closed, ...restated, ...withdrawn]));
  if (withdrawn.length > 0) {
    const ids = withdrawn.map((row) => row.id);
    await sql`delete from visits where force_id = force_in_hand() and id = any(${ids}::uuid[])`.execute(
      transaction,
    );
  }
  if (closed.length + restated.length > 0) await upsert(transaction, [...closed, ...restated]);
  await addEvents(transaction, 'track', [
    ...withdrawn.map((row) => eventOf('visit.withdrawn', row)),
    ...closed.map((row) => eventOf('visit.closed', row)),
    ...restated.map((row) => eventOf('visit.restated', row)),
  ]);
}

/** The visits asked for, near passes too, in order of entry. */
export async function readVisits(transaction: ForceTransaction, query: VisitQuery): Promise<VisitRow[]> {
  const { rows } = await sql`
    select ${columns} from visits
    where force_id = force_in_hand()
      and (${query.officerId ?? null}::uuid is null or officer_id = ${query.officerId ?? null})
      and (${query.hotspotId ?? null}::text is null or hotspot_id = ${query.hotspotId ?? null})
      and (${query.hotspotIds ?? null}::text[] is null or hotspot_id = any(${query.hotspotIds ?? null}::text[]))
      and (${query.officerIds ?? null}::uuid[] is null or officer_id = any(${query.officerIds ?? null}::uuid[]))
      and (${moment(query.from)}::timestamptz is null or entered_at >= ${moment(query.from)})
      and (${moment(query.to)}::timestamptz is null or entered_at < ${moment(query.to)})
      and (${moment(query.leftAfter)}::timestamptz is null or left_at > ${moment(query.leftAfter)})
    order by entered_at, hotspot_id, officer_id
  `.execute(transaction);
  return rows.map(readVisitRow);
}

/** The visits in hotspots that touch the times given for each (ms), near passes too, in order of entry. */
export async function readVisitsOfDays(
  transaction: ForceTransaction,
  spans: readonly { readonly hotspotId: string; readonly from: number; readonly to: number }[],
): Promise<VisitRow[]> {
  const asked = spans.map(({ hotspotId, from, to }) => {
    return { place: hotspotId, from: new Date(from), to: new Date(to) };
  });
  const { rows } = await sql`
    select distinct on (entered_at, hotspot_id, officer_id, id) ${columns}
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (place text, "from" timestamptz, "to" timestamptz)
      join visits on hotspot_id = place and entered_at < "to" and entered_at > "from" - ${longestVisit}::interval
        and left_at > "from"
    where force_id = force_in_hand()
    order by entered_at, hotspot_id, officer_id, id
  `.execute(transaction);
  return rows.map(readVisitRow);
}

/** A visit that began so long before a time may still reach into it. */
const longestVisit = '2 days';

/** When visits were, as the shelf has them. */
async function timesOf(transaction: ForceTransaction, visits: readonly VisitRow[]): Promise<Timed[]> {
  const ids = visits.map((row) => row.id);
  const { rows } = await sql`
    select ${columns} from visits where force_id = force_in_hand() and id = any(${ids}::uuid[])
  `.execute(transaction);
  return rows.map(readVisitRow);
}

/** The visits of others that rest on an officer's track, entered between two times, both included. */
export async function readVisitsByCrew(
  transaction: ForceTransaction,
  mateId: string,
  from: number,
  to: number,
): Promise<VisitRow[]> {
  const { rows } = await sql`
    select ${columns} from visits
    where force_id = force_in_hand() and by_crew_mate = ${mateId}
      and entered_at >= ${new Date(from)} and entered_at <= ${new Date(to)}
  `.execute(transaction);
  return rows.map(readVisitRow);
}

/** One visit, or null where there is none of that id. */
export async function readVisit(transaction: ForceTransaction, id: string): Promise<VisitRow | null> {
  const { rows } =
    await sql`select ${columns} from visits where force_id = force_in_hand() and id = ${id}`.execute(
      transaction,
    );
  return rows.length === 0 ? null : readVisitRow(rows[0]);
}

/** When the first and the last visit were entered (ms); null where there is none. */
export async function entrySpan(
  transaction: ForceTransaction,
): Promise<{ readonly from: number; readonly to: number } | null> {
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select min(entered_at) as first, max(entered_at) as last from visits where force_id = force_in_hand()
  `.execute(transaction);
  const { first, last } = rows[0];
  return first === null || last === null ? null : { from: first.getTime(), to: last.getTime() };
}

/** When each hotspot's last visit ended, of those that had any. */
export async function lastVisitEnds(transaction: ForceTransaction): Promise<Map<string, number>> {
  const { rows } = await sql<{ hotspot: string; at: Date }>`
    select hotspot_id as hotspot, max(left_at) as at from visits
    where force_id = force_in_hand() and kind = 'visit' group by hotspot_id
  `.execute(transaction);
  return new Map(rows.map((row) => [row.hotspot, row.at.getTime()]));
}

function moment(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at);
}

function eventOf(name: 'visit.closed' | 'visit.restated' | 'visit.withdrawn', row: VisitRow): NewEvent {
  const { id, officerId, hotspotId, kind } = row;
  return { name, subject: { visitId: id, officerId, hotspotId, kind } };
}

const columns = sql`
  id, officer_id, by_crew_mate, hotspot_id, hotspot_version, kind, entered_at, left_at, measured, inferred, certain, possible,
  measured_seconds, inferred_seconds, unknown_seconds, low_seconds, high_seconds, position_count, longest_gap_seconds,
  median_speed_metres_per_second, mode, ended_by, weak, rules_version`;

async function upsert(transaction: ForceTransaction, rows: readonly VisitRow[]): Promise<void> {
  await sql`
    insert into visits (force_id, ${columns})
    select force_in_hand(), ${columns}
    from jsonb_to_recordset(${JSON.stringify(rows.map(columnsOf))}::jsonb) as row (
      id uuid, officer_id uuid, by_crew_mate uuid, hotspot_id text, hotspot_version integer, kind text, entered_at timestamptz,
      left_at timestamptz, measured integer[], inferred integer[], certain integer[], possible integer[],
      measured_seconds float8, inferred_seconds float8, unknown_seconds float8, low_seconds float8, high_seconds float8,
      position_count integer, longest_gap_seconds float8, median_speed_metres_per_second float8, mode text,
      ended_by text, weak boolean, rules_version text)
    on conflict (force_id, id) do update set
      by_crew_mate = excluded.by_crew_mate, hotspot_version = excluded.hotspot_version, kind = excluded.kind, left_at = excluded.left_at,
      measured = excluded.measured, inferred = excluded.inferred, certain = excluded.certain,
      possible = excluded.possible, measured_seconds = excluded.measured_seconds,
      inferred_seconds = excluded.inferred_seconds, unknown_seconds = excluded.unknown_seconds,
      low_seconds = excluded.low_seconds, high_seconds = excluded.high_seconds,
      position_count = excluded.position_count, longest_gap_seconds = excluded.longest_gap_seconds,
      median_speed_metres_per_second = excluded.median_speed_metres_per_second, mode = excluded.mode,
      ended_by = excluded.ended_by, weak = excluded.weak, rules_version = excluded.rules_version, restated_at = now()
  `.execute(transaction);
}

function columnsOf(row: VisitRow) {
  return {
    ...row,
    officer_id: row.officerId,
    by_crew_mate: row.byCrewMate,
    hotspot_id: row.hotspotId,
    hotspot_version: row.hotspotVersion,
    entered_at: new Date(row.enteredAt),
    left_at: new Date(row.leftAt),
    measured_seconds: row.measuredSeconds,
    inferred_seconds: row.inferredSeconds,
    unknown_seconds: row.unknownSeconds,
    low_seconds: row.lowSeconds,
    high_seconds: row.highSeconds,
    position_count: row.positions,
    longest_gap_seconds: row.longestGapSeconds,
    median_speed_metres_per_second: row.medianSpeedMetresPerSecond,
    ended_by: row.endedBy,
    rules_version: row.rulesVersion,
  };
}
