// The files of positions named on the command line, read one after another with their progress shown.
import { stat } from 'node:fs/promises';
import {
  type ColumnMapping,
  type FileRead,
  type PositionSink,
  type RefusalReason,
  readPositions,
} from '../tracking/readers/index.ts';
import type { Io } from './command.ts';
import { figures, progressOf } from './progress.ts';
import { refusedRows } from './refused-rows.ts';

export interface FilesRead {
  readonly accepted: number;
  readonly refused: number;
  /** Whether a file as a whole could not be read, or its end could not. */
  readonly isUnread: boolean;
  readonly isCutShort: boolean;
}

export interface FilesOptions {
  readonly zone: string | null;
  readonly mapping: ColumnMapping;
  /** Where all refused rows are written; null for nowhere. */
  readonly refusedCsv: string | null;
  /** Awaited between pieces of a file. */
  readonly afterPiece?: () => Promise<void>;
}

export type Taker = Pick<PositionSink, 'accept'> & {
  refused(reason: RefusalReason, officerId: string | null): void;
};

/** Reads the files into the taker and says what was read, decided and refused. */
export async function readPositionFiles(
  io: Io,
  files: readonly string[],
  taker: Taker,
  options: FilesOptions,
): Promise<FilesRead> {
  const sizes = await Promise.all(files.map(sizeOf));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const progress = progressOf(io, total, 'positions');
  const rows = refusedRows(progress.say, options.refusedCsv);
  const filesOf = new Map<string, Set<string>>();
  let count = 0;
  let bytesBefore = 0;
  let current = '';
  const sink: PositionSink = {
    accept(officerId, source, position) {
      count++;
      const known = filesOf.get(officerId);
      if (known === undefined) filesOf.set(officerId, new Set([current]));
      else known.add(current);
      taker.accept(officerId, source, position);
    },
    refuse(refusal, officerId) {
      rows.add(refusal);
      taker.refused(refusal.reason, officerId);
    },
    say: (file, words) => progress.say(`${file}: ${words}`),
  };
  const reads: FileRead[] = [];
  for (const [i, file] of files.entries()) {
    current = file;
    const read = await readPositions(file, sink, {
      zone: options.zone,
      mapping: options.mapping,
      onBytes: (bytes) => progress.update(bytesBefore + bytes, count),
      afterPiece: async () => {
        await rows.ready();
        await options.afterPiece?.();
      },
    });
    bytesBefore += sizes[i];
    reads.push(read);
    progress.say(`${file}: ${wordsOf(read)}`);
  }
  progress.end();
  saySeveral(io, filesOf);
  const unwritten = await rows.end();
  if (unwritten !== null) io.say(unwritten);
  return summed(reads, unwritten !== null);
}

async function sizeOf(file: string): Promise<number> {
  // A file that is not there is refused by its reader.
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

function wordsOf(read: FileRead): string {
  if (!read.ok) return `not read: ${read.message}. ${read.remedy}`;
  const reasons = Object.entries(read.byReason).sort(([a], [b]) => (a < b ? -1 : 1));
  const why = reasons.map(([reason, count]) => `${reason} ${figures(count)}`).join(', ');
  const refused = `${figures(read.refused)} refused${why === '' ? '' : ` (${why})`}`;
  const end = read.fault === null ? '' : `; its end is not read: ${read.fault.message}. ${read.fault.remedy}`;
  return `${read.format}, ${figures(read.accepted)} positions, ${refused}${end}`;
}

/** Says which officers are in several files, since that makes them one officer. */
function saySeveral(io: Io, filesOf: ReadonlyMap<string, ReadonlySet<string>>): void {
  const several = [...filesOf].filter(([, files]) => files.size > 1);
  if (several.length === 0) return;
  const named = several.slice(0, 3).map(([officerId, files]) => `${officerId} (${files.size} files)`);
  const more = several.length > 3 ? ` and ${several.length - 3} more` : '';
  io.say(`In several files, and one officer each: ${named.join(', ')}${more}`);
}

function summed(reads: readonly FileRead[], isUnwritten: boolean): FilesRead {
  const sum = (of: (read: FileRead) => number) => reads.reduce((total, read) => total + of(read), 0);
  return {
    accepted: sum((read) => (read.ok ? read.accepted : 0)),
    refused: sum((read) => (read.ok ? read.refused : 0)),
    isUnread: isUnwritten || reads.some((read) => !read.ok),
    isCutShort: reads.some((read) => read.ok && read.fault !== null),
  };
}
