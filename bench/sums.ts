// Two years of dosage by hotspot and day: how long it takes to sum them from every visit in the database, as `rebuild` does to hold the totals of
// days against them, and to answer from those totals, as `/api/dosage` does. Checked on a sample against the one definition of dosage.
// Last, an Excel workbook of 50,000 rows. The visits are made by the database itself; none reaches over 06:00, so that a visit is of one day.
import { dayNamed, defaultDayRule } from '../core/time/index.ts';
import { defaultRules, dosageOf } from '../core/tracking/index.ts';
import { type Database, openDatabase } from '../server/db/database.ts';
import { dosageAnswer } from '../server/tracking/dosage/dosage-answer.ts';
import { dosageFile } from '../server/tracking/dosage/dosage-file.ts';
import type { Following } from '../server/tracking/following/following.ts';
import { startFollowing } from '../server/tracking/following/start-following.ts';
import { officerVisitsOf } from '../server/tracking/visits/visit-row.ts';
import { type EnteredDays, sumVisits } from '../server/tracking/visits/visit-sums.store.ts';
import { readVisits } from '../server/tracking/visits/visits.store.ts';
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

export const sumsSize: SumsSize = { hotspots: 500, days: 730, visits: 20, turns: 5, sample: 40 };

/** DESIGN 8: seconds. */
const floorSeconds = 1.5;
const floorMilliseconds = 50;
const workbookSeconds = 2;
const workbookDays = 100;
const firstDay = '2024-11-01';
const officers = 40;

/** Prints the table of DESIGN 8's eighth row, with the workbook of its last; false where the floor is missed or a sum is wrong. */
export async function benchSums(
  print: (line: string) => void,
  options: { readonly signal: AbortSignal; readonly size?: SumsSize },
): Promise<boolean> {
  const size = options.size ?? sumsSize;
  const { hotspots, days, visits, turns } = size;
  const stand = await openStand({ hotspots, officers, signal: options.signal });
  const database = openDatabase(stand.url);
  try {
    // Before there is anything to follow.
    const following = await startFollowing(database, stand.forceId, Date.now());
    const count = (hotspots * days * visits).toLocaleString('en-GB');
    print(
      `${count} visits: ${hotspots} hotspots, ${days} days, ${visits} a day; medians of ${turns} turns (min–max).`,
    );
    const from = performance.now();
    await fill(stand, size);
    const table = floorTable(print);
    table.beside('seconds to make the visits', ((performance.now() - from) / 1000).toFixed(0));
    await fromVisits(database, stand, size, table);
    await fromTotals(following, stand, size, table);
    await asWorkbook(following, size, table);
    print(loadLine());
    return table.isReached;
  } finally {
    await database.close();
    await stand.close();
  }
}

/** Makes the visits: without keys and checks, which would take most of the time and are not what is measured. */
async function fill(
  { sql, forceId, devices, hotspots: town }: Stand,
  { hotspots, days, visits }: SumsSize,
): Promise<void> {
  const { rows: indexes } = await sql.query<{ indexdef: string }>(
    "select indexdef from pg_indexes where indexname in ('visits_by_hotspot', 'visits_summed')",
  );
  await sql.query(`
    alter table visits drop constraint visits_apart, drop constraint visits_pkey cascade, drop constraint visits_force_id_officer_id_fkey;
    alter table visits set unlogged;
    drop index visits_by_officer, visits_by_entry, visits_by_hotspot, visits_summed`);
  await sql.query(
    `insert into visits (force_id, id, officer_id, hotspot_id, hotspot_version, kind, entered_at, left_at, measured, inferred,
       certain, possible, measured_seconds, inferred_seconds, unknown_seconds, low_seconds, high_seconds, position_count,
       longest_gap_seconds, median_speed_metres_per_second, mode, ended_by, weak, rules_version)
     select $1, lpad(to_hex(row_number() over ()), 32, '0')::uuid, ($2::uuid[])[1 + (hotspot + visit) % $3], ($9::text[])[1 + hotspot], 1,
       case when (hotspot + visit) % 5 = 0 then 'pass-through' else 'visit' end, entered, entered + make_interval(secs => long),
       array[0, long * 1000], '{}', array[0, long * 900], array[0, long * 1000], long, 0, 0, long * 0.9, long, long / 10, 10, 1.2,
       'foot', 'exit', false, $4
     from generate_series(0, $6::int - 1) as day,
       generate_series(0, $7::int - 1) as visit,
       generate_series(0, $5::int - 1) as hotspot,
       lateral (select 300 + (hotspot * 7 + day * 13 + visit * 31) % 900 as long,
         ($8::timestamp + make_interval(days => day, secs => 7 * 3600 + visit * 72000 / $7::int + hotspot % 60))
           at time zone 'Europe/London' as entered) as made`,
    [
      forceId,
      devices.map((each) => each.officerId),
      officers,
      'bench',
      hotspots,
      days,
      visits,
      firstDay,
      town.map(({ id }) => id),
    ],
  );
  await sql.query("set maintenance_work_mem = '256MB'");
  for (const { indexdef } of indexes) await sql.query(indexdef);
  await sql.query('vacuum analyze visits');
}

/** Sums every visit, and says what an index for it takes. */
async function fromVisits(
  database: Database,
  stand: Stand,
  { turns, sample }: SumsSize,
  table: FloorTable,
): Promise<void> {
  const seconds: number[] = [];
  let sums: EnteredDays = new Map();
  for (let turn = 0; turn <= turns; turn++) {
    const began = performance.now();
    sums = await database.inForce(stand.forceId, sumVisits);
    if (turn > 0) seconds.push((performance.now() - began) / 1000);
  }
  const days = [...sums.values()].reduce((sum, each) => sum + each.length, 0).toLocaleString('en-GB');
  const isReached = median(seconds) <= floorSeconds;
  table.row(
    `dosage of ${days} hotspot-days, from the visits`,
    `${spread(seconds, 2)} s`,
    `≤ ${floorSeconds} s`,
    isReached,
  );
  const wrong = await wrongIn(database, stand.forceId, sums, sample);
  table.row(`of ${sample} hotspot-days, other than the definition says`, `${wrong}`, '0', wrong === 0);
  const { rows } = await stand.sql.query<{ bytes: number }>(
    "select pg_relation_size('visits_summed') / count(*)::float8 as bytes from visits",
  );
  table.beside('bytes a visit that its index for sums takes', rows[0].bytes.toFixed(0));
}

/** The same two years from the totals of days: the whole answer, every figure with what stands beside it. */
async function fromTotals(
  following: Following,
  { sql }: Stand,
  { days, turns }: SumsSize,
  table: FloorTable,
): Promise<void> {
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
  const to = Temporal.PlainDate.from(firstDay)
    .add({ days: days - 1 })
    .toString();
  for (const by of ['hotspot', 'day', 'week'] as const) {
    const question = { by, from: firstDay, to, hotspotIds: null, officerIds: null };
    const milliseconds: number[] = [];
    let rows = 0;
    for (let turn = 0; turn <= turns; turn++) {
      const began = performance.now();
      rows = (await dosageAnswer(following, question, Date.now())).rows.length;
      milliseconds.push(performance.now() - began);
    }
    const [first, ...later] = milliseconds;
    const what = `the answer from the totals of days, by ${by}: ${rows.toLocaleString('en-GB')} rows, every figure`;
    const isReached = median(later) <= floorMilliseconds;
    table.row(what, `${spread(later)} ms`, `≤ ${floorMilliseconds} ms`, isReached);
    if (by === 'hotspot')
      table.beside('the first such answer of a server, which reads the months', `${first.toFixed(0)} ms`);
  }
}

/** A download of DESIGN 8's last row: the workbook of as many hotspots' days as make 50,000 rows. */
async function asWorkbook(following: Following, { days, turns }: SumsSize, table: FloorTable): Promise<void> {
  const from = Temporal.PlainDate.from(firstDay);
  const to = from.add({ days: Math.min(days, workbookDays) - 1 }).toString();
  const question = { by: 'hotspot-day', from: firstDay, to, hotspotIds: null, officerIds: null } as const;
  const written: number[] = [];
  const whole: number[] = [];
  let rows = 0;
  for (let turn = 0; turn <= turns; turn++) {
    const began = performance.now();
    const answer = await dosageAnswer(following, question, Date.now());
    const answered = performance.now();
    await dosageFile('xlsx', answer, following, Date.now());
    if (turn > 0) written.push((performance.now() - answered) / 1000);
    if (turn > 0) whole.push((performance.now() - began) / 1000);
    rows = answer.rows.length;
  }
  const isReached = median(written) <= workbookSeconds;
  const what = `an Excel workbook of ${rows.toLocaleString('en-GB')} rows by hotspot and day`;
  table.row(what, `${spread(written, 2)} s`, `≤ ${workbookSeconds} s`, isReached);
  table.beside('the same with the answer that it is written from', `${spread(whole, 2)} s`);
}

/** How many hotspot-days of a sample the one definition sees otherwise. */
async function wrongIn(
  database: Database,
  forceId: number,
  sums: EnteredDays,
  sample: number,
): Promise<number> {
  const all = [...sums].flatMap(([hotspot, days]) => days.map((each) => ({ hotspot, ...each })));
  const { mergeSeconds } = defaultRules;
  let wrong = sample > all.length ? 1 : 0;
  for (let i = 0; i < Math.min(sample, all.length); i++) {
    const { hotspot, day: number, visits, seconds } = all[Math.floor((i * all.length) / sample)];
    const day = dayNamed(new Date(number * 86_400_000).toISOString().slice(0, 10), defaultDayRule);
    const query = { hotspotId: hotspot, from: day.from, to: day.to };
    const rows = await database.inForce(forceId, (t) => readVisits(t, query));
    const terms = { mergeSeconds, visitTargetSeconds: 900 };
    const { personVisits, personSeconds } = dosageOf(hotspot, officerVisitsOf(rows), terms, day);
    if (personVisits !== visits || Math.abs(personSeconds - seconds) > 1e-6) wrong += 1;
  }
  return wrong;
}
