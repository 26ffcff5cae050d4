// Positions from CSV: the first record names the columns, every other is a row.
import { type ColumnMapping, findColumns } from './csv-columns.ts';
import { csvRecords, type Delimiter } from './csv-records.ts';
import type { FileDoor } from './file-door.ts';
import type { FileText } from './file-text.ts';
import { endingOf, lineSplitter } from './line-splitter.ts';
import type { FileFault } from './refusal.ts';
import { type FieldLabels, type FieldName, type RowFields, takeFields } from './row-fields.ts';
import type { TimeReader } from './time-text.ts';

/** Reads positions from CSV; gives the fault that ended the reading, null where it came to the end. */
export async function readCsv(
  text: FileText,
  door: FileDoor,
  mapping: ColumnMapping,
  timeFrom: TimeReader,
  afterPiece: () => Promise<void>,
): Promise<FileFault | null> {
  const delimiter = delimiterOf(text.head);
  if (delimiter !== ',') door.say(`values are separated by ${delimiter === ';' ? 'semicolons' : 'tabs'}`);
  const rows = rowTaker(door, mapping, timeFrom);
  const records = csvRecords(delimiter, {
    record: rows.take,
    badQuoting: (row, line) => door.refuse(row, 'bad-quoting', { value: line }),
  });
  const lines = lineSplitter(
    { line: records.line, tooLong: (start, row) => door.refuse(row, 'too-long', { value: start }) },
    endingOf(text.head),
  );
  for await (const piece of text.pieces) {
    lines.push(piece);
    if (rows.fault() !== null) return rows.fault();
    await afterPiece();
  }
  lines.end();
  records.end();
  return rows.fault();
}

interface Columns {
  readonly places: readonly (readonly [FieldName, number])[];
  readonly labels: FieldLabels;
  readonly width: number;
}

function rowTaker(door: FileDoor, mapping: ColumnMapping, timeFrom: TimeReader) {
  let columns: Columns | null = null;
  let fault: FileFault | null = null;
  const takeHeader = (row: number, names: readonly string[]): void => {
    const found = findColumns(names, mapping);
    if (!found.ok) {
      fault = { row, column: null, message: found.message, remedy: found.remedy };
      return;
    }
    const places = [...found.places];
    const labels = Object.fromEntries(places.map(([field, i]) => [field, names[i]]));
    columns = { places, labels, width: names.length };
    for (const words of found.said) door.say(words);
  };
  const takeRow = (row: number, values: readonly string[], { places, labels, width }: Columns): void => {
    if (!hasWidth(values, width)) {
      door.refuse(row, 'wrong-column-count', { value: `${values.length} values for ${width} columns` });
      return;
    }
    const fields: RowFields = {};
    for (const [field, i] of places) fields[field] = values[i];
    takeFields(door, row, fields, (field) => labels[field] ?? field, timeFrom);
  };
  return {
    take(row: number, values: readonly string[]): void {
      if (fault !== null) return;
      if (columns === null) takeHeader(row, values);
      else takeRow(row, values, columns);
    },
    fault: (): FileFault | null => fault,
  };
}

/** Whether a row has as many values as the file has columns; empty ones at its end are let pass. */
function hasWidth(values: readonly string[], width: number): boolean {
  return values.length >= width && values.slice(width).every((value) => value.trim() === '');
}

/** The delimiter of a file: what its first line has most of, outside quotation marks. */
function delimiterOf(head: string): Delimiter {
  const [first] = head
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const count = (delimiter: Delimiter) => first.split(delimiter).length - 1;
  if (count(';') > count(',') && count(';') >= count('\t')) return ';';
  return count('\t') > count(',') ? '\t' : ',';
}
