// Merged chunks: many positions column by column, packed by Brotli. And the reading of chunks of either kind.
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, deflateRawSync } from 'node:zlib';
import { chunkLength, decodeChunk } from '../../../core/tracking/chunk.ts';
import {
  decodeColumns,
  encodeColumn,
  type Order,
  type Orders,
} from '../../../core/tracking/chunk-columns.ts';
import type { Positions } from '../../../core/tracking/position.ts';

/** The first byte of a merged chunk; that of a chunk as it came is 2 or 3. */
const mark = 4;
/** The mark, the count in four bytes, and the orders of six columns in two bits each. */
const headerBytes = 7;

const pack = promisify(brotliCompress);

/** The positions as a merged chunk, packed aside so that nobody waits for it. */
export async function encodeMerged(positions: Positions): Promise<Uint8Array> {
  const best = [0, 1, 2, 3, 4, 5].map((which) => shortest(positions, which));
  const columns = Buffer.concat(best.map(({ bytes }) => bytes));
  const packed = await pack(columns, {
    params: {
      // Ten packs these columns better than eleven, and in half the time.
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: columns.length,
      [constants.BROTLI_PARAM_LGWIN]: 18,
    },
  });
  const header = Buffer.alloc(headerBytes);
  header[0] = mark;
  header.writeUInt32LE(positions.length, 1);
  header.writeUInt16LE(
    best.reduce((bits, { order }, which) => bits | (order << (which * 2)), 0),
    5,
  );
  return Buffer.concat([header, packed]);
}

/** The column told in the way that a quick look says packs best. Time as it is never does. */
function shortest(positions: Positions, which: number): { order: Order; bytes: Uint8Array } {
  const orders: readonly Order[] = which < 3 ? [1, 2] : [0, 1];
  const told = orders.map((order) => {
    const bytes = encodeColumn(positions, which, order);
    return { order, bytes, weight: deflateRawSync(bytes, { level: 6 }).length };
  });
  return told.reduce((least, each) => (each.weight < least.weight ? each : least));
}

/** How many positions a chunk of either kind holds. */
export function keptLength(bytes: Uint8Array): number {
  return bytes[0] === mark ? viewOf(bytes).getUint32(1, true) : chunkLength(bytes);
}

/** Writes the positions of a chunk of either kind into the columns from `at` on. Returns how many they were. */
export function decodeKept(bytes: Uint8Array, columns: Positions, at = 0): number {
  if (bytes[0] !== mark) return decodeChunk(bytes, columns, at);
  const length = keptLength(bytes);
  const bits = viewOf(bytes).getUint16(5, true);
  const orders: Orders = [
    orderOf(bits, 0),
    orderOf(bits, 1),
    orderOf(bits, 2),
    orderOf(bits, 3),
    orderOf(bits, 4),
    orderOf(bits, 5),
  ];
  decodeColumns(brotliDecompressSync(bytes.subarray(headerBytes)), length, orders, columns, at);
  return length;
}

function orderOf(bits: number, which: number): Order {
  const order = (bits >> (which * 2)) & 3;
  if (order === 3) throw new Error('A merged chunk tells a column in no known way');
  return order === 0 ? 0 : order === 1 ? 1 : 2;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
