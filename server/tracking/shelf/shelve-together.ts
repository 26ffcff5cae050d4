// One transaction's worth of uploads: repeats answered as before, positions on record left out, the rest kept as chunks.
// A device's positions mostly come in order; only those that do not are looked up on record.
import { encodeChunk } from '../../../core/tracking/chunk.ts';
import { spanOf } from '../../../core/tracking/position.ts';
import type { UploadAnswer } from '../../../core/tracking/position-batch.ts';
import type { KeptPositions } from '../../bus/bus.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { type OnRecord, repeatsIn } from './already-had.ts';
import {
  chunksOfDevices,
  findReceipts,
  lastCapturedAt,
  type NewChunk,
  type Receipt,
} from './chunks.store.ts';
import { type DeviceRecord, lateUploads, mergedReceipt, recordsFrom, timesOf } from './late-uploads.ts';
import { answerAgain, answerTo, receiptText } from './receipt.ts';
import { type Upload, without } from './upload.ts';

/** What became of one upload. `kept` is null where there is nothing new to follow. */
export interface Shelved {
  readonly answer: UploadAnswer;
  readonly kept: KeptPositions | null;
}

/** An upload worked out, about to be kept. */
interface Candidate {
  readonly upload: Upload;
  readonly answer: UploadAnswer;
  readonly positions: Upload['positions'];
  readonly chunk: NewChunk;
  /** Where its chunk is among those to be kept. */
  readonly place: number;
}

/** How uploads reach the shelf: what is looked up before, and the one statement that keeps them. */
export interface Shelving {
  readonly look: <Result>(work: (transaction: ForceTransaction) => Promise<Result>) => Promise<Result>;
  readonly keep: (chunks: readonly NewChunk[]) => Promise<(number | null)[]>;
}

/**
 * Keeps the uploads of one force in order. `lastAt` knows the time of each device's latest kept position and is brought up to date;
 * after a failed commit the caller must clear it. Where every upload simply follows what its device sent before, keeping is all that is asked.
 */
export async function shelveTogether(
  { look, keep }: Shelving,
  uploads: readonly Upload[],
  lastAt: Map<number, number>,
): Promise<Shelved[]> {
  const strangers = uploads.filter(({ device }) => !lastAt.has(device.number));
  if (strangers.length > 0) await look((transaction) => learnLastTimes(transaction, strangers, lastAt));
  const late = lateUploads(uploads, lastAt);
  const { receipts, records } =
    late.length === 0
      ? { receipts: new Map<string, Receipt>(), records: new Map<number, DeviceRecord>() }
      : await look((transaction) => whatIsKnownOf(transaction, late));
  const receiptOf = (upload: Upload) => (receipts.size === 0 ? undefined : receipts.get(nameOf(upload)));
  // What follows all that its device sent before repeats nothing: then nobody need be known by name.
  const mayRepeat = late.length > 0 || uploads.some(({ positions }) => positions.length === 0);
  const named = mayRepeat ? new Map<string, Candidate>() : null;
  const chunks: NewChunk[] = [];
  const candidates = uploads.map((upload) => {
    if (receiptOf(upload) !== undefined) return null;
    const before = named?.get(nameOf(upload));
    if (before !== undefined) return before;
    const candidate = candidateOf(upload, records.get(upload.device.number)?.positions, chunks.length);
    named?.set(nameOf(upload), candidate);
    chunks.push(candidate.chunk);
    return candidate;
  });
  const numbers = await keep(chunks);
  const refusedAsKnown = chunks.filter((_, i) => numbers[i] === null);
  if (refusedAsKnown.length > 0) {
    const found = await look((transaction) => findReceipts(transaction, refusedAsKnown));
    for (const receipt of found) receipts.set(nameBy(receipt.deviceNumber, receipt.uploadId), receipt);
  }
  return uploads.map((upload, i) => {
    const receipt = receiptOf(upload);
    if (receipt !== undefined) return { answer: answerAgain(receipt), kept: null };
    const candidate = candidates[i];
    if (candidate === null) throw new Error('An upload was neither kept nor known');
    const chunkNumber = numbers[candidate.place];
    const isRepeat = candidate.upload !== upload;
    if (isRepeat || chunkNumber === null || candidate.positions.length === 0)
      return { answer: candidate.answer, kept: null };
    const { device, receivedAt } = upload;
    return {
      answer: candidate.answer,
      kept: { device, chunkNumber, positions: candidate.positions, receivedAt },
    };
  });
}

/** The answers given to late uploads before, and what is on record for their time. */
async function whatIsKnownOf(transaction: ForceTransaction, late: readonly Upload[]) {
  const receipts = new Map<string, Receipt>();
  for (const receipt of await findReceipts(transaction, late.map(senderOf)))
    receipts.set(nameBy(receipt.deviceNumber, receipt.uploadId), receipt);
  // After the receipts of fresh chunks: what is merged in between is then found here.
  const times = timesOf(late);
  const records = recordsFrom(times, await chunksOfDevices(transaction, times));
  for (const upload of late) {
    const receipt = mergedReceipt(upload, records.get(upload.device.number));
    const name = nameOf(upload);
    if (receipt !== null && !receipts.has(name)) receipts.set(name, receipt);
  }
  return { receipts, records };
}

function senderOf(upload: Upload): { officerNumber: number; deviceNumber: number; uploadId: string } {
  const { device, uploadId } = upload;
  return { officerNumber: device.officerNumber, deviceNumber: device.number, uploadId };
}

function nameOf({ device, uploadId }: Upload): string {
  return nameBy(device.number, uploadId);
}

function nameBy(deviceNumber: number, uploadId: string): string {
  return `${deviceNumber} ${uploadId}`;
}

async function learnLastTimes(
  transaction: ForceTransaction,
  uploads: readonly Upload[],
  lastAt: Map<number, number>,
): Promise<void> {
  const unknown = new Map(uploads.map((upload) => [upload.device.number, senderOf(upload)]));
  const found = await lastCapturedAt(transaction, [...unknown.values()]);
  for (const number of unknown.keys()) lastAt.set(number, found.get(number) ?? Number.NEGATIVE_INFINITY);
}

const noRepeats: ReadonlySet<number> = new Set();

function candidateOf(upload: Upload, record: OnRecord | undefined, place: number): Candidate {
  const repeats = record === undefined ? noRepeats : repeatsIn(record, upload.positions);
  const { positions } = repeats.size === 0 ? upload : without(repeats, upload.positions, upload.indexes);
  const answer = answerTo(upload, repeats);
  const { device, uploadId, receivedAt } = upload;
  const { from, to } = positions.length === 0 ? { from: receivedAt, to: receivedAt } : spanOf(positions);
  const chunk = {
    officerNumber: device.officerNumber,
    deviceNumber: device.number,
    uploadId,
    count: positions.length,
    firstAt: from,
    lastAt: to,
    receivedAt,
    answer: receiptText(answer, positions.length),
    bytes: encodeChunk(positions),
  };
  return { upload, answer, positions, chunk, place };
}
