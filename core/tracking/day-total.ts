// A hotspot's dosage day in figures that add up: weeks, months and years are sums of days, and never another way of counting.
import type { DosageDay } from '../time/index.ts';
import {
  bridged,
  type CrewSeconds,
  crewSharesOf,
  type Dosage,
  type DosageTerms,
  dosageOf,
  intermittency,
  type OfficerVisits,
} from './dosage.ts';
import type { Stretch } from './visit.ts';

/** The figures of dosage that add up over days and hotspots. */
export interface Summed {
  readonly personVisits: number;
  readonly patrolVisits: number;
  readonly passThroughs: number;
  readonly driveThroughs: number;
  readonly onTarget: number;
  readonly weakVisits: number;
  readonly personSeconds: number;
  readonly measuredSeconds: number;
  readonly inferredSeconds: number;
  readonly patrolSeconds: number;
  readonly patrolMeasuredSeconds: number;
  readonly patrolLowSeconds: number;
  readonly patrolHighSeconds: number;
  readonly lowSeconds: number;
  readonly highSeconds: number;
}

/** What a hotspot's dosage day came to, with what is needed to join it to the days beside it. */
export interface DayTotal extends Summed {
  readonly hotspotId: string;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
  readonly crewSeconds: CrewSeconds;
  /** When at least one person was there, absences up to `mergeSeconds` bridged, cut at the ends of the day. */
  readonly runs: readonly Stretch[];
  /** Whether the first run goes on from the day before: then it is that day's patrol visit. */
  readonly continues: boolean;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** The dosage of a span of days, as `dosageOf` would find it from the visits. */
export type SpanTotal = Omit<Dosage, 'patrolStretches'>;

/** A hotspot's day, from all visits that touch it or end or begin within `mergeSeconds` of it. */
export function dayTotalOf(
  hotspotId: string,
  officers: readonly OfficerVisits[],
  terms: DosageTerms,
  day: DosageDay,
): DayTotal {
  const dosage = dosageOf(hotspotId, officers, terms, day);
  const runs = bridged(dosage.patrolStretches, terms.mergeSeconds * 1000);
  const { crewSeconds, firstAt, lastAt } = dosage;
  const summed = sumsOf([dosage]);
  const continues = runs.length > dosage.patrolVisits;
  return { ...summed, hotspotId, day: day.day, crewSeconds, runs, continues, firstAt, lastAt };
}

/** The dosage of one hotspot over days in order; days without anything may be left out. */
export function spanTotalOf(days: readonly DayTotal[], mergeSeconds: number): SpanTotal {
  const runs = bridged(
    days.flatMap((day) => day.runs),
    mergeSeconds * 1000,
  );
  const withCrew = (crew: 0 | 1 | 2) =>
    wholeMilliseconds(days.reduce((sum, day) => sum + day.crewSeconds[crew], 0));
  const crewSeconds: CrewSeconds = [withCrew(0), withCrew(1), withCrew(2)];
  return {
    ...sumsOf(days),
    ...intermittency(days.at(0)?.continues ? runs.slice(1) : runs),
    crewSeconds,
    crewShares: crewSharesOf(crewSeconds),
    firstAt: extreme(days, (day) => day.firstAt, Math.min),
    lastAt: extreme(days, (day) => day.lastAt, Math.max),
  };
}

/** The sums of figures that add up, of days or of hotspots: in hotspots that overlap, both are credited. */
export function sumsOf(parts: readonly Summed[]): Summed {
  const of = (name: keyof Summed) => wholeMilliseconds(parts.reduce((sum, part) => sum + part[name], 0));
  return {
    personVisits: of('personVisits'),
    patrolVisits: of('patrolVisits'),
    passThroughs: of('passThroughs'),
    driveThroughs: of('driveThroughs'),
    onTarget: of('onTarget'),
    weakVisits: of('weakVisits'),
    personSeconds: of('personSeconds'),
    measuredSeconds: of('measuredSeconds'),
    inferredSeconds: of('inferredSeconds'),
    patrolSeconds: of('patrolSeconds'),
    patrolMeasuredSeconds: of('patrolMeasuredSeconds'),
    patrolLowSeconds: of('patrolLowSeconds'),
    patrolHighSeconds: of('patrolHighSeconds'),
    lowSeconds: of('lowSeconds'),
    highSeconds: of('highSeconds'),
  };
}

/** Times are whole milliseconds, so sums of them are too. */
function wholeMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function extreme(
  days: readonly DayTotal[],
  of: (day: DayTotal) => number | null,
  pick: (a: number, b: number) => number,
): number | null {
  return days
    .map(of)
    .reduce((found, at) => (found === null || at === null ? (found ?? at) : pick(found, at)), null);
}
