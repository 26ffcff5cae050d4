// Areas from a file: the tree from wide to narrow, in whatever order its rows are. An area is known by its name and the one above it.
// An empty value leaves what is known as it is.

import { areaKinds } from './area.ts';
import { areaAfter } from './area-change.ts';
import { areaNamed } from './area-named.ts';
import {
  type Cell,
  type FileShape,
  type FileTable,
  type RowFault,
  type RowResult,
  refusedRow,
  rowsOf,
} from './file-rows.ts';
import type { FileTaken } from './people-file.ts';
import { type BookArea, isSameArea, type StaffBook, withArea } from './staff-book.ts';

export const areasFile = {
  columns: ['name', 'kind', 'within', 'named_officer', 'contact'],
  required: ['name', 'kind'],
  naming: 'name',
} as const satisfies FileShape;

/** The longest name and contact of an area, in characters. */
export const mostOfArea = { name: 120, contact: 200 } as const;

/** What becomes of each row, in the order of the file. */
export function areasFromFile(before: StaffBook, table: FileTable, newId: () => string): FileTaken {
  const read = rowsOf(table, areasFile);
  const rows: RowResult[] = [...read.refused];
  const seen = new Set<string>();
  let book = before;
  // What is above stands before what lies within it.
  const kinds: readonly string[] = areaKinds;
  const width = (cell: Cell) => kinds.indexOf(cell('kind'));
  for (const { row, what, cell } of read.rows.toSorted(
    (a, b) => width(a.cell) - width(b.cell) || a.row - b.row,
  )) {
    const after = taken(book, cell, seen, newId);
    if ('column' in after) {
      rows.push(refusedRow(row, what, cell, after));
      continue;
    }
    const known = book.areas.find(({ id }) => id === after.id);
    const isSame = known !== undefined && isSameArea(known, after);
    seen.add(after.id);
    book = withArea(book, after);
    const outcome = known === undefined ? 'added' : isSame ? 'unchanged' : 'changed';
    rows.push({ row, what, outcome, column: null, value: null, reason: null });
  }
  return { book, rows: rows.toSorted((a, b) => a.row - b.row), unknownColumns: read.unknownColumns };
}

const columnOf = { name: 'name', kind: 'kind', within: 'within', namedOfficer: 'named_officer' } as const;

function taken(
  book: StaffBook,
  cell: Cell,
  seen: ReadonlySet<string>,
  newId: () => string,
): BookArea | RowFault {
  const name = cell('name');
  if (name === '') return { column: 'name', reason: 'missing' };
  for (const column of ['name', 'contact'] as const)
    if (cell(column).length > mostOfArea[column]) return { column, reason: 'too-long' };
  const kind = areaKinds.find((each) => each === cell('kind'));
  if (kind === undefined) return { column: 'kind', reason: cell('kind') === '' ? 'missing' : 'unknown-kind' };
  const parentId = cell('within') === '' ? null : areaNamed(book.areas, cell('within'));
  if (parentId === 'unknown-area' || parentId === 'ambiguous') return { column: 'within', reason: parentId };
  const known = book.areas.find((each) => each.name === name && each.parentId === parentId);
  const officer = book.officers.find(({ callSign }) => callSign === cell('named_officer'));
  if (cell('named_officer') !== '' && officer === undefined)
    return { column: 'named_officer', reason: 'unknown-officer' };
  if (known !== undefined && seen.has(known.id)) return { column: 'name', reason: 'twice' };
  const after = areaAfter(book, {
    id: known?.id ?? newId(),
    parentId,
    kind,
    name,
    contact: cell('contact') || (known?.contact ?? ''),
    namedOfficerId: officer?.id ?? known?.namedOfficerId ?? null,
  });
  return after.ok ? after.area : { column: columnOf[after.field], reason: after.reason };
}
