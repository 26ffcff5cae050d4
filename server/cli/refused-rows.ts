// What was refused of the files: the first of each file in words on standard error, all of them in a CSV where that is asked for.
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { RowRefusal as PositionRefusal } from '../tracking/readers/index.ts';
import { csvLine } from './csv-line.ts';

/** A refused row of any kind of file: each has reasons of its own. */
type RowRefusal = Omit<PositionRefusal, 'reason'> & { readonly reason: string };

export interface RefusedRows {
  add(refusal: RowRefusal): void;
  /** Resolves when the CSV can take more. */
  ready(): Promise<void>;
  /** Finishes the CSV; words where it could not be written. */
  end(): Promise<string | null>;
}

const listedPerFile = 20;

/** Lists refused rows to `say`, and writes all of them to the file `csv`, which appears when it is whole. */
export function refusedRows(say: (line: string) => void, csv: string | null): RefusedRows {
  const listed = new Map<string, number>();
  const beside = csv === null ? null : `${csv}.${process.pid}.part`;
  const stream = beside === null ? null : createWriteStream(beside);
  let fault: string | null = null;
  stream?.on('error', (error) => {
    fault = error.message;
  });
  stream?.write(csvLine(['file', 'row', 'column', 'value', 'reason', 'remedy']));
  return {
    add(refusal) {
      const { file, row, column, value, reason, remedy } = refusal;
      const before = listed.get(file) ?? 0;
      listed.set(file, before + 1);
      if (before < listedPerFile) say(wordsOf(refusal));
      else if (before === listedPerFile) say(`${file}: more rows are refused${moreWords(csv)}`);
      stream?.write(csvLine([file, row, column, value, reason, remedy]));
    },
    async ready() {
      if (stream?.writableNeedDrain === true && fault === null) await drained(stream);
    },
    async end() {
      if (stream === null || csv === null || beside === null) return null;
      if (fault === null) await new Promise<void>((resolve) => stream.end(() => resolve()));
      if (fault === null) {
        await rename(beside, csv);
        return null;
      }
      await rm(beside, { force: true });
      return `${csv} could not be written: ${fault}`;
    },
  };
}

function moreWords(csv: string | null): string {
  return csv === null ? '; --refused r.csv writes all of them' : `; all of them are in ${csv}`;
}

function drained(stream: WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.once('drain', resolve);
    stream.once('error', () => resolve());
  });
}

function wordsOf({ file, row, column, value, reason, remedy }: RowRefusal): string {
  const where = column === null ? '' : `, ${column}`;
  const what = value === null || value === '' ? '' : ` "${value}"`;
  return `${file}, row ${row}${where}${what}: ${reason}. ${remedy}`;
}
