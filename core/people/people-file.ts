// People from a file: whom each row is about, and what they are after it. Good rows are taken, bad ones named; nothing is kept here.
// An empty value leaves what is known as it is.
import {
  type FileShape,
  type FileTable,
  type RowFault,
  type RowResult,
  refusedRow,
  rowsOf,
} from './file-rows.ts';
import { type PeopleFileTerms, wantedFrom } from './people-row.ts';
import { type PersonAfter, personAfter, type WantedPerson } from './person-change.ts';
import { isSameOfficer, isSamePerson, type StaffBook, withOfficer, withPerson } from './staff-book.ts';

export const peopleFile = {
  columns: [
    'name',
    'email',
    'organisation',
    'area',
    'roles',
    'call_sign',
    'officer_kind',
    'designated_from',
    'designated_until',
  ],
  required: ['name'],
  naming: 'name',
} as const satisfies FileShape;

export interface FileTaken {
  /** The book after all rows that can be taken. */
  readonly book: StaffBook;
  readonly rows: readonly RowResult[];
  readonly unknownColumns: readonly string[];
}

/** What becomes of each row, in the order of the file. */
export function peopleFromFile(before: StaffBook, table: FileTable, terms: PeopleFileTerms): FileTaken {
  const read = rowsOf(table, peopleFile);
  const rows: RowResult[] = [...read.refused];
  const seen = new Set<string>();
  let book = before;
  for (const { row, what, cell } of read.rows) {
    const wanted = wantedFrom(book, cell, terms);
    const after = 'column' in wanted ? wanted : taken(book, wanted, seen, terms);
    if ('column' in after) {
      rows.push(refusedRow(row, what, cell, after));
      continue;
    }
    const { person, officer } = after;
    const known = book.people.find(({ id }) => id === person.id);
    const knownOfficer = officer === null ? null : book.officers.find(({ id }) => id === officer.id);
    const isSame =
      known !== undefined &&
      isSamePerson(known, person) &&
      (officer === null ||
        (knownOfficer !== undefined && knownOfficer !== null && isSameOfficer(knownOfficer, officer)));
    seen.add(person.id);
    book = officer === null ? withPerson(book, person) : withOfficer(withPerson(book, person), officer);
    const outcome = known === undefined ? 'added' : isSame ? 'unchanged' : 'changed';
    rows.push({ row, what, outcome, column: null, value: null, reason: null });
  }
  return { book, rows: rows.toSorted((a, b) => a.row - b.row), unknownColumns: read.unknownColumns };
}

const columnOf = {
  organisation: 'organisation',
  area: 'area',
  email: 'email',
  callSign: 'call_sign',
  standing: 'designated_until',
  roles: 'roles',
} as const;

function taken(
  book: StaffBook,
  wanted: WantedPerson,
  seen: ReadonlySet<string>,
  { administrator, newId }: PeopleFileTerms,
): Extract<PersonAfter, { ok: true }> | RowFault {
  if (seen.has(wanted.id)) return { column: 'name', reason: 'twice' };
  const after = personAfter(book, administrator, wanted, newId());
  if (after.ok) return after;
  return { column: after.field === null ? 'name' : columnOf[after.field], reason: after.reason };
}
