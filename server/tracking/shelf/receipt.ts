// The answer to an upload, and the short text of it that is kept so that a repeat gets the very same answer.
import { type UploadAnswer, uploadAnswer } from '../../../core/tracking/position-batch.ts';
import type { Receipt } from './chunks.store.ts';
import type { Upload } from './upload.ts';

/** The answer to an upload of which the positions at `repeats` in its columns are on record already. */
export function answerTo(upload: Upload, repeats: ReadonlySet<number>): UploadAnswer {
  const { uploadId, positions, indexes, refused, unreadable } = upload;
  if (repeats.size + refused.length + unreadable.length === 0) return allKept(uploadId, positions.length);
  const refusedThere = new Set(refused.map((each) => each.index));
  const alreadyHad: number[] = [];
  for (const i of repeats) {
    const index = indexes === null ? i : indexes[i];
    if (!refusedThere.has(index)) alreadyHad.push(index);
  }
  const inaccurate = refused.filter((each) => each.reason === 'too-inaccurate').length;
  return {
    uploadId,
    kept: positions.length - inaccurate - alreadyHad.length,
    alreadyHad,
    refused: [...refused],
    unreadable: [...unreadable],
  };
}

/** What is kept of an answer: nothing where every position was kept, which the count tells. */
export function receiptText(answer: UploadAnswer, count: number): string {
  const isWhole =
    answer.kept === count &&
    answer.alreadyHad.length + answer.refused.length + answer.unreadable.length === 0;
  return isWhole ? '' : JSON.stringify(answer);
}

/** The answer given before. */
export function answerAgain(receipt: Receipt): UploadAnswer {
  if (receipt.answer !== '') return uploadAnswer.parse(JSON.parse(receipt.answer));
  return allKept(receipt.uploadId, receipt.count);
}

function allKept(uploadId: string, count: number): UploadAnswer {
  return { uploadId, kept: count, alreadyHad: [], refused: [], unreadable: [] };
}
