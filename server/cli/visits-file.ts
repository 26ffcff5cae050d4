// Declared visits from a CSV: hotspot_id,started_at,ended_at and, where known, officer_id, people, evidence, source, definition.
// Every good row is taken; each bad one is named with its column, its value and what to do.
import { type DeclaredVisit, evidenceLevels } from '../../core/tracking/declared.ts';
import {
  csvTable,
  type RefusalReason,
  type RowRefusal,
  remedyFor,
  shortened,
  type TimeReader,
} from '../tracking/readers/index.ts';
import type { Named } from './named-file.ts';

export interface VisitsRead {
  /** `officerId` of each is a call sign, or null. */
  readonly visits: readonly DeclaredVisit[];
  readonly refused: readonly RowRefusal[];
}

export interface VisitsTerms {
  readonly timeFrom: TimeReader;
  /** What holds where a row does not say; null where nothing was given. */
  readonly source: string | null;
  readonly definition: string | null;
  /** The ids of the hotspots; null where they are not known and any is taken. */
  readonly hotspotIds: ReadonlySet<string> | null;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

type Cell = (column: string) => string;
type Refused = { readonly column: string; readonly reason: RefusalReason };

const required = ['hotspot_id', 'started_at', 'ended_at'];
const mostPeople = 1000;

/** The declared visits of a file. */
export function visitsFrom(file: string, text: string, terms: VisitsTerms): Named<VisitsRead> {
  const { header, rows, badQuoting } = csvTable(text);
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const remedy = `Name the columns ${required.join(', ')} in the first line.`;
    return { ok: false, message: `${file}: no column says ${missing.join(', ')}`, remedy };
  }
  for (const [name, given] of [
    ['source', terms.source],
    ['definition', terms.definition],
  ] as const) {
    if (given !== null || header.includes(name)) continue;
    const remedy = `Say --${name} "…", or give the file a column of that name.`;
    return { ok: false, message: `${file}: nothing says the ${name} of these visits`, remedy };
  }
  const visits: DeclaredVisit[] = [];
  const refused: RowRefusal[] = badQuoting.map((row) => refusalOf(file, row, null, null, 'bad-quoting'));
  for (const { row, values } of rows) {
    const cell: Cell = (column) => values[header.indexOf(column)] ?? '';
    const read = values.length > header.length ? tooMany : visitFrom(cell, terms);
    if ('reason' in read) refused.push(refusalOf(file, row, read.column, cell(read.column), read.reason));
    else visits.push(read);
  }
  return { ok: true, value: { visits, refused } };
}

const tooMany: Refused = { column: 'hotspot_id', reason: 'wrong-column-count' };

function visitFrom(cell: Cell, terms: VisitsTerms): DeclaredVisit | Refused {
  const hotspotId = cell('hotspot_id');
  if (hotspotId === '') return { column: 'hotspot_id', reason: 'missing' };
  if (terms.hotspotIds?.has(hotspotId) === false) return { column: 'hotspot_id', reason: 'unknown-hotspot' };
  const startedAt = terms.timeFrom(cell('started_at'));
  if (typeof startedAt === 'string') return { column: 'started_at', reason: startedAt };
  const endedAt = terms.timeFrom(cell('ended_at'));
  if (typeof endedAt === 'string') return { column: 'ended_at', reason: endedAt };
  if (endedAt <= startedAt) return { column: 'ended_at', reason: 'ends-before-it-starts' };
  if (endedAt > terms.now) return { column: 'ended_at', reason: 'not-over-yet' };
  const people = cell('people') === '' ? 1 : Number(cell('people'));
  if (!Number.isInteger(people) || people < 1 || people > mostPeople)
    return { column: 'people', reason: 'not-a-count' };
  const said = cell('evidence') === '' ? 'declared' : cell('evidence');
  const evidence = evidenceLevels.find((level) => level === said);
  if (evidence === undefined) return { column: 'evidence', reason: 'unknown-evidence' };
  const source = cell('source') || terms.source;
  if (source === null) return { column: 'source', reason: 'missing' };
  const definition = cell('definition') || terms.definition;
  if (definition === null) return { column: 'definition', reason: 'missing' };
  const officerId = cell('officer_id') === '' ? null : cell('officer_id');
  return { hotspotId, officerId, startedAt, endedAt, people, evidence, source, definition };
}

function refusalOf(
  file: string,
  row: number,
  column: string | null,
  value: string | null,
  reason: RefusalReason,
): RowRefusal {
  const shown = value === null ? null : shortened(value);
  return { file, row, column, value: shown, reason, remedy: remedyFor(reason) };
}
