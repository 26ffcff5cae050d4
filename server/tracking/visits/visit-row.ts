// A visit or near pass as it is kept, and back. Its id says officer, hotspot and entry, so the same visit always has the same id.
import type { NearPass, OfficerVisits, Stretch, Visit } from '../../../core/tracking/index.ts';
import { pairsOf } from '../../../core/tracking/stretches.ts';
import { contentId } from '../../content-id.ts';

type Stretches = 'measured' | 'inferred' | 'certain' | 'possible';

/** A visit, or a near pass, with whose it is and by which definition it was found. Its stretches are flat, as they are kept. */
export interface VisitRow extends Omit<Visit, 'kind' | Stretches> {
  readonly id: string;
  readonly officerId: string;
  /** Whose track it rests on where the officer had no live device; null where it is their own. */
  readonly byCrewMate: string | null;
  readonly hotspotVersion: number;
  readonly kind: Visit['kind'] | 'near-pass';
  /** Pairs of milliseconds from `enteredAt`: from, to, from, to … */
  readonly measured: readonly number[];
  readonly inferred: readonly number[];
  readonly certain: readonly number[];
  readonly possible: readonly number[];
  readonly rulesVersion: string;
}

/** Whose track it is, and by which definition it was followed. */
export interface Provenance {
  readonly forceId: number;
  readonly officerId: string;
  readonly byCrewMate: string | null;
  readonly hotspotVersions: ReadonlyMap<string, number>;
  readonly rulesVersion: string;
}

export function rowOfVisit(visit: Visit, from: Provenance): VisitRow {
  const { measured, inferred, certain, possible, ...figures } = visit;
  return {
    ...figures,
    ...whose(from, visit.hotspotId, visit.enteredAt, ''),
    measured: flat(measured, visit.enteredAt),
    inferred: flat(inferred, visit.enteredAt),
    certain: flat(certain, visit.enteredAt),
    possible: flat(possible, visit.enteredAt),
  };
}

/** A near pass as a row: it has time that may have been inside, and nothing that was. */
export function rowOfNearPass({ hotspotId, possible, highSeconds }: NearPass, from: Provenance): VisitRow {
  const enteredAt = possible[0][0];
  return {
    ...whose(from, hotspotId, enteredAt, 'near'),
    kind: 'near-pass',
    enteredAt,
    leftAt: possible[possible.length - 1][1],
    measured: [],
    inferred: [],
    certain: [],
    possible: flat(possible, enteredAt),
    measuredSeconds: 0,
    inferredSeconds: 0,
    unknownSeconds: 0,
    lowSeconds: 0,
    highSeconds,
    positions: 0,
    longestGapSeconds: 0,
    medianSpeedMetresPerSecond: null,
    mode: 'unknown',
    endedBy: 'gap',
    weak: false,
  };
}

/** Rows as what dosage is made of, by officer. */
export function officerVisitsOf(rows: readonly VisitRow[]): OfficerVisits[] {
  const byOfficer = new Map<string, { officerId: string; visits: Visit[]; nearPasses: NearPass[] }>();
  for (const row of rows) {
    const officer = byOfficer.get(row.officerId) ?? { officerId: row.officerId, visits: [], nearPasses: [] };
    byOfficer.set(row.officerId, officer);
    if (row.kind === 'near-pass') officer.nearPasses.push(nearPassOf(row));
    else officer.visits.push(visitOf(row, row.kind));
  }
  return [...byOfficer.values()];
}

function visitOf(row: VisitRow, kind: Visit['kind']): Visit {
  return {
    ...row,
    kind,
    measured: pairsOf(row.measured, row.enteredAt),
    inferred: pairsOf(row.inferred, row.enteredAt),
    certain: pairsOf(row.certain, row.enteredAt),
    possible: pairsOf(row.possible, row.enteredAt),
  };
}

function nearPassOf(row: VisitRow): NearPass {
  const { hotspotId, highSeconds } = row;
  return { hotspotId, highSeconds, possible: pairsOf(row.possible, row.enteredAt) };
}

function whose(from: Provenance, hotspotId: string, enteredAt: number, sort: string) {
  const { forceId, officerId, byCrewMate, hotspotVersions, rulesVersion } = from;
  return {
    id: contentId(JSON.stringify([forceId, officerId, hotspotId, enteredAt, sort])),
    officerId,
    byCrewMate,
    hotspotId,
    hotspotVersion: hotspotVersions.get(placeOf(hotspotId)) ?? 0,
    rulesVersion,
  };
}

/** The hotspot of a place: its own, or that whose ring it is. */
export function placeOf(hotspotId: string): string {
  return hotspotId.endsWith('#ring') ? hotspotId.slice(0, -'#ring'.length) : hotspotId;
}

function flat(stretches: readonly Stretch[], from: number): number[] {
  return stretches.flatMap(([start, end]) => [start - from, end - from]);
}
