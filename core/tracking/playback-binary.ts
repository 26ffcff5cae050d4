// A stretch of the past as bytes, for playback: who took part, then each one's track as a chunk. Times are milliseconds since 1970 UTC.
// "BKT", version, u32 length of the head, the head as JSON in ASCII; then for each officer in the head's order u32 length and the chunk. Little-endian.
import * as z from 'zod/mini';
import { chunkLength, decodeChunk, encodeChunk } from './chunk.ts';
import { emptyPositions, type Positions } from './position.ts';

export const playbackType = 'application/vnd.beatkeeper.playback';

const magic = [0x42, 0x4b, 0x54, 1];
const frontBytes = 8;

const playbackHead = z.object({
  /** What was asked for, both ends included. Each track may begin with the last position before `from`: where somebody was. */
  from: z.number(),
  to: z.number(),
  /** At most one position an officer in each step of so many milliseconds. */
  stepMilliseconds: z.number(),
  officers: z.array(z.object({ officerId: z.string(), callSign: z.string(), role: z.string() })),
});

export type PlaybackHead = z.infer<typeof playbackHead>;

export interface Playback extends PlaybackHead {
  /** One track for each officer, in the same order. */
  readonly tracks: readonly Positions[];
}

export type PlaybackReading =
  | { readonly ok: true; readonly playback: Playback }
  | { readonly ok: false; readonly reason: 'not-playback' | 'cut-short' };

/** What comes before the tracks. */
export function playbackHeadToBinary(head: PlaybackHead): Uint8Array {
  const json = JSON.stringify(head).replace(/[\u0080-\uffff]/g, escaped);
  const bytes = new Uint8Array(frontBytes + json.length);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  for (let i = 0; i < json.length; i++) bytes[frontBytes + i] = json.charCodeAt(i);
  return bytes;
}

/** One officer's track. */
export function playbackTrackToBinary(track: Positions): Uint8Array {
  const chunk = encodeChunk(track);
  const bytes = new Uint8Array(4 + chunk.length);
  new DataView(bytes.buffer).setUint32(0, chunk.length, true);
  bytes.set(chunk, 4);
  return bytes;
}

/** The stretch that the bytes hold, or why it cannot be read. */
export function playbackFromBinary(bytes: Uint8Array): PlaybackReading {
  if (bytes.length < frontBytes || magic.some((byte, i) => bytes[i] !== byte))
    return { ok: false, reason: 'not-playback' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = frontBytes + view.getUint32(4, true);
  if (headEnd > bytes.length) return { ok: false, reason: 'cut-short' };
  const head = z.safeParse(playbackHead, parsed(bytes.subarray(frontBytes, headEnd)));
  if (!head.success) return { ok: false, reason: 'not-playback' };
  const tracks: Positions[] = [];
  let at = headEnd;
  for (const _ of head.data.officers) {
    const end = at + 4 <= bytes.length ? at + 4 + view.getUint32(at, true) : Number.POSITIVE_INFINITY;
    if (end > bytes.length) return { ok: false, reason: 'cut-short' };
    tracks.push(trackFrom(bytes.subarray(at + 4, end)));
    at = end;
  }
  return { ok: true, playback: { ...head.data, tracks } };
}

function trackFrom(chunk: Uint8Array): Positions {
  const positions = emptyPositions(chunkLength(chunk));
  decodeChunk(chunk, positions);
  return positions;
}

/** JSON says any character by its number, so that the head needs no other encoding than ASCII. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function parsed(ascii: Uint8Array): unknown {
  let json = '';
  for (let i = 0; i < ascii.length; i += 8192) json += String.fromCharCode(...ascii.subarray(i, i + 8192));
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
