// What is on record of an officer, device by device, in order of time: for leaving with everything.
import { emptyPositions, type Positions } from '../../../core/tracking/index.ts';
import { picked } from '../../../core/tracking/one-track.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { type Chunk, chunksBetween } from './chunks.store.ts';
import { decodeKept, keptLength } from './merged-chunk.ts';

export interface DeviceOnRecord {
  readonly deviceId: string;
  readonly positions: Positions;
}

/** All positions of an officer's on record, those too that take no part in the track. */
export async function positionsOnRecord(
  transaction: ForceTransaction,
  officerNumber: number,
): Promise<DeviceOnRecord[]> {
  const chunks = await chunksBetween(transaction, officerNumber, 0, Date.UTC(9999, 0));
  return [...Map.groupBy(chunks, (chunk) => chunk.deviceId)].map(([deviceId, own]) => {
    return { deviceId, positions: positionsOf(own) };
  });
}

function positionsOf(chunks: readonly Chunk[]): Positions {
  const all = emptyPositions(chunks.reduce((sum, { bytes }) => sum + keptLength(bytes), 0));
  let at = 0;
  for (const { bytes } of chunks) at += decodeKept(bytes, all, at);
  const order = Array.from({ length: all.length }, (_, i) => i);
  return picked(
    all,
    order.sort((a, b) => all.capturedAt[a] - all.capturedAt[b] || a - b),
  );
}
