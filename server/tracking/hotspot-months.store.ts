// Months of day totals as they are read whole: each hotspot's as one value, since a row a day would cost more to read than to sum.
import { sql } from 'kysely';
import * as z from 'zod';
import type { ForceTransaction } from '../db/database.ts';

/** The figures of a day in their order, eight bytes each. From the visits to the days on target they add up. */
const columns = {
  dayOfMonth: "date_part('day', day)",
  personVisits: 'person_visits',
  patrolVisits: 'patrol_visits',
  passThroughs: 'pass_throughs',
  driveThroughs: 'drive_throughs',
  onTarget: 'on_target',
  weakVisits: 'weak_visits',
  personSeconds: 'person_seconds',
  measuredSeconds: 'measured_seconds',
  inferredSeconds: 'inferred_seconds',
  patrolSeconds: 'patrol_seconds',
  patrolMeasuredSeconds: 'patrol_measured_seconds',
  patrolLowSeconds: 'patrol_low_seconds',
  patrolHighSeconds: 'patrol_high_seconds',
  lowSeconds: 'low_seconds',
  highSeconds: 'high_seconds',
  crew1Seconds: 'crew_1_seconds',
  crew2Seconds: 'crew_2_seconds',
  crew3Seconds: 'crew_3_seconds',
  daysOnTarget: 'coalesce(is_on_target, false)::integer',
  // Seconds since 1970 UTC; not a number where nobody was there.
  firstAt: "coalesce(date_part('epoch', first_at), 'NaN')",
  lastAt: "coalesce(date_part('epoch', last_at), 'NaN')",
};

export type DayFigure = keyof typeof columns;

const names = Object.keys(columns);
export const figuresOfDay = names.length;

/** Where a figure of a day stands among them. */
export function placeOf(figure: DayFigure): number {
  return names.indexOf(figure);
}

/** What a hotspot's days of a month came to. */
export interface HotspotMonth {
  readonly hotspotId: string;
  /** The figures of one day after the other, in order of days. */
  readonly days: Float64Array;
}

/** The versions of months, by their first days ('YYYY-MM-DD'), from one to another; what never had a day has none. */
export async function readVersions(
  transaction: ForceTransaction,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ month: string; version: string }>`
    select month::text as month, version::text as version from hotspot_months
    where force_id = force_in_hand() and month between date_trunc('month', ${from}::date)::date and ${to}::date
  `.execute(transaction);
  return new Map(rows.map(({ month, version }) => [month, version]));
}

/** All days of a month that are on the shelf, by hotspot and in order. */
export async function readMonth(transaction: ForceTransaction, month: string): Promise<HotspotMonth[]> {
  const { rows } = await sql`
    select hotspot_id, string_agg(${packed}, ''::bytea order by day) as figures from hotspot_days
    where force_id = force_in_hand() and day >= ${month}::date and day < (${month}::date + interval '1 month')::date
    group by hotspot_id order by hotspot_id
  `.execute(transaction);
  return rows.map((row) => {
    const { hotspot_id: hotspotId, figures } = read.parse(row);
    // The database writes the high byte first. A copy of its own, since what it came in may be a part of something larger.
    const bytes = new Uint8Array(figures);
    Buffer.from(bytes.buffer).swap64();
    return { hotspotId, days: new Float64Array(bytes.buffer) };
  });
}

const packed = sql.raw(
  Object.values(columns)
    .map((column) => `float8send((${column})::float8)`)
    .join(' || '),
);

const read = z.object({ hotspot_id: z.string(), figures: z.instanceof(Uint8Array) });
