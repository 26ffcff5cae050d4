// A small CSV that is read whole: its columns by name, its rows with the line each begins on.
import { csvRecords } from './csv-records.ts';
import { endingOf, lineSplitter } from './line-splitter.ts';

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Lines whose quotation marks could not be read. */
  readonly badQuoting: readonly number[];
}

export interface CsvRow {
  readonly row: number;
  readonly values: readonly string[];
}

/** The table that a text holds; the first record names the columns. */
export function csvTable(text: string): CsvTable {
  const records: CsvRow[] = [];
  const badQuoting: number[] = [];
  const [first] = text.split(/[\r\n]/, 1);
  const delimiter = first.includes(';') && !first.includes(',') ? ';' : ',';
  const joiner = csvRecords(delimiter, {
    record: (row, values) => records.push({ row, values: values.map((value) => value.trim()) }),
    badQuoting: (row) => badQuoting.push(row),
  });
  const lines = lineSplitter(
    { line: joiner.line, tooLong: (_, row) => badQuoting.push(row) },
    endingOf(text),
  );
  lines.push(text);
  lines.end();
  joiner.end();
  const [header, ...rows] = records;
  return { header: header?.values ?? [], rows, badQuoting };
}
