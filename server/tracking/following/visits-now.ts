// Visits as they stand now: what memory follows is newer than the shelf, and takes its place for the time that it covers.

import type { VisitRow } from '../visits/visit-row.ts';
import { readVisit, readVisits, type VisitQuery } from '../visits/visits.store.ts';
import type { Following } from './following.ts';

/** The visits asked for, near passes too, in order of entry, hotspot, officer. */
export async function visitsNow(following: Following, query: VisitQuery): Promise<VisitRow[]> {
  const kept = await following.database.inForce(following.forceId, (t) => readVisits(t, query));
  const inMemory = memoryOf(following);
  const fresh = inMemory.flatMap((each) => each.rows).filter((row) => isAsked(row, query));
  const standing = kept.filter(
    (row) =>
      !inMemory.some(
        (each) => each.officerId === row.officerId && row.enteredAt >= each.from && row.enteredAt <= each.to,
      ),
  );
  return [...standing, ...fresh].sort(byEntry);
}

/** One visit as it stands now, or null where there is none of that id. */
export async function visitNow(following: Following, id: string): Promise<VisitRow | null> {
  const fresh = memoryOf(following)
    .flatMap((each) => each.rows)
    .find((row) => row.id === id);
  return fresh ?? following.database.inForce(following.forceId, (t) => readVisit(t, id));
}

/** A visit is open until it has been left for longer than `mergeSeconds`. */
export function isOpen(row: VisitRow, mergeSeconds: number, now: number): boolean {
  return row.endedBy === 'open' || now < row.leftAt + mergeSeconds * 1000;
}

/** The earliest entry of a visit that memory knows otherwise than the shelf; null where there is none. */
export function unshelvedFrom(following: Following): number | null {
  let earliest: number | null = null;
  // Earlier spells of the day are settled, and so on the shelf.
  for (const { result, written } of following.officers.values()) {
    const found = new Set(result?.rows);
    const fresh = [...found].filter((row) => written.get(row.id) !== row);
    const gone = [...written.values()].filter((row) => !found.has(row));
    for (const { enteredAt } of [...fresh, ...gone]) earliest = Math.min(earliest ?? enteredAt, enteredAt);
  }
  return earliest;
}

function memoryOf(following: Following) {
  const spells: { officerId: string; from: number; to: number; rows: readonly VisitRow[] }[] = [];
  for (const { officer, live, result, earlier } of following.officers.values()) {
    const officerId = officer.id;
    for (const { from, to, rows } of earlier) spells.push({ officerId, from, to, rows });
    if (live !== null && result !== null)
      spells.push({ officerId, from: live.from, to: live.lastAt, rows: result.rows });
  }
  return spells;
}

function isAsked(row: VisitRow, query: VisitQuery): boolean {
  const { officerId, officerIds, hotspotId, hotspotIds, from, to, leftAfter } = query;
  return (
    (officerIds === undefined || officerIds.includes(row.officerId)) &&
    (hotspotIds === undefined || hotspotIds.includes(row.hotspotId)) &&
    (officerId === undefined || row.officerId === officerId) &&
    (hotspotId === undefined || row.hotspotId === hotspotId) &&
    (from === undefined || row.enteredAt >= from) &&
    (to === undefined || row.enteredAt < to) &&
    (leftAfter === undefined || row.leftAt > leftAfter)
  );
}

function byEntry(a: VisitRow, b: VisitRow): number {
  return (
    a.enteredAt - b.enteredAt || compared(a.hotspotId, b.hotspotId) || compared(a.officerId, b.officerId)
  );
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
