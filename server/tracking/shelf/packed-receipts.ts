// The receipts of uploads whose chunks were merged, about four bytes each. Of an upload's id only a short hash is kept: by itself it is no
// proof, so a repeat is one only if its positions are on record as well (docs/decisions/0003).
import { hash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';

/** What was answered to an upload. */
export interface KeptReceipt {
  readonly count: number;
  /** The answer where not every position was kept, as JSON; empty otherwise. */
  readonly answer: string;
  /** When it was received (ms), of those with an answer; 0 of the others. */
  readonly receivedAt: number;
}

/** A receipt with the short hash of its upload's id. */
export interface PackedReceipt extends KeptReceipt {
  readonly tag: number;
}

const tagBytes = 4;
const packedTail = z.strictObject({
  counts: z.array(z.number()),
  answers: z.record(z.string(), z.tuple([z.number(), z.string()])),
});

/** The short hash of an upload's id. */
export function tagOf(uploadId: string): number {
  return hash('sha256', uploadId, 'buffer').readUInt32LE(0);
}

/** Receipts as bytes: their hashes, then everything else, which is mostly the same, packed. */
export function packReceipts(receipts: readonly PackedReceipt[]): Uint8Array {
  const tags = Buffer.alloc(4 + receipts.length * tagBytes);
  tags.writeUInt32LE(receipts.length, 0);
  const answers: Record<string, [number, string]> = {};
  receipts.forEach(({ tag, answer, receivedAt }, i) => {
    tags.writeUInt32LE(tag, 4 + i * tagBytes);
    if (answer !== '') answers[i] = [receivedAt, answer];
  });
  const counts = receipts.map(({ count }) => count);
  return Buffer.concat([tags, deflateRawSync(JSON.stringify({ counts, answers }), { level: 9 })]);
}

/** The receipts that the bytes hold. */
export function unpackReceipts(bytes: Uint8Array): PackedReceipt[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = buffer.readUInt32LE(0);
  const tail = inflateRawSync(buffer.subarray(4 + length * tagBytes)).toString();
  const { counts, answers } = packedTail.parse(JSON.parse(tail));
  return counts.map((count, i) => {
    const [receivedAt, answer] = answers[i] ?? [0, ''];
    return { tag: buffer.readUInt32LE(4 + i * tagBytes), count, answer, receivedAt };
  });
}
