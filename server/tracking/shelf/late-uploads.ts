// Uploads that do not simply follow what their device sent before: what is on record for their time, and which of them came before.
import { spanOf } from '../../../core/tracking/position.ts';
import { addChunk, isAllLater, isOnRecord, type OnRecord } from './already-had.ts';
import type { DeviceChunk, Receipt } from './chunks.store.ts';
import { type PackedReceipt, tagOf, unpackReceipts } from './packed-receipts.ts';
import type { Upload } from './upload.ts';

/** What a device has on record for the time of its late uploads. */
export interface DeviceRecord {
  readonly positions: OnRecord;
  /** The receipts of merged chunks, by the short hashes of their uploads. */
  readonly receipts: Map<number, PackedReceipt>;
}

export interface DeviceTime {
  readonly officerNumber: number;
  readonly deviceNumber: number;
  readonly from: number;
  readonly to: number;
}

/** The uploads that do not simply follow what their device sent before. Moves `lastAt` on past all of them. */
export function lateUploads(uploads: readonly Upload[], lastAt: Map<number, number>): Upload[] {
  return uploads.filter((upload) => {
    const { positions, device } = upload;
    const last = lastAt.get(device.number) ?? Number.NEGATIVE_INFINITY;
    let latest = last;
    for (let i = 0; i < positions.length; i++) latest = Math.max(latest, positions.capturedAt[i]);
    lastAt.set(device.number, latest);
    return positions.length > 0 && !isAllLater(positions, last);
  });
}

/** The time of each device that its late uploads reach over. */
export function timesOf(late: readonly Upload[]): DeviceTime[] {
  const asked = new Map<number, DeviceTime>();
  for (const { device, positions } of late) {
    const before = asked.get(device.number);
    const span = spanOf(positions);
    const from = Math.min(span.from, before?.from ?? span.from);
    const to = Math.max(span.to, before?.to ?? span.to);
    const { officerNumber, number: deviceNumber } = device;
    asked.set(deviceNumber, { officerNumber, deviceNumber, from, to });
  }
  return [...asked.values()];
}

/** What the chunks say of each device asked about. */
export function recordsFrom(
  asked: readonly DeviceTime[],
  chunks: readonly DeviceChunk[],
): Map<number, DeviceRecord> {
  const records = new Map<number, DeviceRecord>(
    asked.map(({ deviceNumber }) => [deviceNumber, { positions: new Set(), receipts: new Map() }]),
  );
  for (const { deviceNumber, count, bytes, receipts } of chunks) {
    const record = records.get(deviceNumber);
    if (record === undefined) continue;
    addChunk(record.positions, count, bytes);
    if (receipts.length === 0) continue;
    for (const receipt of unpackReceipts(receipts)) record.receipts.set(receipt.tag, receipt);
  }
  return records;
}

/** The receipt of an upload whose chunk was merged: its short hash is known, and every position of it is on record. */
export function mergedReceipt(upload: Upload, record: DeviceRecord | undefined): Receipt | null {
  const { device, uploadId, positions } = upload;
  const found = record?.receipts.get(tagOf(uploadId));
  if (record === undefined || found === undefined || !isOnRecord(record.positions, positions)) return null;
  return { deviceNumber: device.number, uploadId, count: found.count, answer: found.answer };
}
