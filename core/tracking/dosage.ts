// Dosage of a hotspot: how long (duration), how often (frequency) and how far apart (intermittency) it was patrolled. DESIGN 3.6.
// Person-seconds sum over people; patrol-seconds count a moment once, however many were there.
import type { DosageDay } from '../time/index.ts';
import { clipped, millisecondsOf, unionOf } from './stretches.ts';
import type { NearPass, Stretch, Visit } from './visit.ts';

/** What one officer's track came to. */
export interface OfficerVisits {
  readonly officerId: string;
  readonly visits: readonly Visit[];
  readonly nearPasses: readonly NearPass[];
}

/** What the dosage of a hotspot is measured against. */
export interface DosageTerms {
  readonly mergeSeconds: number;
  /** A visit with this much counted time is on target; equality reaches it. */
  readonly visitTargetSeconds: number;
}

/** With one person there, with two, and with three or more. */
export type CrewSeconds = readonly [one: number, two: number, more: number];

export interface Dosage {
  readonly personVisits: number;
  /** Runs of time with at least one person there, absences up to `mergeSeconds` bridged. */
  readonly patrolVisits: number;
  readonly passThroughs: number;
  readonly driveThroughs: number;
  readonly onTarget: number;
  /** Counted time of visits, summed over people: measured and inferred. */
  readonly personSeconds: number;
  readonly measuredSeconds: number;
  readonly inferredSeconds: number;
  /** Time with at least one person there, by their visits; `patrolMeasuredSeconds` of it rest on measured time. */
  readonly patrolSeconds: number;
  readonly patrolMeasuredSeconds: number;
  /** The same time in doubt: what is certain, and what is possible, of those visits. */
  readonly patrolLowSeconds: number;
  readonly patrolHighSeconds: number;
  /** Of all time inside, whatever its kind, summed over people: what is certain, and what is possible, near passes included. */
  readonly lowSeconds: number;
  readonly highSeconds: number;
  /** Seconds between patrol visits: the median and the longest; null with fewer than two. */
  readonly medianGapSeconds: number | null;
  readonly longestGapSeconds: number | null;
  /** Patrol time with one, two, and three or more people, and the shares of each; null without patrol time. */
  readonly crewSeconds: CrewSeconds;
  readonly crewShares: CrewSeconds | null;
  /** Of the person visits, those that are weak. */
  readonly weakVisits: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** When at least one person was there, by their visits: together `patrolSeconds`. */
  readonly patrolStretches: readonly Stretch[];
}

/** The dosage of one hotspot over all the time that the visits cover, or over one day of it: counts go to the day of entry, seconds to the days they fell on. */
export function dosageOf(
  hotspotId: string,
  officers: readonly OfficerVisits[],
  terms: DosageTerms,
  day: DosageDay | null = null,
): Dosage {
  const all = officers.flatMap((officer) => officer.visits).filter((visit) => visit.hotspotId === hotspotId);
  const near = officers
    .flatMap((officer) => officer.nearPasses)
    .filter((pass) => pass.hotspotId === hotspotId);
  const from = day === null ? Number.NEGATIVE_INFINITY : day.from;
  const to = day === null ? Number.POSITIVE_INFINITY : day.to;
  const within = (stretches: readonly Stretch[]) => clipped(stretches, from, to);
  const seconds = (stretches: readonly Stretch[]) => millisecondsOf(within(stretches)) / 1000;
  const visits = all.filter((visit) => visit.kind === 'visit');
  const entered = all.filter((visit) => visit.enteredAt >= from && visit.enteredAt < to);
  const enteredAs = (kind: Visit['kind']) => entered.filter((visit) => visit.kind === kind);
  const measured = visits.flatMap((visit) => visit.measured);
  const inferred = visits.flatMap((visit) => visit.inferred);
  const patrol = unionOf([...measured, ...inferred]);
  const runs = bridged(patrol, terms.mergeSeconds * 1000).filter(([start]) => start >= from && start < to);
  const crewSeconds = crewSecondsOf(within([...measured, ...inferred]));
  return {
    personVisits: enteredAs('visit').length,
    patrolVisits: runs.length,
    passThroughs: enteredAs('pass-through').length,
    driveThroughs: enteredAs('drive-through').length,
    onTarget: enteredAs('visit').filter(
      (visit) => visit.measuredSeconds + visit.inferredSeconds >= terms.visitTargetSeconds,
    ).length,
    personSeconds: seconds([...measured, ...inferred]),
    measuredSeconds: seconds(measured),
    inferredSeconds: seconds(inferred),
    patrolSeconds: seconds(patrol),
    patrolMeasuredSeconds: seconds(unionOf(measured)),
    patrolLowSeconds: seconds(unionOf(visits.flatMap((visit) => visit.certain))),
    patrolHighSeconds: seconds(unionOf(visits.flatMap((visit) => visit.possible))),
    lowSeconds: seconds(all.flatMap((visit) => visit.certain)),
    highSeconds: seconds([...all, ...near].flatMap((either) => either.possible)),
    ...intermittency(runs),
    crewSeconds,
    crewShares: crewSharesOf(crewSeconds),
    weakVisits: enteredAs('visit').filter((visit) => visit.weak).length,
    firstAt: entered.length === 0 ? null : Math.min(...entered.map((visit) => visit.enteredAt)),
    lastAt: entered.length === 0 ? null : Math.max(...entered.map((visit) => visit.leftAt)),
    patrolStretches: within(patrol),
  };
}

/** Stretches joined over absences of at most `mergeMs`. */
export function bridged(stretches: readonly Stretch[], mergeMs: number): Stretch[] {
  const runs: Stretch[] = [];
  for (const [from, to] of stretches) {
    const last = runs.at(-1);
    if (last !== undefined && from - last[1] <= mergeMs) runs[runs.length - 1] = [last[0], to];
    else runs.push([from, to]);
  }
  return runs;
}

/** The gaps between runs in order: the median and the longest, in seconds; null with fewer than two runs. */
export function intermittency(
  runs: readonly Stretch[],
): Pick<Dosage, 'medianGapSeconds' | 'longestGapSeconds'> {
  const gaps = runs.slice(1).map(([from], i) => from - runs[i][1]);
  if (gaps.length === 0) return { medianGapSeconds: null, longestGapSeconds: null };
  gaps.sort((a, b) => a - b);
  const middle = gaps.length >> 1;
  const median = gaps.length % 2 === 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
  return { medianGapSeconds: median / 1000, longestGapSeconds: gaps[gaps.length - 1] / 1000 };
}

/** What share of patrol time one, two, and three or more people were there; null without patrol time. */
export function crewSharesOf(crewSeconds: CrewSeconds): CrewSeconds | null {
  const [one, two, more] = crewSeconds.map((seconds) => Math.round(seconds * 1000));
  const total = one + two + more;
  return total === 0 ? null : [one / total, two / total, more / total];
}

function crewSecondsOf(stretches: readonly Stretch[]): CrewSeconds {
  const changes = stretches.flatMap(([from, to]) => [
    { at: from, by: 1 },
    { at: to, by: -1 },
  ]);
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  const ms = [0, 0, 0, 0];
  let people = 0;
  let since = 0;
  for (const { at, by } of changes) {
    ms[Math.min(people, 3)] += at - since;
    people += by;
    since = at;
  }
  return [ms[1] / 1000, ms[2] / 1000, ms[3] / 1000];
}
