// The rows that `dosage` prints, by visit, hotspot, hotspot and day, or officer: shapes and order are documented and stable.
// Times are UTC ISO with milliseconds; seconds are to the millisecond; text is in the order of UTF-16 code units.
import type { Hotspot } from '../../core/hotspots/index.ts';
import type { DayRule, DosageDay } from '../../core/time/index.ts';
import {
  type Dosage,
  dosageOf,
  type OfficerVisits,
  officerTotalOf,
  type Visit,
} from '../../core/tracking/index.ts';
import { byDay } from './dosage-days.ts';
import type { OfficerTrack } from './officer-tracks.ts';

export type Value = string | number | boolean | null | Readonly<Record<string, number>>;
/** One row: its keys in the documented order. */
export type Row = Readonly<Record<string, Value>>;

export interface DosageTerms {
  readonly mergeSeconds: number;
  readonly visitTargetSeconds: (hotspot: Hotspot) => number;
}

/** A row for each visit, pass-through and drive-through, in order of officer, entry, hotspot. */
export function visitRows(tracks: readonly OfficerTrack[]): Row[] {
  return tracks.flatMap(({ officerId, visits }) =>
    [...visits].sort(byEntry).map((visit) => ({
      officerId,
      hotspotId: visit.hotspotId,
      kind: visit.kind,
      enteredAt: isoOf(visit.enteredAt),
      leftAt: isoOf(visit.leftAt),
      measuredSeconds: rounded(visit.measuredSeconds),
      inferredSeconds: rounded(visit.inferredSeconds),
      unknownSeconds: rounded(visit.unknownSeconds),
      lowSeconds: rounded(visit.lowSeconds),
      highSeconds: rounded(visit.highSeconds),
      positions: visit.positions,
      longestGapSeconds: rounded(visit.longestGapSeconds),
      medianSpeedMetresPerSecond: visit.medianSpeedMetresPerSecond,
      mode: visit.mode,
      endedBy: visit.endedBy,
      weak: visit.weak,
    })),
  );
}

/** A row for each hotspot, those without a visit too. */
export function hotspotRows(
  hotspots: readonly Hotspot[],
  tracks: readonly OfficerTrack[],
  terms: DosageTerms,
): Row[] {
  const of = visitsByHotspot(tracks);
  return [...hotspots].sort(byId).map((hotspot) => {
    const officers = of.get(hotspot.id) ?? [];
    return { hotspotId: hotspot.id, ...dosageRow(dosageOf(hotspot.id, officers, termsFor(hotspot, terms))) };
  });
}

/** A row for each hotspot and day on which somebody was, or may have been, there. */
export function hotspotDayRows(
  hotspots: readonly Hotspot[],
  tracks: readonly OfficerTrack[],
  terms: DosageTerms,
  dayRule: DayRule,
): Row[] {
  const of = visitsByHotspot(tracks);
  return [...hotspots].sort(byId).flatMap((hotspot) => {
    const days = byDay(of.get(hotspot.id) ?? [], dayRule, terms.mergeSeconds * 1000);
    return days.flatMap(({ day, officers }) => dayRows(hotspot, day, officers, terms));
  });
}

function dayRows(
  hotspot: Hotspot,
  day: DosageDay,
  officers: readonly OfficerVisits[],
  terms: DosageTerms,
): Row[] {
  const dosage = dosageOf(hotspot.id, officers, termsFor(hotspot, terms), day);
  const isEmpty =
    dosage.personVisits + dosage.passThroughs + dosage.driveThroughs === 0 &&
    dosage.personSeconds + dosage.highSeconds === 0;
  return isEmpty ? [] : [{ hotspotId: hotspot.id, day: day.day, ...dosageRow(dosage) }];
}

/** A row for each officer, those without a visit too. Time in two hotspots that overlap is counted once. */
export function officerRows(tracks: readonly OfficerTrack[]): Row[] {
  return tracks.map(({ officerId, visits, positions, refused, coverage, firstAt, lastAt }) => {
    const total = officerTotalOf(visits, () => 0);
    return {
      officerId,
      visits: total.visits,
      measuredSeconds: total.measuredSeconds,
      inferredSeconds: total.inferredSeconds,
      positions,
      refused: Object.fromEntries(
        Object.entries(refused)
          .filter(([, count]) => count > 0)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      coverage,
      firstAt: firstAt === null ? null : isoOf(firstAt),
      lastAt: lastAt === null ? null : isoOf(lastAt),
    };
  });
}

function dosageRow(dosage: Dosage): Row {
  return {
    personVisits: dosage.personVisits,
    patrolVisits: dosage.patrolVisits,
    passThroughs: dosage.passThroughs,
    driveThroughs: dosage.driveThroughs,
    onTarget: dosage.onTarget,
    personSeconds: rounded(dosage.personSeconds),
    patrolSeconds: rounded(dosage.patrolSeconds),
    measuredSeconds: rounded(dosage.measuredSeconds),
    inferredSeconds: rounded(dosage.inferredSeconds),
    lowSeconds: rounded(dosage.lowSeconds),
    highSeconds: rounded(dosage.highSeconds),
    firstAt: dosage.firstAt === null ? null : isoOf(dosage.firstAt),
    lastAt: dosage.lastAt === null ? null : isoOf(dosage.lastAt),
  };
}

function visitsByHotspot(tracks: readonly OfficerTrack[]): Map<string, OfficerVisits[]> {
  const byHotspot = new Map<string, OfficerVisits[]>();
  for (const { officerId, visits, nearPasses } of tracks) {
    const ids = new Set([...visits, ...nearPasses].map(({ hotspotId }) => hotspotId));
    for (const id of ids) {
      const own = {
        officerId,
        visits: visits.filter(({ hotspotId }) => hotspotId === id),
        nearPasses: nearPasses.filter(({ hotspotId }) => hotspotId === id),
      };
      byHotspot.set(id, [...(byHotspot.get(id) ?? []), own]);
    }
  }
  return byHotspot;
}

function termsFor(hotspot: Hotspot, { mergeSeconds, visitTargetSeconds }: DosageTerms) {
  return { mergeSeconds, visitTargetSeconds: visitTargetSeconds(hotspot) };
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function byId(a: Hotspot, b: Hotspot): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byEntry(a: Visit, b: Visit): number {
  return a.enteredAt - b.enteredAt || (a.hotspotId < b.hotspotId ? -1 : a.hotspotId > b.hotspotId ? 1 : 0);
}
