// Sums of the days on the shelf, for spans and sets too wide to read day by day. Sums of stored sums: nothing is counted here a second time.
import { sql } from 'kysely';
import * as z from 'zod';
import type { Summed } from '../../core/tracking/index.ts';
import type { ForceTransaction } from '../db/database.ts';
import { type DayQuery, within } from './hotspot-days.store.ts';

export interface DaySums extends Summed {
  /** The hotspot's id, the dosage day, or the Monday of the week. */
  readonly key: string;
  readonly crewSeconds: readonly [number, number, number];
  readonly daysOnTarget: number;
  /** Hotspots with a patrol visit. */
  readonly hotspotsPatrolled: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** The sums of the days asked about by hotspot, day or week, in order. */
export async function sumDays(
  transaction: ForceTransaction,
  asked: DayQuery,
  by: 'hotspot' | 'day' | 'week',
): Promise<DaySums[]> {
  const { rows } = await sql`
    select ${keys[by]} as key, ${sums}, (extract(epoch from min(first_at)) * 1000)::float8 as "firstAt",
      (extract(epoch from max(last_at)) * 1000)::float8 as "lastAt",
      array[sum(crew_1_seconds), sum(crew_2_seconds), sum(crew_3_seconds)] as "crewSeconds",
      (count(*) filter (where is_on_target))::float8 as "daysOnTarget",
      (${patrolled[by]} filter (where patrol_visits > 0))::float8 as "hotspotsPatrolled"
    from hotspot_days where ${within(asked)} group by 1 order by 1
  `.execute(transaction);
  return rows.map((row) => read.parse(row));
}

const keys = {
  hotspot: sql`hotspot_id`,
  day: sql`day::text`,
  week: sql`(day - extract(isodow from day)::integer + 1)::text`,
};

// A day has a row for each hotspot.
const patrolled = { hotspot: sql`count(*)`, day: sql`count(*)`, week: sql`count(distinct hotspot_id)` };

const sums = sql`
  sum(person_visits)::float8 as "personVisits", sum(patrol_visits)::float8 as "patrolVisits",
  sum(pass_throughs)::float8 as "passThroughs", sum(drive_throughs)::float8 as "driveThroughs",
  sum(on_target)::float8 as "onTarget", sum(weak_visits)::float8 as "weakVisits",
  sum(person_seconds) as "personSeconds", sum(measured_seconds) as "measuredSeconds",
  sum(inferred_seconds) as "inferredSeconds", sum(patrol_seconds) as "patrolSeconds",
  sum(patrol_measured_seconds) as "patrolMeasuredSeconds", sum(patrol_low_seconds) as "patrolLowSeconds",
  sum(patrol_high_seconds) as "patrolHighSeconds", sum(low_seconds) as "lowSeconds", sum(high_seconds) as "highSeconds"`;

const number = z.number();
const read = z.object({
  ...{
    key: z.string(),
    personVisits: number,
    patrolVisits: number,
    passThroughs: number,
    driveThroughs: number,
  },
  ...{ onTarget: number, weakVisits: number, personSeconds: number, measuredSeconds: number },
  ...{
    inferredSeconds: number,
    patrolSeconds: number,
    patrolMeasuredSeconds: number,
    patrolLowSeconds: number,
  },
  ...{ patrolHighSeconds: number, lowSeconds: number, highSeconds: number, daysOnTarget: number },
  crewSeconds: z.tuple([number, number, number]),
  hotspotsPatrolled: number,
  firstAt: z.nullable(number),
  lastAt: z.nullable(number),
});
