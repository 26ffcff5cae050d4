// Positions of one upload as a compact chunk: what is kept for 31 days. About 4 to 6 bytes a position, exact at the grain.
// Deltas as variable-length integers. Places are told from the last step (`steady`) or the last place, whichever is shorter.
import type { Positions } from './position.ts';
import { signed, unsigned, writeNumber } from './short-number.ts';

const version = 1;
const longestHeaderBytes = 12;
const longestPositionBytes = 10 + 8 + 8 + 3 + 3 + 3;
const ticksMilliseconds = 100;
const stepE7 = 10;

/** The positions `from` up to but not including `to`, in the order given, as bytes. */
export function encodeChunk(positions: Positions, from = 0, to = positions.length): Uint8Array {
  byPlace = roomFor(to - from, byPlace);
  const placesEnd = write(byPlace, positions, from, to, false);
  // Until there are three there is no last step to tell from.
  if (to - from < 3) return byPlace.slice(0, placesEnd);
  bySteps = roomFor(to - from, bySteps);
  const stepsEnd = write(bySteps, positions, from, to, true);
  return stepsEnd < placesEnd ? bySteps.slice(0, stepsEnd) : byPlace.slice(0, placesEnd);
}

/** How many positions a chunk holds. */
export function chunkLength(bytes: Uint8Array): number {
  if (bytes[0] >> 1 !== version) throw new Error(`A chunk of version ${bytes[0] >> 1} cannot be read`);
  cursor = 1;
  return readNumber(bytes);
}

/** Writes the positions of a chunk into the columns from `at` on; the columns must have room. Returns how many they were. */
export function decodeChunk(bytes: Uint8Array, columns: Positions, at = 0): number {
  const count = chunkLength(bytes);
  const steady = (bytes[0] & 1) === 1;
  let ticks = 0;
  let lag = 0;
  let x = 0;
  let y = 0;
  let stepX = 0;
  let stepY = 0;
  let accuracy = 0;
  let speed = 0;
  let heading = 0;
  for (let i = at; i < at + count; i++) {
    const token = readNumber(bytes);
    const change = signed(token <= 0x7fffffff ? token >> 3 : Math.floor(token / 8));
    lag += change;
    ticks += lag;
    stepX = signed(readNumber(bytes)) + (steady ? stepX : 0);
    stepY = signed(readNumber(bytes)) + (steady ? stepY : 0);
    x += stepX;
    y += stepY;
    const flags = token <= 0x7fffffff ? token & 7 : token % 8;
    if (flags & 1) accuracy = (accuracy + signed(readNumber(bytes))) & 0xffff;
    if (flags & 2) speed = (speed + signed(readNumber(bytes))) & 0xffff;
    if (flags & 4) heading = (heading + signed(readNumber(bytes))) & 0xffff;
    columns.capturedAt[i] = ticks * ticksMilliseconds;
    columns.xs[i] = x * stepE7;
    columns.ys[i] = y * stepE7;
    columns.accuracyHalfMetres[i] = accuracy;
    columns.speedDecimetres[i] = speed;
    columns.headingDegrees[i] = heading;
    // The first position is told from nothing; its own time and place are not a step.
    if (i === at) {
      lag = 0;
      stepX = 0;
      stepY = 0;
    }
  }
  if (cursor !== bytes.length) throw new Error(`A chunk of ${bytes.length} bytes ends after ${cursor}`);
  return count;
}

/** Where chunks are written before their length is known; written over by the next. */
let byPlace = new Uint8Array(8192);
let bySteps = new Uint8Array(8192);

function roomFor(count: number, room: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longest = longestHeaderBytes + count * longestPositionBytes;
  return room.length < longest ? new Uint8Array(longest) : room;
}

/** Writes positions as a chunk. Returns where it ends. */
function write(bytes: Uint8Array, p: Positions, from: number, to: number, steady: boolean): number {
  bytes[0] = version * 2 + (steady ? 1 : 0);
  let end = writeNumber(bytes, 1, to - from);
  let ticks = 0;
  let lag = 0;
  let x = 0;
  let y = 0;
  let stepX = 0;
  let stepY = 0;
  let accuracy = 0;
  let speed = 0;
  let heading = 0;
  for (let i = from; i < to; i++) {
    const nextTicks = Math.round(p.capturedAt[i] / ticksMilliseconds);
    const nextX = Math.round(p.xs[i] / stepE7);
    const nextY = Math.round(p.ys[i] / stepE7);
    const accuracyChange = apart(p.accuracyHalfMetres[i], accuracy);
    const speedChange = apart(p.speedDecimetres[i], speed);
    const headingChange = apart(p.headingDegrees[i], heading);
    const flags =
      (accuracyChange !== 0 ? 1 : 0) + (speedChange !== 0 ? 2 : 0) + (headingChange !== 0 ? 4 : 0);
    end = writeNumber(bytes, end, unsigned(nextTicks - ticks - lag) * 8 + flags);
    end = writeNumber(bytes, end, unsigned(nextX - x - (steady ? stepX : 0)));
    end = writeNumber(bytes, end, unsigned(nextY - y - (steady ? stepY : 0)));
    if (accuracyChange !== 0) end = writeNumber(bytes, end, unsigned(accuracyChange));
    if (speedChange !== 0) end = writeNumber(bytes, end, unsigned(speedChange));
    if (headingChange !== 0) end = writeNumber(bytes, end, unsigned(headingChange));
    lag = i === from ? 0 : nextTicks - ticks;
    stepX = i === from ? 0 : nextX - x;
    stepY = i === from ? 0 : nextY - y;
    ticks = nextTicks;
    x = nextX;
    y = nextY;
    accuracy = p.accuracyHalfMetres[i];
    speed = p.speedDecimetres[i];
    heading = p.headingDegrees[i];
  }
  return end;
}

/** The shorter way round 16 bits, so that to and from "unknown" (all ones) is one step below zero. */
function apart(next: number, last: number): number {
  return ((next - last + 0x8000) & 0xffff) - 0x8000;
}

/** Where the next number is read; a chunk is always read whole and at once. */
let cursor = 0;

function readNumber(bytes: Uint8Array): number {
  const first = bytes[cursor++];
  return first < 0x80 ? first : readLongNumber(bytes, first);
}

function readLongNumber(bytes: Uint8Array, first: number): number {
  let value = first & 0x7f;
  let scale = 0x80;
  for (;;) {
    if (cursor >= bytes.length) throw new Error('A chunk ends in the middle of a number');
    const byte = bytes[cursor++];
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 0x80;
  }
}
