// Rows of a file that an administrator hands in, as people and areas are read from it: values by the names of their columns, and what becomes of each row.
import * as z from 'zod/mini';
import { administrationRefusals } from './administration-refusal.ts';

/** A table as it was read: its columns, its rows with the line that each begins on, and the lines whose quotation marks do not close. */
export interface FileTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly values: readonly string[] }[];
  readonly badQuoting: readonly number[];
}

export const rowReasons = [
  ...administrationRefusals,
  'column-missing',
  'missing',
  'too-long',
  'bad-email',
  'bad-day',
  'unknown-role',
  'unknown-kind',
  'ambiguous',
  'twice',
  'wrong-column-count',
  'bad-quoting',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** What to do about it, in a sentence. */
export const rowRemedies: Readonly<Record<RowReason, string>> = {
  'unknown-organisation': 'Write the name of an organisation whose people you look after, or add it first.',
  'unknown-area': 'Write the name of an area as it is in the tree, or add it first.',
  'email-taken': 'Somebody else has that address: correct it, or leave the row out.',
  'call-sign-taken': 'Somebody else patrols under that call sign: correct it, or leave it empty.',
  'officer-of-another-organisation': 'That call sign is of another organisation: correct one of the two.',
  'officer-follows-person': 'Change the person who patrols under that call sign.',
  'designation-unfit': 'It ends before it begins: correct the days.',
  'has-left': 'They have left: say on the page that they are back, or leave the row out.',
  'from-provider': 'Change it at the identity provider.',
  'last-administrator': 'Make another administrator of the force first.',
  'name-taken': 'Another area there has that name: correct it.',
  'area-too-narrow':
    'An area lies within a wider one: division, local-policing-unit, neighbourhood-team, beat, ward.',
  'area-within-itself': 'An area cannot lie within itself: name another above it.',
  'unknown-officer': 'Write the call sign of an officer there is, or leave it empty.',
  'column-missing': 'Name this column in the first line.',
  missing: 'Fill the value in.',
  'too-long': 'Write it shorter.',
  'bad-email': 'Write an address such as sam@force.example, or leave it empty.',
  'bad-day': 'Write the day as 2026-05-31.',
  'unknown-role':
    'Write roles by the names in the documentation, with | between several, as in sergeant|analyst.',
  'unknown-kind': 'Write one of the kinds in the documentation.',
  ambiguous:
    'Several are called so: for an area write the way down to it, as in Division > Unit; for a person give the email.',
  twice: 'An earlier row of the file is about the same: make them one.',
  'wrong-column-count': 'Give the row as many values as the first line has columns.',
  'bad-quoting': 'Close the quotation mark, and write one inside quotes twice.',
};

export const rowOutcomes = ['added', 'changed', 'unchanged', 'refused'] as const;

/** What becomes of a row. `row` is the line of the file it begins on, from 1; `what` is whom or what it is about, as the row says. */
export const rowResult = z.object({
  row: z.number(),
  what: z.string(),
  outcome: z.enum(rowOutcomes),
  column: z.nullable(z.string()),
  /** What stood there, shortened to 40 characters. */
  value: z.nullable(z.string()),
  reason: z.nullable(z.enum(rowReasons)),
});
export type RowResult = z.infer<typeof rowResult>;

/** Why a row is refused, and in which column. */
export interface RowFault {
  readonly column: string;
  readonly reason: RowReason;
}

/** A row's value by its column; empty where the file has none. */
export type Cell = (column: string) => string;

export interface FileShape {
  readonly columns: readonly string[];
  readonly required: readonly string[];
  /** The column that names whom or what a row is about. */
  readonly naming: string;
}

export interface RowsRead {
  readonly rows: readonly { readonly row: number; readonly what: string; readonly cell: Cell }[];
  readonly refused: readonly RowResult[];
  /** Columns of the file that mean nothing here. */
  readonly unknownColumns: readonly string[];
}

/** The rows of a table that can be read at all; where a column is missing, none. */
export function rowsOf(
  { header, rows, badQuoting }: FileTable,
  { columns, required, naming }: FileShape,
): RowsRead {
  const unknownColumns = header.filter((name) => name !== '' && !columns.includes(name)).map(shown);
  const missing = required.filter((name) => !header.includes(name));
  const refused: RowResult[] = [
    ...missing.map((column) => refusedRow(1, '', null, { column, reason: 'column-missing' })),
    ...badQuoting.map((row) => refusedRow(row, '', null, { column: naming, reason: 'bad-quoting' })),
  ];
  if (missing.length > 0) return { rows: [], refused, unknownColumns };
  const read = rows.flatMap(({ row, values }) => {
    const cell: Cell = (column) => values[header.indexOf(column)] ?? '';
    const what = shown(cell(naming));
    if (values.length <= header.length) return [{ row, what, cell }];
    refused.push(refusedRow(row, what, cell, { column: naming, reason: 'wrong-column-count' }));
    return [];
  });
  return { rows: read, refused, unknownColumns };
}

export function refusedRow(
  row: number,
  what: string,
  cell: Cell | null,
  { column, reason }: RowFault,
): RowResult {
  return { row, what, outcome: 'refused', column, value: cell === null ? null : shown(cell(column)), reason };
}

/** A text as it can be shown: one line, at most 40 characters. */
function shown(text: string): string {
  const clean = text.slice(0, 200).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '·');
  const characters = Array.from(clean);
  return characters.length <= 40 && text.length <= 200 ? clean : `${characters.slice(0, 39).join('')}…`;
}
