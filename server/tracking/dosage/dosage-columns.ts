// The columns of dosage as a file: names that stay the same for programs, words for people, and what each holds.
import type { HotspotDosage, OfficerDosage, PeriodDosage } from '../../../core/tracking/dosage-list.ts';
import type { DosageRow } from './dosage-answer.ts';

export type CellKind = 'text' | 'count' | 'seconds' | 'share' | 'moment';
export type CellValue = string | number | boolean | null;

export interface DosageColumn<Row> {
  readonly name: string;
  readonly words: string;
  readonly kind: CellKind;
  readonly of: (row: Row) => CellValue;
}

const summed: readonly DosageColumn<HotspotDosage | PeriodDosage>[] = [
  column('patrol_visits', 'Patrol visits', 'count', (row) => row.patrolVisits),
  column('person_visits', 'Person visits', 'count', (row) => row.personVisits),
  column('on_target', 'Person visits on target', 'count', (row) => row.onTarget),
  column('weak_visits', 'Weak visits', 'count', (row) => row.weakVisits),
  column('pass_throughs', 'Pass-throughs', 'count', (row) => row.passThroughs),
  column('drive_throughs', 'Drive-throughs', 'count', (row) => row.driveThroughs),
  column('patrol_seconds', 'Patrol hours', 'seconds', (row) => row.patrolSeconds),
  column('patrol_low_seconds', 'Patrol hours, at least', 'seconds', (row) => row.patrolLowSeconds),
  column('patrol_high_seconds', 'Patrol hours, at most', 'seconds', (row) => row.patrolHighSeconds),
  column('patrol_measured_seconds', 'Patrol hours, measured', 'seconds', (row) => row.patrolMeasuredSeconds),
  column('person_seconds', 'Person hours', 'seconds', (row) => row.personSeconds),
  column('measured_seconds', 'Person hours, measured', 'seconds', (row) => row.measuredSeconds),
  column('inferred_seconds', 'Person hours, inferred', 'seconds', (row) => row.inferredSeconds),
  column('low_seconds', 'All time inside, at least', 'seconds', (row) => row.lowSeconds),
  column('high_seconds', 'All time inside, at most', 'seconds', (row) => row.highSeconds),
  column('days_with_target', 'Days with a target', 'count', (row) => row.daysWithTarget),
  column('days_on_target', 'Days on target', 'count', (row) => row.daysOnTarget),
];

const ofHotspots: readonly DosageColumn<HotspotDosage>[] = [
  column('hotspot_id', 'Hotspot id', 'text', (row) => row.hotspotId),
  column('name', 'Hotspot', 'text', (row) => row.name),
  column('day', 'Dosage day or days', 'text', (row) => row.day),
  ...summed,
  column('median_gap_seconds', 'Median gap, hours', 'seconds', (row) => row.medianGapSeconds),
  column('longest_gap_seconds', 'Longest gap, hours', 'seconds', (row) => row.longestGapSeconds),
  column('crew_1_share', 'Patrol time with one', 'share', (row) => row.crewShares?.at(0) ?? null),
  column('crew_2_share', 'with two', 'share', (row) => row.crewShares?.at(1) ?? null),
  column('crew_3_share', 'with three or more', 'share', (row) => row.crewShares?.at(2) ?? null),
  column('is_cold_now', 'Cold now', 'text', (row) => row.isColdNow),
  column('first_at', 'First visit', 'moment', (row) => row.firstAt),
  column('last_at', 'Last visit ended', 'moment', (row) => row.lastAt),
];

const ofPeriods: readonly DosageColumn<PeriodDosage>[] = [
  column('day', 'Dosage day or week', 'text', (row) => row.day),
  column('hotspots_patrolled', 'Hotspots patrolled', 'count', (row) => row.hotspotsPatrolled),
  ...summed,
];

const ofOfficers: readonly DosageColumn<OfficerDosage>[] = [
  column('officer_id', 'Officer id', 'text', (row) => row.officerId),
  column('call_sign', 'Call sign', 'text', (row) => row.callSign),
  column('day', 'Dosage day or days', 'text', (row) => row.day),
  column('visits', 'Visits', 'count', (row) => row.visits),
  column('hotspots', 'Hotspots visited', 'count', (row) => row.hotspots),
  column('on_target', 'Visits on target', 'count', (row) => row.onTarget),
  column('weak_visits', 'Weak visits', 'count', (row) => row.weakVisits),
  column('pass_throughs', 'Pass-throughs', 'count', (row) => row.passThroughs),
  column('drive_throughs', 'Drive-throughs', 'count', (row) => row.driveThroughs),
  column('measured_seconds', 'Person hours, measured', 'seconds', (row) => row.measuredSeconds),
  column('inferred_seconds', 'Person hours, inferred', 'seconds', (row) => row.inferredSeconds),
  column('low_seconds', 'Person hours, at least', 'seconds', (row) => row.lowSeconds),
  column('high_seconds', 'Person hours, at most', 'seconds', (row) => row.highSeconds),
  column('first_at', 'First visit', 'moment', (row) => row.firstAt),
  column('last_at', 'Last visit ended', 'moment', (row) => row.lastAt),
];

/** Rows as columns with the cells of each. A table without rows still has its headings. */
export interface DosageTable {
  readonly columns: readonly Pick<DosageColumn<never>, 'name' | 'words' | 'kind'>[];
  readonly cells: readonly (readonly CellValue[])[];
}

/** The rows of an answer as a table. */
export function tableOf(by: string, rows: readonly DosageRow[]): DosageTable {
  if (by.startsWith('hotspot')) return table(ofHotspots, rows.filter(isOfHotspot));
  if (by.startsWith('officer')) return table(ofOfficers, rows.filter(isOfOfficer));
  return table(ofPeriods, rows.filter(isOfPeriod));
}

export function isOfHotspot(row: DosageRow): row is HotspotDosage {
  return 'hotspotId' in row;
}

function isOfOfficer(row: DosageRow): row is OfficerDosage {
  return 'officerId' in row;
}

function isOfPeriod(row: DosageRow): row is PeriodDosage {
  return 'hotspotsPatrolled' in row;
}

function table<Row>(columns: readonly DosageColumn<Row>[], rows: readonly Row[]): DosageTable {
  return { columns, cells: rows.map((row) => columns.map(({ of }) => of(row))) };
}

function column<Row>(
  name: string,
  words: string,
  kind: CellKind,
  of: (row: Row) => CellValue,
): DosageColumn<Row> {
  return { name, words, kind, of };
}
