// What a hotspot's dosage day came to, as it is kept and back.
import * as z from 'zod';
import { dayNamed, defaultDayRule } from '../../core/time/index.ts';
import type { DayTotal } from '../../core/tracking/index.ts';

export interface KeptDay {
  readonly hotspotId: string;
  readonly day: string;
  readonly total: DayTotal;
  /** Of the visits that it rests on, in order. */
  readonly rulesVersions: readonly string[];
  /** The runs as pairs of milliseconds from the start of the day. */
  readonly runs: readonly number[];
}

const kept = z.object({
  hotspot_id: z.string(),
  day: z.string(),
  person_visits: z.number(),
  patrol_visits: z.number(),
  pass_throughs: z.number(),
  drive_throughs: z.number(),
  on_target: z.number(),
  weak_visits: z.number(),
  person_seconds: z.number(),
  measured_seconds: z.number(),
  inferred_seconds: z.number(),
  patrol_seconds: z.number(),
  patrol_measured_seconds: z.number(),
  patrol_low_seconds: z.number(),
  patrol_high_seconds: z.number(),
  low_seconds: z.number(),
  high_seconds: z.number(),
  crew_seconds: z.tuple([z.number(), z.number(), z.number()]),
  runs: z.array(z.number()),
  continues: z.boolean(),
  first_at: z.nullable(z.date()),
  last_at: z.nullable(z.date()),
  rules_versions: z.array(z.string()),
});

/** A day as it will be kept. */
export function keptDayOf(total: DayTotal, rulesVersions: readonly string[]): KeptDay {
  const { from } = dayNamed(total.day, defaultDayRule);
  const runs = total.runs.flatMap(([start, end]) => [start - from, end - from]);
  return {
    hotspotId: total.hotspotId,
    day: total.day,
    total,
    rulesVersions: [...new Set(rulesVersions)].sort(),
    runs,
  };
}

const starts = new Map<string, number>();

/** A day as the database gives it. Throws where the database holds what it never should. */
export function readDayRow(row: unknown): KeptDay {
  const read = kept.parse(row);
  const start = starts.get(read.day) ?? dayNamed(read.day, defaultDayRule).from;
  starts.set(read.day, start);
  const pairs = read.runs.flatMap((at, i, all) =>
    i % 2 === 0 ? [[start + at, start + all[i + 1]] as const] : [],
  );
  const total: DayTotal = {
    hotspotId: read.hotspot_id,
    day: read.day,
    personVisits: read.person_visits,
    patrolVisits: read.patrol_visits,
    passThroughs: read.pass_throughs,
    driveThroughs: read.drive_throughs,
    onTarget: read.on_target,
    weakVisits: read.weak_visits,
    personSeconds: read.person_seconds,
    measuredSeconds: read.measured_seconds,
    inferredSeconds: read.inferred_seconds,
    patrolSeconds: read.patrol_seconds,
    patrolMeasuredSeconds: read.patrol_measured_seconds,
    patrolLowSeconds: read.patrol_low_seconds,
    patrolHighSeconds: read.patrol_high_seconds,
    lowSeconds: read.low_seconds,
    highSeconds: read.high_seconds,
    crewSeconds: read.crew_seconds,
    runs: pairs,
    continues: read.continues,
    firstAt: read.first_at === null ? null : read.first_at.getTime(),
    lastAt: read.last_at === null ? null : read.last_at.getTime(),
  };
  return {
    hotspotId: read.hotspot_id,
    day: read.day,
    total,
    rulesVersions: read.rules_versions,
    runs: read.runs,
  };
}
