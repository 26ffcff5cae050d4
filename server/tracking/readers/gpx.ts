// Positions from GPX 1.0 and 1.1: every track point with a time. The segments and tracks of a file are one track.
// Entities are never expanded; where the XML is broken, what came before is kept and the place is named.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FileDoor } from './file-door.ts';
import type { FileText } from './file-text.ts';
import type { FileFault } from './refusal.ts';
import { type FieldLabels, takeFields } from './row-fields.ts';
import type { TimeReader } from './time-text.ts';

interface OpenPoint {
  readonly row: number;
  /** The prefix of its name with the colon, '' without one: its own children have the same. */
  readonly prefix: string;
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly values: { time?: string; speed?: string; course?: string };
}

const labels: FieldLabels = {
  captured_at: 'time',
  longitude: 'lon',
  latitude: 'lat',
  speed_mps: 'speed',
  heading_deg: 'course',
};

/** So many pieces of text without any markup are not a track. */
const longestSilence = 64;
const deepestElement = 200;

/** Reads positions from GPX; gives the fault that ended the reading, null where it came to the end. */
export async function readGpx(
  text: FileText,
  door: FileDoor,
  timeFrom: TimeReader,
  afterPiece: () => Promise<void>,
): Promise<FileFault | null> {
  const parser = new SaxesParser();
  let fault: FileFault | null = null;
  const fail = (message: string) => {
    const place = `line ${parser.line}, column ${parser.column}`;
    fault ??= {
      row: parser.line,
      column: parser.column,
      message: `the XML is broken at ${place}: ${message.replace(/^[\d:]+ /, '')}`,
      remedy: 'Export the track again; the points before this place are kept.',
    };
  };
  const points = pointTaker(door, timeFrom, () => parser.line);
  let silence = 0;
  let depth = 0;
  parser.on('opentag', (tag) => {
    silence = 0;
    if (++depth > deepestElement) fail('elements within elements without end');
    if (fault === null) points.open(tag, depth);
  });
  parser.on('closetag', () => {
    silence = 0;
    if (fault === null) points.close(depth);
    depth--;
  });
  parser.on('text', points.text);
  parser.on('cdata', points.text);
  parser.on('error', (error) => fail(error.message));
  for await (const piece of text.pieces) {
    parser.write(piece);
    if (++silence > longestSilence) fail('a text without end');
    if (fault !== null) return fault;
    await afterPiece();
  }
  // A file that was cut off is at fault for that, and not for the elements left open.
  if (text.fault() === null) parser.close();
  return fault;
}

/** Gathers what a point says while its element is open, and takes it when it closes. */
function pointTaker(door: FileDoor, timeFrom: TimeReader, line: () => number) {
  let point: OpenPoint | null = null;
  let field: 'time' | 'speed' | 'course' | null = null;
  const open = (tag: SaxesTagPlain, depth: number): void => {
    const colon = tag.name.indexOf(':') + 1;
    const local = tag.name.slice(colon);
    if (point === null) {
      if (local === 'trkpt') {
        const prefix = tag.name.slice(0, colon);
        point = { row: line(), prefix, depth, attributes: tag.attributes, values: {} };
      } else if (local === 'wpt' || local === 'rtept') {
        door.refuse(line(), 'not-a-track', { column: local, value: placeOf(tag.attributes) });
      }
      return;
    }
    field = null;
    // Only the point's own children count: extensions are left out, and their children with them.
    if (depth !== point.depth + 1 || tag.name.slice(0, colon) !== point.prefix) return;
    if (local === 'time' || local === 'speed' || local === 'course') field = local;
  };
  const close = (depth: number): void => {
    field = null;
    if (point === null || depth !== point.depth) return;
    const { row, attributes, values } = point;
    point = null;
    const fields = {
      captured_at: values.time ?? '',
      longitude: attributes.lon ?? '',
      latitude: attributes.lat ?? '',
      speed_mps: values.speed,
      heading_deg: values.course,
    };
    takeFields(door, row, fields, (field) => labels[field] ?? field, timeFrom);
  };
  const text = (words: string): void => {
    if (point !== null && field !== null) point.values[field] = (point.values[field] ?? '') + words;
  };
  return { open, close, text };
}

function placeOf(attributes: Readonly<Record<string, string>>): string {
  return `${attributes.lon ?? ''}, ${attributes.lat ?? ''}`;
}
