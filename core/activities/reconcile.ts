// What was logged here beside what another system holds: "ours 8, theirs 9, here is the odd one". Nothing is retyped or changed by it.
// One logged for several people is as many as it counts, since the other system has a record of each.

export interface ReconcileRow {
  /** What names the row on its side. */
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** A call sign; null where it is not said. */
  readonly officer: string | null;
  /** Empty where it is not said. */
  readonly hotspotIds: readonly string[];
  readonly reference: string | null;
  readonly count: number;
}

/** One of those that a row counts. */
export interface Unit {
  readonly row: ReconcileRow;
  /** From 1 to the row's count. */
  readonly part: number;
}

export interface MatchedUnits {
  readonly ours: Unit;
  readonly theirs: Unit;
  readonly by: 'reference' | 'place-and-time';
}

/** Every unit of either side is in exactly one of the three. */
export interface Reconciled {
  readonly matched: readonly MatchedUnits[];
  readonly onlyOurs: readonly Unit[];
  readonly onlyTheirs: readonly Unit[];
}

/** Half an hour: a record is often written after the search. */
export const usualToleranceMinutes = 30;
export const mostToleranceMinutes = 1440;

/**
 * Finds for each what is the same on the other side: by reference first, whatever else differs; then by officer, hotspot and time, as far as
 * each is said, no further apart than the tolerance (seconds, included). Two with references that differ are two. The order of rows is of no matter.
 */
export function reconcile(
  ours: readonly ReconcileRow[],
  theirs: readonly ReconcileRow[],
  toleranceSeconds: number,
): Reconciled {
  const [left, right] = [new Set(unitsOf(ours)), new Set(unitsOf(theirs))];
  const matched: MatchedUnits[] = [];
  const take = (a: Unit, b: Unit, by: MatchedUnits['by']) => {
    left.delete(a);
    right.delete(b);
    matched.push({ ours: a, theirs: b, by });
  };
  const theirsByReference = Map.groupBy(right, ({ row }) => referenceKey(row));
  for (const [reference, group] of Map.groupBy(left, ({ row }) => referenceKey(row))) {
    if (reference === null) continue;
    const others = theirsByReference.get(reference) ?? [];
    // As many as both have, in order of time.
    for (const [i, other] of others.slice(0, group.length).entries()) take(group[i], other, 'reference');
  }
  for (const pass of passes) {
    const open = [...left].filter(({ row }) => pass.ours(row));
    const against = Map.groupBy(
      [...right].filter(({ row }) => pass.theirs(row)).flatMap((unit) => keyed(unit, pass.keys)),
      ([key]) => key,
    );
    const groups = Map.groupBy(
      open.flatMap((unit) => keyed(unit, pass.keys)),
      ([key]) => key,
    );
    for (const key of [...groups.keys()].sort()) {
      const a = (groups.get(key) ?? []).map(([, unit]) => unit).filter((unit) => left.has(unit));
      const b = (against.get(key) ?? []).map(([, unit]) => unit).filter((unit) => right.has(unit));
      for (const [one, other] of inStep(a, b, toleranceSeconds * 1000)) take(one, other, 'place-and-time');
    }
  }
  return { matched, onlyOurs: [...left], onlyTheirs: [...right] };
}

type Holds = (row: ReconcileRow) => boolean;

interface Pass {
  readonly ours: Holds;
  readonly theirs: Holds;
  /** Rows that have a key in common may be the same. */
  readonly keys: (row: ReconcileRow) => string[];
}

const hasReference: Holds = ({ reference }) => reference !== null;
const hasNoReference: Holds = ({ reference }) => reference === null;
const saysBoth: Holds = ({ officer, hotspotIds }) => officer !== null && hotspotIds.length > 0;
const saysNoHotspot: Holds = ({ hotspotIds }) => hotspotIds.length === 0;
const saysNoOfficer: Holds = ({ officer }) => officer === null;
const any: Holds = () => true;

const byOfficer = ({ officer }: ReconcileRow) => (officer === null ? [] : [JSON.stringify(officer)]);
const byHotspot = ({ hotspotIds }: ReconcileRow) => hotspotIds.map((id) => JSON.stringify(id));
const byBoth = (row: ReconcileRow) =>
  byHotspot(row).flatMap((hotspot) => byOfficer(row).map((officer) => `${officer} ${hotspot}`));

/** From what is surest: officer and hotspot are said on both sides, then one of the two is not said on one. */
const bySureness: readonly Pass[] = [
  { ours: saysBoth, theirs: saysBoth, keys: byBoth },
  { ours: saysNoHotspot, theirs: any, keys: byOfficer },
  { ours: any, theirs: saysNoHotspot, keys: byOfficer },
  { ours: saysNoOfficer, theirs: any, keys: byHotspot },
  { ours: any, theirs: saysNoOfficer, keys: byHotspot },
];

/** Of two that both have a reference, it decided already. */
const passes: readonly Pass[] = bySureness.flatMap(({ ours, theirs, keys }) => [
  { ours: (row) => ours(row) && hasNoReference(row), theirs, keys },
  {
    ours: (row) => ours(row) && hasReference(row),
    theirs: (row) => theirs(row) && hasNoReference(row),
    keys,
  },
]);

/** The most pairs no further apart than the tolerance (ms): both in order of time, whichever is too early for the other finds none. */
function inStep(ours: readonly Unit[], theirs: readonly Unit[], tolerance: number): [Unit, Unit][] {
  const pairs: [Unit, Unit][] = [];
  for (let i = 0, j = 0; i < ours.length && j < theirs.length; ) {
    const apart = theirs[j].row.at - ours[i].row.at;
    if (apart < -tolerance) j++;
    else if (apart > tolerance) i++;
    else pairs.push([ours[i++], theirs[j++]]);
  }
  return pairs;
}

/** In order of time; what is at the same time, in an order of its own that does not depend on how it came. */
function unitsOf(rows: readonly ReconcileRow[]): Unit[] {
  return rows
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .flatMap((row) => Array.from({ length: row.count }, (_, i) => ({ row, part: i + 1 })));
}

function referenceKey({ reference }: ReconcileRow): string | null {
  return reference?.toUpperCase() ?? null;
}

function keyed(unit: Unit, keys: Pass['keys']): [key: string, unit: Unit][] {
  return keys(unit.row).map((key) => [key, unit]);
}
