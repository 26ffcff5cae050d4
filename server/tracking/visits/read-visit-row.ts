// A visit as the database gives it, read once into what the rooms know.
import * as z from 'zod';
import { modes, visitKinds } from '../../../core/tracking/visit.ts';
import type { VisitRow } from './visit-row.ts';

const stretches = z.array(z.number());

const kept = z.object({
  id: z.string(),
  officer_id: z.string(),
  by_crew_mate: z.nullable(z.string()),
  hotspot_id: z.string(),
  hotspot_version: z.number(),
  kind: z.enum([...visitKinds, 'near-pass']),
  entered_at: z.date(),
  left_at: z.date(),
  measured: stretches,
  inferred: stretches,
  certain: stretches,
  possible: stretches,
  measured_seconds: z.number(),
  inferred_seconds: z.number(),
  unknown_seconds: z.number(),
  low_seconds: z.number(),
  high_seconds: z.number(),
  position_count: z.number(),
  longest_gap_seconds: z.number(),
  median_speed_metres_per_second: z.nullable(z.number()),
  mode: z.enum(modes),
  ended_by: z.enum(['exit', 'gap', 'duty-end', 'hotspot-end']),
  weak: z.boolean(),
  rules_version: z.string(),
});

/** The row of a visit. Throws where the database holds what it never should. */
export function readVisitRow(row: unknown): VisitRow {
  const read = kept.parse(row);
  return {
    id: read.id,
    officerId: read.officer_id,
    byCrewMate: read.by_crew_mate,
    hotspotId: read.hotspot_id,
    hotspotVersion: read.hotspot_version,
    kind: read.kind,
    enteredAt: read.entered_at.getTime(),
    leftAt: read.left_at.getTime(),
    measured: read.measured,
    inferred: read.inferred,
    certain: read.certain,
    possible: read.possible,
    measuredSeconds: read.measured_seconds,
    inferredSeconds: read.inferred_seconds,
    unknownSeconds: read.unknown_seconds,
    lowSeconds: read.low_seconds,
    highSeconds: read.high_seconds,
    positions: read.position_count,
    longestGapSeconds: read.longest_gap_seconds,
    medianSpeedMetresPerSecond: read.median_speed_metres_per_second,
    mode: read.mode,
    endedBy: read.ended_by,
    weak: read.weak,
    rulesVersion: read.rules_version,
  };
}
