// One file of positions, whatever its format: recognised by its first bytes, read as a stream, its rows taken or refused by name.
import { readCsv } from './csv.ts';
import type { ColumnMapping } from './csv-columns.ts';
import { type FileTally, fileDoor, type PositionSink } from './file-door.ts';
import { type FileText, openContentText, openFileText } from './file-text.ts';
import { type Format, recognise } from './format.ts';
import { readGeoJson } from './geojson.ts';
import { readGpx } from './gpx.ts';
import { readNmea } from './nmea.ts';
import { readOwnTracks } from './owntracks-lines.ts';
import type { FileFault } from './refusal.ts';
import { timeReader } from './time-text.ts';

export interface ReadOptions {
  /** What holds for times without an offset, such as Europe/London; null where they are refused. */
  readonly zone: string | null;
  readonly mapping: ColumnMapping;
  /** Told how many bytes of the file were read. */
  readonly onBytes?: (bytes: number) => void;
  /** Awaited after each piece of text, so that what was taken can be written away before more is read. */
  readonly afterPiece?: () => Promise<void>;
  /** What the file holds, where it came as a message and does not lie on the disk under its name. */
  readonly content?: Uint8Array;
}

export type FileRead =
  | (FileTally & { readonly ok: true; readonly format: Format; readonly fault: FileFault | null })
  /** The file as a whole could not be read. */
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** Reads the positions of one file into the sink, in the order of the file. */
export async function readPositions(
  file: string,
  sink: PositionSink,
  options: ReadOptions,
): Promise<FileRead> {
  const { content, onBytes = () => {} } = options;
  const opened: Opening =
    content === undefined ? await opening(file, onBytes) : { ok: true, text: await openContentText(content) };
  if (!opened.ok) return opened;
  const { text } = opened;
  const recognised = recognise(text.headBytes, text.head);
  if (!recognised.ok) {
    // Nothing more is read, but the file is closed.
    await text.pieces[Symbol.asyncIterator]().return?.(undefined);
    const fault = text.fault();
    return fault === null ? recognised : { ok: false, message: fault.message, remedy: fault.remedy };
  }
  const { format } = recognised;
  const door = fileDoor(file, sink, format !== 'csv' && format !== 'geojson');
  const ownFault = await readAs(format, text, door, options);
  const fault = ownFault ?? text.fault();
  const tally = door.tally();
  if (ownFault !== null && tally.accepted === 0 && tally.refused === 0) {
    return { ok: false, message: ownFault.message, remedy: ownFault.remedy };
  }
  return { ok: true, format, fault, ...tally };
}

type Opening = { ok: true; text: FileText } | { ok: false; message: string; remedy: string };

async function opening(file: string, onBytes: (bytes: number) => void): Promise<Opening> {
  try {
    return { ok: true, text: await openFileText(file, onBytes) };
  } catch (error) {
    // What the file system says of a file that was named by a person is an answer to them.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const said = fileSystemWords[code];
    if (said === undefined) throw error;
    return { ok: false, ...said };
  }
}

const fileSystemWords: Readonly<Record<string, { message: string; remedy: string }>> = {
  ENOENT: { message: 'there is no such file', remedy: 'Check its name and folder.' },
  EISDIR: { message: 'this is a folder', remedy: 'Name the files in it.' },
  ENOTDIR: { message: 'there is no such file', remedy: 'Check its name and folder.' },
  EACCES: { message: 'the file may not be read', remedy: 'Check its permissions.' },
  ENAMETOOLONG: { message: 'there is no such file', remedy: 'Check its name and folder.' },
};

function readAs(
  format: Format,
  text: FileText,
  door: ReturnType<typeof fileDoor>,
  options: ReadOptions,
): Promise<FileFault | null> {
  const afterPiece = options.afterPiece ?? (() => Promise.resolve());
  const timeFrom = timeReader(options.zone);
  switch (format) {
    case 'csv':
      return readCsv(text, door, options.mapping, timeFrom, afterPiece);
    case 'geojson':
      return readGeoJson(text, door, options.mapping, timeFrom, afterPiece);
    case 'gpx':
      return readGpx(text, door, timeFrom, afterPiece);
    case 'nmea':
      return readNmea(text, door, afterPiece);
    case 'owntracks':
      return readOwnTracks(text, door, afterPiece);
  }
}

export type TextRead =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** The whole text of a small file, unpacked and in its own encoding; refused where it is longer than `mostCharacters`. */
export async function readFileText(file: string, mostCharacters: number): Promise<TextRead> {
  const opened = await opening(file, () => {});
  if (!opened.ok) return opened;
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of opened.text.pieces) {
    pieces.push(piece);
    length += piece.length;
    if (length > mostCharacters) return { ok: false, message: 'the file is too large', remedy: 'Split it.' };
  }
  const fault = opened.text.fault();
  return fault === null ? { ok: true, text: pieces.join('') } : { ok: false, ...fault };
}
