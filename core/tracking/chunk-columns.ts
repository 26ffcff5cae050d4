// Positions column by column, for many together: bytes that a general packer makes much smaller. Exact at the grain.
// Each column is told as it is, by its differences, or by the differences of those, whichever is said.
import type { Positions } from './position.ts';
import { signed, unsigned, writeNumber } from './short-number.ts';

/** How often differences were taken of each column: time, longitude, latitude, accuracy, speed, heading. */
export type Orders = readonly [Order, Order, Order, Order, Order, Order];
export type Order = 0 | 1 | 2;

const ticksMilliseconds = 100;
const stepE7 = 10;
const longestNumberBytes = 8;

/** The six columns at their steps. */
function columnsOf(p: Positions): { readonly values: ArrayLike<number>; readonly step: number }[] {
  return [
    { values: p.capturedAt, step: ticksMilliseconds },
    { values: p.xs, step: stepE7 },
    { values: p.ys, step: stepE7 },
    { values: p.accuracyHalfMetres, step: 1 },
    { values: p.speedDecimetres, step: 1 },
    { values: p.headingDegrees, step: 1 },
  ];
}

/** One column of the positions as bytes; `which` from 0 to 5. */
export function encodeColumn(positions: Positions, which: number, order: Order): Uint8Array {
  const { values, step } = columnsOf(positions)[which];
  const { length } = positions;
  const bytes = new Uint8Array(length * longestNumberBytes);
  let end = 0;
  let last = 0;
  let change = 0;
  for (let i = 0; i < length; i++) {
    const value = Math.round(values[i] / step);
    const told = order === 0 ? value : value - last - (order === 2 ? change : 0);
    end = writeNumber(bytes, end, unsigned(told));
    // The first is told from nothing and is no change.
    change = i === 0 ? 0 : value - last;
    last = value;
  }
  return bytes.slice(0, end);
}

/** Writes so many positions of columns that stand one behind the other, from `at` on; there must be room. Throws where the bytes are not just that. */
export function decodeColumns(
  bytes: Uint8Array,
  length: number,
  orders: Orders,
  positions: Positions,
  at: number,
): void {
  const columns = [
    positions.capturedAt,
    positions.xs,
    positions.ys,
    positions.accuracyHalfMetres,
    positions.speedDecimetres,
    positions.headingDegrees,
  ];
  let read = 0;
  for (let which = 0; which < columns.length; which++) {
    const step = which === 0 ? ticksMilliseconds : which < 3 ? stepE7 : 1;
    const column = columns[which].subarray(at, at + length);
    read = readColumn(bytes, read, column, orders[which], step);
  }
  if (read !== bytes.length) throw new Error(`Columns of ${bytes.length} bytes end after ${read}`);
}

function readColumn(
  bytes: Uint8Array,
  start: number,
  column: Float64Array | Int32Array | Uint16Array,
  order: Order,
  step: number,
): number {
  let at = start;
  let last = 0;
  let change = 0;
  for (let i = 0; i < column.length; i++) {
    let byte = bytes[at++];
    let number = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = bytes[at++];
      number += (byte & 0x7f) * scale;
    }
    // Past the end a byte is undefined, and so is every number made of it.
    if (byte === undefined) throw new Error('Columns end in the middle of a number');
    const told = signed(number);
    const value = order === 0 ? told : told + last + (order === 2 ? change : 0);
    change = i === 0 ? 0 : value - last;
    last = value;
    column[i] = value * step;
  }
  return at;
}
