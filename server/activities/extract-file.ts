// Another system's extract to reconcile with, from a CSV: done_at and, where known, reference, officer_id, hotspot_id, count. Nothing of it is kept.
import { activityReference, mostCounted } from '../../core/activities/activity.ts';
import type { ReconcileRow } from '../../core/activities/reconcile.ts';
import {
  csvTable,
  type RefusalReason,
  type RowRefusal,
  remedyFor,
  shortened,
  type TimeReader,
} from '../tracking/readers/index.ts';

export type ExtractRead =
  | {
      readonly ok: true;
      readonly value: {
        /** Each by the line of the file that it begins on. */
        readonly rows: readonly ReconcileRow[];
        readonly refused: readonly RowRefusal[];
        /** The columns that were read under another name: 'reference from Search_Ref'. */
        readonly said: readonly string[];
      };
    }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** Names in small letters without anything between the words, the likeliest first. */
const synonyms = {
  done_at: ['doneat', 'datetime', 'time', 'searchedat', 'searchtime', 'occurredat', 'date'],
  reference: ['reference', 'ref', 'searchref', 'recordnumber', 'recordid', 'urn', 'id'],
  officer_id: ['officerid', 'officer', 'callsign', 'collarnumber', 'collarno', 'shouldernumber'],
  hotspot_id: ['hotspotid', 'hotspot'],
  count: ['count', 'people', 'persons', 'number'],
} as const;
type Column = keyof typeof synonyms;
const columns: readonly Column[] = ['done_at', 'reference', 'officer_id', 'hotspot_id', 'count'];

type Cell = (column: Column) => string;
type Refused = { readonly column: Column; readonly reason: RefusalReason };

/** The rows of an extract: every good one; each bad one with its column, its value and what to do. */
export function extractFrom(file: string, text: string, timeFrom: TimeReader): ExtractRead {
  const { header, rows: lines, badQuoting } = csvTable(text);
  const places = placesIn(header);
  const message = problemOf(places);
  if (message !== null) {
    const remedy = 'Name the columns done_at, reference, officer_id, hotspot_id and count in the first line.';
    return { ok: false, message: `${file}: ${message}`, remedy };
  }
  const rows: ReconcileRow[] = [];
  const refused: RowRefusal[] = badQuoting.map((row) => {
    return { file, row, column: null, value: null, reason: 'bad-quoting', remedy: remedyFor('bad-quoting') };
  });
  for (const { row, values } of lines) {
    const cell: Cell = (column) => values[places.get(column) ?? -1] ?? '';
    const read: ReconcileRow | Refused =
      values.length > header.length
        ? { column: 'done_at', reason: 'wrong-column-count' }
        : rowFrom(String(row), cell, timeFrom);
    if (!('reason' in read)) rows.push(read);
    else {
      const { column, reason } = read;
      const shown = { column: header[places.get(column) ?? 0], value: shortened(cell(column)) };
      refused.push({ file, row, ...shown, reason, remedy: remedyFor(reason) });
    }
  }
  const said = [...places].flatMap(([column, place]) =>
    header[place] === column ? [] : [`${column} from ${header[place]}`],
  );
  return { ok: true, value: { rows, refused, said } };
}

function rowFrom(id: string, cell: Cell, timeFrom: TimeReader): ReconcileRow | Refused {
  const at = timeFrom(cell('done_at'));
  if (typeof at === 'string') return { column: 'done_at', reason: at };
  const reference = cell('reference') === '' ? null : activityReference.safeParse(cell('reference'));
  if (reference?.success === false) return { column: 'reference', reason: 'bad-reference' };
  const count = cell('count') === '' ? 1 : Number(cell('count'));
  if (!Number.isInteger(count) || count < 1 || count > mostCounted)
    return { column: 'count', reason: 'not-a-tally' };
  const officer = cell('officer_id') === '' ? null : cell('officer_id');
  const hotspotIds = cell('hotspot_id') === '' ? [] : [cell('hotspot_id')];
  return { id, at, officer, hotspotIds, reference: reference?.data ?? null, count };
}

function placesIn(header: readonly string[]): Map<Column, number> {
  const plain = header.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
  const places = new Map<Column, number>();
  for (const column of columns) {
    const known: readonly string[] = synonyms[column];
    const exact = header.indexOf(column);
    const name = known.find((each) => plain.includes(each));
    const place = exact !== -1 ? exact : name === undefined ? -1 : plain.indexOf(name);
    if (place !== -1) places.set(column, place);
  }
  return places;
}

function problemOf(places: ReadonlyMap<Column, number>): string | null {
  if (!places.has('done_at')) return 'no column says when each was done';
  const known = (['reference', 'officer_id', 'hotspot_id'] as const).some((column) => places.has(column));
  return known ? null : 'no column says by which reference, by whom or where';
}
