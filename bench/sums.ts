// Two years of dosage by hotspot and day, from the visits in the database: how long it takes to sum them there, and from the totals of days, checked on a sample against
// the one definition of dosage. The visits are made by the database itself; none reaches over 06:00, so that a visit is of one day.
import type pg from 'pg';
import { type DosageDay, dayNamed, daysBetween, defaultDayRule } from '../core/time/index.ts';
import { defaultRules, dosageOf } from '../core/tracking/index.ts';
import { openDatabase } from '../server/db/database.ts';
import { sumDays } from '../server/tracking/day-sums.store.ts';
import { officerVisitsOf } from '../server/tracking/visit-row.ts';
import { readVisits } from '../server/tracking/visits.store.ts';
import { type FloorTable, floorTable, median, spread } from './floor-table.ts';
import { openStand, type Stand } from './stand.ts';
import { loadLine } from './watch.ts';

export interface SumsSize {
  readonly hotspots: number;
  readonly days: number;
  /** Visits of each hotspot on each day. */
  readonly visits: number;
  readonly turns: number;
  /** Hotspots and days that are checked. */
  readonly sample: number;
}

export const sumsSize: SumsSize = { hotspots: 500, days: 730, visits: 20, turns: 3, sample: 40 };

/** DESIGN 8: seconds. */
const floorSeconds = 1.5;
const floorMilliseconds = 50;
const firstDay = '2024-11-01';
const officers = 40;

interface DaySum {
  readonly hotspot: string;
  readonly day: DosageDay;
  readonly visits: number;
  readonly seconds: number;
}

/** Prints the table of DESIGN 8's eighth row; false where the floor is missed or a sum is wrong. */
export async function benchSums(
  print: (line: string) => void,
  options: { readonly signal: AbortSignal; readonly size?: SumsSize },
): Promise<boolean> {
  const size = options.size ?? sumsSize;
  const { hotspots, days, visits, turns } = size;
  const stand = await openStand({ hotspots: Math.min(hotspots, 20), officers, signal: options.signal });
  try {
    const count = (hotspots * days * visits).toLocaleString('en-GB');
    print(
      `${count} visits: ${hotspots} hotspots, ${days} days, ${visits} a day; medians of ${turns} turns (min–max).`,
    );
    const from = performance.now();
    await fill(stand, size);
    const table = floorTable(print);
    table.beside('seconds to make the visits', ((performance.now() - from) / 1000).toFixed(0));
    const { from: firstAt } = dayNamed(firstDay, defaultDayRule);
    const named = daysBetween(firstAt, firstAt + days * 86_400_000, defaultDayRule);
    const seconds: number[] = [];
    let sums: readonly DaySum[] = [];
    for (let turn = 0; turn <= turns; turn++) {
      const began = performance.now();
      sums = await sumsByDay(stand.sql, named);
      if (turn > 0) seconds.push((performance.now() - began) / 1000);
    }
    table.row(
      `dosage of ${sums.length.toLocaleString('en-GB')} hotspot-days, from the visits`,
      `${spread(seconds, 2)} s`,
      `≤ ${floorSeconds} s`,
      median(seconds) <= floorSeconds,
    );
    const wrong = await wrongIn(stand, sums, size.sample);
    table.row(`of ${size.sample} hotspot-days, other than the definition says`, `${wrong}`, '0', wrong === 0);
    await fromTotals(stand, size, table);
    print(loadLine());
    return table.isReached;
  } finally {
    await stand.close();
  }
}

/** Makes the visits: without keys and checks, which would take most of the time and are not what is measured. */
async function fill({ sql, forceId, devices }: Stand, { hotspots, days, visits }: SumsSize): Promise<void> {
  await sql.query(`
    alter table visits drop constraint visits_apart, drop constraint visits_pkey cascade, drop constraint visits_force_id_officer_id_fkey;
    alter table visits set unlogged;
    drop index visits_by_officer, visits_by_entry, visits_by_hotspot`);
  await sql.query(
    `insert into visits (force_id, id, officer_id, hotspot_id, hotspot_version, kind, entered_at, left_at, measured, inferred,
       certain, possible, measured_seconds, inferred_seconds, unknown_seconds, low_seconds, high_seconds, position_count,
       longest_gap_seconds, median_speed_metres_per_second, mode, ended_by, weak, rules_version)
     select $1, lpad(to_hex(row_number() over ()), 32, '0')::uuid, ($2::uuid[])[1 + (hotspot + visit) % $3], 'h' || hotspot, 1,
       case when (hotspot + visit) % 5 = 0 then 'pass-through' else 'visit' end, entered, entered + make_interval(secs => long),
       array[0, long * 1000], '{}', array[0, long * 900], array[0, long * 1000], long, 0, 0, long * 0.9, long, long / 10, 10, 1.2,
       'foot', 'exit', false, $4
     from generate_series(0, $6::int - 1) as day,
       generate_series(0, $7::int - 1) as visit,
       generate_series(0, $5::int - 1) as hotspot,
       lateral (select 300 + (hotspot * 7 + day * 13 + visit * 31) % 900 as long,
         ($8::timestamp + make_interval(days => day, secs => 7 * 3600 + visit * 72000 / $7::int + hotspot % 60))
           at time zone 'Europe/London' as entered) as made`,
    [forceId, devices.map((each) => each.officerId), officers, 'bench', hotspots, days, visits, firstDay],
  );
  await sql.query("set maintenance_work_mem = '256MB'");
  await sql.query('create index visits_by_hotspot on visits (force_id, hotspot_id, entered_at)');
  await sql.query('vacuum analyze visits');
}

/** The same two years from the totals of days, as the server asks for them: every figure, by hotspot, as an application under row-level security. */
async function fromTotals({ sql, url, forceId }: Stand, size: SumsSize, table: FloorTable): Promise<void> {
  await sql.query(
    `insert into hotspot_days (force_id, hotspot_id, day, person_visits, patrol_visits, pass_throughs, drive_throughs, on_target,
       weak_visits, person_seconds, measured_seconds, inferred_seconds, patrol_seconds, patrol_measured_seconds, patrol_low_seconds,
       patrol_high_seconds, low_seconds, high_seconds, crew_1_seconds, crew_2_seconds, crew_3_seconds, is_on_target, runs,
       continues, first_at, last_at, rules_versions, definition)
     select force_id, hotspot_id, (min(entered_at) at time zone 'Europe/London' - interval '6 hours')::date, count(*), count(*), 0, 0, 3,
       0, sum(measured_seconds), sum(measured_seconds), 0, sum(measured_seconds), sum(measured_seconds), sum(low_seconds),
       sum(high_seconds), sum(low_seconds), sum(high_seconds), sum(measured_seconds), 0, 0, true,
       decode(repeat('00', 8 * count(*)::int), 'hex'), false, min(entered_at), max(left_at), 'bench', 'bench'
     from visits where kind = 'visit' group by force_id, hotspot_id, (entered_at at time zone 'Europe/London' - interval '6 hours')::date`,
  );
  await sql.query('vacuum analyze hotspot_days');
  const database = openDatabase(url);
  try {
    const asked = { from: '2000-01-01', to: '2100-01-01', hotspotIds: null };
    const milliseconds: number[] = [];
    let hotspots = 0;
    for (let turn = 0; turn <= size.turns; turn++) {
      const began = performance.now();
      const sums = await database.inForce(forceId, (t) => sumDays(t, asked, 'hotspot'));
      if (turn > 0) milliseconds.push(performance.now() - began);
      hotspots = sums.length;
    }
    const what = `the same from the totals of days, every figure of ${hotspots} hotspots`;
    const isReached = median(milliseconds) <= floorMilliseconds;
    table.row(what, `${spread(milliseconds, 0)} ms`, `≤ ${floorMilliseconds} ms`, isReached);
  } finally {
    await database.close();
  }
}

/** Sums in the database. When a day begins is said by the one definition of a day. */
async function sumsByDay(sql: pg.Client, days: readonly DosageDay[]): Promise<readonly DaySum[]> {
  const { rows } = await sql.query<Omit<DaySum, 'day'> & { place: number }>(
    `select hotspot_id as hotspot, width_bucket(entered_at, $1::timestamptz[]) - 1 as place,
       count(*)::int as visits, sum(measured_seconds + inferred_seconds) as seconds
     from visits where kind = 'visit' group by 1, 2`,
    [days.map((day) => new Date(day.from))],
  );
  return rows.map(({ place, ...row }) => ({ ...row, day: days[place] }));
}

/** How many hotspot-days of a sample the one definition sees otherwise. */
async function wrongIn({ url, forceId }: Stand, sums: readonly DaySum[], sample: number): Promise<number> {
  const database = openDatabase(url);
  const { mergeSeconds, visitTargetSeconds } = { ...defaultRules, visitTargetSeconds: 900 };
  let wrong = 0;
  for (let i = 0; i < sample; i++) {
    const { hotspot, day, visits, seconds } = sums[Math.floor((i * sums.length) / sample)];
    const query = { hotspotId: hotspot, from: day.from, to: day.to };
    const rows = await database.inForce(forceId, (t) => readVisits(t, query));
    const { personVisits, personSeconds } = dosageOf(
      hotspot,
      officerVisitsOf(rows),
      { mergeSeconds, visitTargetSeconds },
      day,
    );
    if (personVisits !== visits || Math.abs(personSeconds - seconds) > 1e-6) wrong += 1;
  }
  await database.close();
  return wrong;
}
