// Which chunks of a device become one row: those of one stretch, up to so many positions. And what they become.
import { emptyPositions, type Positions } from '../../../core/tracking/index.ts';
import { picked } from '../../../core/tracking/one-track.ts';
import { decodeKept, encodeMerged } from './merged-chunk.ts';
import type { DeviceNumbers, MergedRow, MergeSource } from './merges.store.ts';
import { type PackedReceipt, packReceipts, tagOf, unpackReceipts } from './packed-receipts.ts';

/** A silence longer than this ends a stretch. Well below the gap that ends a spell, so that merging never joins two spells. */
export const stretchGapMilliseconds = 3_600_000;
/** A longer row would keep its first positions until its last are old enough to be deleted. */
const longestStretchMilliseconds = 12 * 3_600_000;
/** A row of more positions packs no better, and is read whole for any moment of it. */
export const mostPositions = 4000;

/** The chunks that become one row each, in order of time; a row merged before that stays as it is is left out. */
export function stretchesOf(sources: readonly MergeSource[]): MergeSource[][] {
  const stretches: MergeSource[][] = [];
  let count = 0;
  let firstAt = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const source of [...sources].sort((a, b) => a.firstAt - b.firstAt || a.number - b.number)) {
    const isNext =
      source.firstAt - lastAt <= stretchGapMilliseconds &&
      source.lastAt - firstAt <= longestStretchMilliseconds &&
      count + source.count <= mostPositions;
    if (!isNext) firstAt = source.firstAt;
    if (isNext) stretches[stretches.length - 1].push(source);
    else stretches.push([source]);
    count = isNext ? count + source.count : source.count;
    lastAt = isNext ? Math.max(lastAt, source.lastAt) : source.lastAt;
  }
  return stretches.filter((stretch) => stretch.some(({ isMerged }) => !isMerged));
}

/** The row that the chunks become: every position of theirs in order of time, those of one time in the order they were kept. */
export async function mergedFrom(device: DeviceNumbers, stretch: readonly MergeSource[]): Promise<MergedRow> {
  const inOrder = [...stretch].sort((a, b) => a.number - b.number);
  const { officerNumber, deviceNumber } = device;
  return {
    officerNumber,
    deviceNumber,
    number: Math.max(...stretch.map(({ number }) => number)),
    count: stretch.reduce((sum, { count }) => sum + count, 0),
    firstAt: Math.min(...stretch.map(({ firstAt }) => firstAt)),
    lastAt: Math.max(...stretch.map(({ lastAt }) => lastAt)),
    receivedAt: Math.max(...stretch.map(({ receivedAt }) => receivedAt)),
    bytes: await encodeMerged(positionsOf(inOrder)),
    receipts: packReceipts(inOrder.flatMap(receiptsOf)),
  };
}

function positionsOf(chunks: readonly MergeSource[]): Positions {
  const all = emptyPositions(chunks.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  for (const { bytes } of chunks) at += decodeKept(bytes, all, at);
  const order = Array.from({ length: all.length }, (_, i) => i);
  return picked(
    all,
    order.sort((a, b) => all.capturedAt[a] - all.capturedAt[b] || a - b),
  );
}

function receiptsOf({ uploadId, count, answer, receivedAt, receipts }: MergeSource): PackedReceipt[] {
  if (uploadId === null) return unpackReceipts(receipts);
  return [{ tag: tagOf(uploadId), count, answer, receivedAt: answer === '' ? 0 : receivedAt }];
}
