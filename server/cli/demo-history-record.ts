// What is written down of the demo's past: when it ends and which of its days are filled in.
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';

export const historyRecord = z.object({
  until: z.number(),
  days: z.number(),
  hasDuties: z.boolean(),
  done: z.array(z.string()),
  setTurnedAt: z.nullable(z.number()).default(null),
});

/** When the past ends, in milliseconds since 1970; how many dosage days it has; whether its duties are in; which days are done, as 'YYYY-MM-DD'; when the set of hotspots turned, null where it did not. */
export type HistoryRecord = z.infer<typeof historyRecord>;

/** The record, or a new one with nothing done. */
export async function readHistoryRecord(file: string, fresh: HistoryRecord): Promise<HistoryRecord> {
  try {
    return historyRecord.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // None yet, or one that cannot be read: everything is done again, and what is on record stays as it is.
    return fresh;
  }
}

/** Whole or not at all. */
export async function writeHistoryRecord(file: string, written: HistoryRecord): Promise<void> {
  await writeFile(`${file}.part`, JSON.stringify(written));
  await rename(`${file}.part`, file);
}
