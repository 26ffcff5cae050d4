// Lines of CSV as records of values. Lines without a quotation mark, nearly all, are split here; the others go to csv-parse, each record
// by itself, so that one stray quotation mark costs one row and not the rest of the file.
import { parse } from 'csv-parse/sync';

export interface RecordListener {
  /** A record; `row` is the line it begins on. */
  record(row: number, values: readonly string[]): void;
  badQuoting(row: number, line: string): void;
}

export type Delimiter = ',' | ';' | '\t';

/** A quoted value over more lines than this is a quotation mark that was never closed. */
const longestRecordLines = 50;

interface OpenRecord {
  readonly row: number;
  readonly lines: string[];
}

/** Joins lines to records where a quoted value runs over several of them. */
export function csvRecords(delimiter: Delimiter, listener: RecordListener) {
  let open: OpenRecord | null = null;
  const line = (text: string, row: number): void => {
    const isQuoted = text.includes('"');
    if (open === null && !isQuoted) {
      if (text !== '') listener.record(row, text.split(delimiter));
      return;
    }
    open ??= { row, lines: [] };
    open.lines.push(text);
    if (isQuoted) close(open);
    if (open !== null && open.lines.length > longestRecordLines) giveUp(open);
  };
  /** Hands the record on where its last value is closed. */
  const close = (record: OpenRecord): void => {
    const text = record.lines.join('\n');
    if (endsInsideQuotes(text, delimiter)) return;
    const values = valuesOf(text, delimiter);
    if (values === null) {
      giveUp(record);
      return;
    }
    open = null;
    listener.record(record.row, values);
  };
  /** Refuses the first line; those after it are read as if it had not been there. */
  const giveUp = (record: OpenRecord): void => {
    open = null;
    const [first, ...rest] = record.lines;
    listener.badQuoting(record.row, first);
    rest.forEach((text, i) => {
      line(text, record.row + 1 + i);
    });
  };
  const end = (): void => {
    while (open !== null) giveUp(open);
  };
  return { line, end };
}

/** Whether a text ends inside a quoted value: a quotation mark opens only at the start of one. */
function endsInsideQuotes(text: string, delimiter: Delimiter): boolean {
  let isInside = false;
  let isStart = true;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isInside) {
      if (character === '"') isInside = false;
    } else if (character === '"') {
      // A closed value goes on after a doubled quotation mark.
      if (isStart || (i > 0 && text[i - 1] === '"')) isInside = true;
    }
    isStart = !isInside && (character === delimiter || character === '\n');
  }
  return isInside;
}

function valuesOf(record: string, delimiter: Delimiter): readonly string[] | null {
  try {
    const rows: string[][] = parse(record, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      // A record is one whole: its line breaks belong to its values.
      record_delimiter: '\u0000\u0000',
    });
    return rows.length === 1 ? rows[0] : null;
  } catch {
    // What csv-parse cannot read is refused as a row, with the line it stands on.
    return null;
  }
}
