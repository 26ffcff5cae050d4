// What an officer's visits come to: time in hotspots that overlap counts once.
import type { DosageDay } from '../time/index.ts';
import { clipped, millisecondsOf, unionOf } from './stretches.ts';
import type { Stretch, Visit } from './visit.ts';

export interface OfficerTotal {
  readonly visits: number;
  readonly passThroughs: number;
  readonly driveThroughs: number;
  /** Visits that reached their hotspot's target. */
  readonly onTarget: number;
  readonly weakVisits: number;
  /** Hotspots with a visit. */
  readonly hotspots: number;
  readonly measuredSeconds: number;
  readonly inferredSeconds: number;
  /** What of the time of visits is certain, and what is possible. */
  readonly lowSeconds: number;
  readonly highSeconds: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** An officer's total over all time, or over days: counts go to the day of entry, seconds to the days they fell on. */
export function officerTotalOf(
  all: readonly Visit[],
  visitTargetSeconds: (hotspotId: string) => number,
  day: DosageDay | null = null,
): OfficerTotal {
  const from = day === null ? Number.NEGATIVE_INFINITY : day.from;
  const to = day === null ? Number.POSITIVE_INFINITY : day.to;
  const milliseconds = (stretches: readonly Stretch[]) =>
    millisecondsOf(clipped(unionOf(stretches), from, to));
  const visits = all.filter((visit) => visit.kind === 'visit');
  const measured = visits.flatMap((visit) => visit.measured);
  const measuredMs = milliseconds(measured);
  const countedMs = milliseconds([...measured, ...visits.flatMap((visit) => visit.inferred)]);
  const entered = all.filter(({ enteredAt }) => enteredAt >= from && enteredAt < to);
  const own = entered.filter((visit) => visit.kind === 'visit');
  const isOnTarget = ({ hotspotId, measuredSeconds, inferredSeconds }: Visit) =>
    measuredSeconds + inferredSeconds >= visitTargetSeconds(hotspotId);
  return {
    visits: own.length,
    passThroughs: entered.filter((visit) => visit.kind === 'pass-through').length,
    driveThroughs: entered.filter((visit) => visit.kind === 'drive-through').length,
    onTarget: own.filter(isOnTarget).length,
    weakVisits: own.filter((visit) => visit.weak).length,
    hotspots: new Set(own.map((visit) => visit.hotspotId)).size,
    measuredSeconds: measuredMs / 1000,
    inferredSeconds: (countedMs - measuredMs) / 1000,
    lowSeconds: milliseconds(visits.flatMap((visit) => visit.certain)) / 1000,
    highSeconds: milliseconds(visits.flatMap((visit) => visit.possible)) / 1000,
    firstAt: entered.length === 0 ? null : Math.min(...entered.map((visit) => visit.enteredAt)),
    lastAt: entered.length === 0 ? null : Math.max(...entered.map((visit) => visit.leftAt)),
  };
}
