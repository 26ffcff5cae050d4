// Positions from OwnTracks JSON lines: one message a line, as its apps send them and its recorder keeps them.
// A recorder's line has the time and the kind before the message.
import { positionFromOwnTracks } from '../../../core/tracking/owntracks.ts';
import type { FileDoor } from './file-door.ts';
import type { FileText } from './file-text.ts';
import { textOf } from './geojson-properties.ts';
import { elementScanner } from './json-elements.ts';
import { endingOf, lineSplitter } from './line-splitter.ts';
import type { FileFault, RefusalReason } from './refusal.ts';

const remedies = {
  encrypted: 'The message is encrypted: decrypt it with the key of its device.',
  other: 'Only messages of the type location say where somebody was: nothing to do.',
};

/** Reads positions from OwnTracks messages; gives the fault that ended the reading, null where it came to the end. */
export async function readOwnTracks(
  text: FileText,
  door: FileDoor,
  afterPiece: () => Promise<void>,
): Promise<FileFault | null> {
  const takeMessage = (json: string, row: number) => take(door, row, json);
  const tooLong = (start: string, row: number) => door.refuse(row, 'too-long', { value: start });
  // An array of messages, or one over several lines, is not line by line.
  const isLines = !/^\s*(?:\[|\{\s*[\r\n])/.test(text.head);
  const splitter = isLines
    ? lineSplitter({ line: takeMessage, tooLong }, endingOf(text.head))
    : elementScanner({ element: takeMessage, tooLong: (row) => tooLong('', row) });
  for await (const piece of text.pieces) {
    splitter.push(piece);
    await afterPiece();
  }
  splitter.end();
  return null;
}

function take(door: FileDoor, row: number, line: string): void {
  if (line.trim() === '') return;
  const message = messageOf(line);
  if (message === undefined) {
    door.refuse(row, 'not-json', { value: line });
    return;
  }
  const read = positionFromOwnTracks(message);
  if (read.ok) {
    door.take(row, door.officerFromName, '', read.position);
  } else if (read.reason === 'not-a-position') {
    const remedy = read.messageType === 'encrypted' ? remedies.encrypted : remedies.other;
    door.refuse(row, 'not-a-position', { column: '_type', value: read.messageType, remedy });
  } else {
    const reason = reasonFor(read.field, read.value);
    door.refuse(row, reason, { column: read.field, value: textOf(read.value) });
  }
}

/** A line's message, undefined where it is not JSON. */
function messageOf(line: string): unknown {
  try {
    return JSON.parse(line.slice(Math.max(line.indexOf('{'), 0)));
  } catch {
    // The line is refused by name, and the next one read.
    return undefined;
  }
}

function reasonFor(field: string, value: unknown): RefusalReason {
  if (value === undefined || value === null) return 'missing';
  if (field === 'tst' && typeof value === 'number') return value > 1e11 ? 'milliseconds' : 'bad-time';
  return field === 'acc' && typeof value === 'number' && value < 0 ? 'negative-accuracy' : 'not-a-number';
}
