// What of a spell differs from the shelf: only that is written.

import type { VisitRow } from './visit-row.ts';
import type { VisitChanges } from './visits.store.ts';

/** What stands on the shelf of one spell, by id. */
export type Written = ReadonlyMap<string, VisitRow>;

/** The differences between what is settled now and what was written, and what will then stand there. */
export function changesOf(
  written: Written,
  found: readonly VisitRow[],
  isSettled: (row: VisitRow) => boolean,
): { changes: VisitChanges; written: Written } {
  const closed: VisitRow[] = [];
  const restated: VisitRow[] = [];
  const stands = new Map<string, VisitRow>();
  for (const row of found) {
    const before = written.get(row.id);
    // Written and now open again: it is taken off until it closes, or the shelf would claim what is not so.
    if (!isSettled(row)) continue;
    stands.set(row.id, row);
    if (before === undefined) closed.push(row);
    else if (before !== row && !isSame(before, row)) restated.push(row);
  }
  const withdrawn = [...written.values()].filter((row) => !stands.has(row.id));
  return { changes: { closed, restated, withdrawn }, written: stands };
}

export function isEmpty({ closed, restated, withdrawn }: VisitChanges): boolean {
  return closed.length + restated.length + withdrawn.length === 0;
}

function isSame(a: VisitRow, b: VisitRow): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(row: VisitRow): [string, unknown][] {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The changes of several tracks as one. */
export function joinChanges(all: readonly VisitChanges[]): VisitChanges {
  return {
    closed: all.flatMap((each) => each.closed),
    restated: all.flatMap((each) => each.restated),
    withdrawn: all.flatMap((each) => each.withdrawn),
  };
}
