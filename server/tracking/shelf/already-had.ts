// Which positions of an upload are on record already: the very same ones, to the grain, from the same device.
// Another position of the same time is not a repeat; the track decides between the two.
import { emptyPositions, type Positions } from '../../../core/tracking/position.ts';
import { decodeKept } from './merged-chunk.ts';

/** What is known of positions on record: a set of their exact words. */
export type OnRecord = Set<string>;

/** Adds the positions of a chunk. */
export function addChunk(record: OnRecord, count: number, bytes: Uint8Array): void {
  const positions = emptyPositions(count);
  decodeKept(bytes, positions);
  for (let i = 0; i < count; i++) record.add(wordsOf(positions, i));
}

/** The places in the columns of positions that are on record, or that repeat one before; all are on record afterwards. */
export function repeatsIn(record: OnRecord, positions: Positions): Set<number> {
  const repeats = new Set<number>();
  for (let i = 0; i < positions.length; i++) {
    const words = wordsOf(positions, i);
    if (record.has(words)) repeats.add(i);
    else record.add(words);
  }
  return repeats;
}

/** Whether every one of the positions is on record. */
export function isOnRecord(record: OnRecord, positions: Positions): boolean {
  for (let i = 0; i < positions.length; i++) if (!record.has(wordsOf(positions, i))) return false;
  return true;
}

/** Whether each position is later than the one before, and the first later than `after`. */
export function isAllLater(positions: Positions, after: number): boolean {
  const { capturedAt, length } = positions;
  let last = after;
  for (let i = 0; i < length; i++) {
    if (!(capturedAt[i] > last)) return false;
    last = capturedAt[i];
  }
  return true;
}

function wordsOf(p: Positions, i: number): string {
  return `${p.capturedAt[i]},${p.xs[i]},${p.ys[i]},${p.accuracyHalfMetres[i]},${p.speedDecimetres[i]},${p.headingDegrees[i]}`;
}
