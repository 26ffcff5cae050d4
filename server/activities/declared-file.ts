// Activities that another system held, from a CSV: hotspot_id,done_at,kind,officer_id and, where known, count, reference, source, definition.
// Every good row is taken; each bad one is named with its column, its value and what to do.
import { activityReference, mostCounted } from '../../core/activities/activity.ts';
import { type ActivityKind, kindNamed } from '../../core/activities/kinds.ts';
import {
  csvTable,
  type RefusalReason,
  type RowRefusal,
  remedyFor,
  shortened,
  type TimeReader,
} from '../tracking/readers/index.ts';

/** An activity as it was declared elsewhere. */
export interface DeclaredActivity {
  /** A call sign. */
  readonly callSign: string;
  readonly hotspotId: string;
  /** Milliseconds since 1970 UTC. */
  readonly doneAt: number;
  readonly kind: ActivityKind;
  readonly count: number;
  /** The number of another system's record. */
  readonly reference: string | null;
  /** Where it was taken from, and what that calls one. */
  readonly source: string;
  readonly definition: string;
}

export interface DeclaredTerms {
  readonly timeFrom: TimeReader;
  /** What holds where a row does not say; null where nothing was given. */
  readonly source: string | null;
  readonly definition: string | null;
  readonly officer: string | null;
  /** The ids of the hotspots; null where they are not known and any is taken. */
  readonly hotspotIds: ReadonlySet<string> | null;
  /** Milliseconds: what was done before is older than is kept. */
  readonly since: number;
  readonly now: number;
}

export type DeclaredRead =
  | {
      readonly ok: true;
      readonly value: {
        readonly activities: readonly DeclaredActivity[];
        readonly refused: readonly RowRefusal[];
      };
    }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

type Cell = (column: string) => string;
type Refused = { readonly column: string; readonly reason: RefusalReason };

const required = ['hotspot_id', 'done_at', 'kind'];
/** What a file says in a column, or whoever imports it in an option for all of its rows. */
const saidSomewhere = [
  ['officer_id', 'officer', 'whose these activities are'],
  ['source', 'source', 'the source of these activities'],
  ['definition', 'definition', 'the definition of these activities'],
] as const;

/** The declared activities of a file. */
export function declaredActivitiesFrom(file: string, text: string, terms: DeclaredTerms): DeclaredRead {
  const { header, rows, badQuoting } = csvTable(text);
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const remedy = `Name the columns ${required.join(', ')} in the first line.`;
    return { ok: false, message: `${file}: no column says ${missing.join(', ')}`, remedy };
  }
  for (const [column, option, what] of saidSomewhere) {
    if (terms[option] !== null || header.includes(column)) continue;
    const remedy = `Say --${option} "…", or give the file a column ${column}.`;
    return { ok: false, message: `${file}: nothing says ${what}`, remedy };
  }
  const activities: DeclaredActivity[] = [];
  const refused: RowRefusal[] = badQuoting.map((row) => refusalOf(file, row, null, null, 'bad-quoting'));
  for (const { row, values } of rows) {
    const cell: Cell = (column) => values[header.indexOf(column)] ?? '';
    const read = values.length > header.length ? tooMany : activityFrom(cell, terms);
    if ('reason' in read) refused.push(refusalOf(file, row, read.column, cell(read.column), read.reason));
    else activities.push(read);
  }
  return { ok: true, value: { activities, refused } };
}

const tooMany: Refused = { column: 'hotspot_id', reason: 'wrong-column-count' };

function activityFrom(cell: Cell, terms: DeclaredTerms): DeclaredActivity | Refused {
  const hotspotId = cell('hotspot_id');
  if (hotspotId === '') return { column: 'hotspot_id', reason: 'missing' };
  if (terms.hotspotIds?.has(hotspotId) === false) return { column: 'hotspot_id', reason: 'unknown-hotspot' };
  const doneAt = terms.timeFrom(cell('done_at'));
  if (typeof doneAt === 'string') return { column: 'done_at', reason: doneAt };
  if (doneAt > terms.now) return { column: 'done_at', reason: 'not-over-yet' };
  if (doneAt < terms.since) return { column: 'done_at', reason: 'past-its-period' };
  const kind = kindNamed(cell('kind'));
  if (kind === null) return { column: 'kind', reason: cell('kind') === '' ? 'missing' : 'unknown-kind' };
  const count = cell('count') === '' ? 1 : Number(cell('count'));
  if (!Number.isInteger(count) || count < 1 || count > mostCounted)
    return { column: 'count', reason: 'not-a-tally' };
  const reference = cell('reference') === '' ? null : activityReference.safeParse(cell('reference'));
  if (reference?.success === false) return { column: 'reference', reason: 'bad-reference' };
  const callSign = cell('officer_id') || terms.officer;
  if (callSign === null) return { column: 'officer_id', reason: 'missing' };
  const source = cell('source') || terms.source;
  if (source === null) return { column: 'source', reason: 'missing' };
  const definition = cell('definition') || terms.definition;
  if (definition === null) return { column: 'definition', reason: 'missing' };
  return { callSign, hotspotId, doneAt, kind, count, reference: reference?.data ?? null, source, definition };
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
