// The shelf of positions, as merging sees it: which devices have chunks whose hour is over, and the change of many rows into few.
import { sql } from 'kysely';
import type { ForceTransaction } from '../../db/database.ts';

/** A device of an officer's by their short numbers. */
export interface DeviceNumbers {
  readonly officerNumber: number;
  readonly deviceNumber: number;
}

/** A row to be merged: a chunk as it came, or one merged before, to which more is added. Times in milliseconds. */
export interface MergeSource {
  readonly number: number;
  readonly isMerged: boolean;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly receivedAt: number;
  readonly uploadId: string | null;
  readonly answer: string;
  readonly bytes: Uint8Array;
  readonly receipts: Uint8Array;
}

/** A row that many become. */
export interface MergedRow extends DeviceNumbers {
  readonly number: number;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly receivedAt: number;
  readonly bytes: Uint8Array;
  readonly receipts: Uint8Array;
}

/** The devices that have fresh chunks all captured and received before these times, those with most first. */
export async function devicesToMerge(
  transaction: ForceTransaction,
  capturedBefore: number,
  receivedBefore: number,
  limit: number,
): Promise<DeviceNumbers[]> {
  const { rows } = await sql<DeviceNumbers>`
    select officer_number as "officerNumber", device_number as "deviceNumber" from fresh_chunks
    where force_id = force_in_hand() and position_count > 0
      and last_captured_at < ${new Date(capturedBefore)} and received_at < ${new Date(receivedBefore)}
    group by officer_number, device_number order by count(*) desc limit ${limit}
  `.execute(transaction);
  return rows;
}

/** The fresh chunks of a device before these times, the earliest first, held until the transaction ends. */
export async function freshChunks(
  transaction: ForceTransaction,
  device: DeviceNumbers,
  capturedBefore: number,
  receivedBefore: number,
  limit: number,
): Promise<MergeSource[]> {
  return sources(
    transaction,
    sql`fresh_chunks where force_id = force_in_hand() and officer_number = ${device.officerNumber}
      and device_number = ${device.deviceNumber} and position_count > 0
      and last_captured_at < ${new Date(capturedBefore)} and received_at < ${new Date(receivedBefore)}
      order by last_captured_at limit ${limit} for update`,
  );
}

/** The merged rows of a device that reach into a time and hold fewer positions than that. */
export async function unfilledRows(
  transaction: ForceTransaction,
  device: DeviceNumbers,
  span: { readonly from: number; readonly to: number },
  mostPositions: number,
): Promise<MergeSource[]> {
  return sources(
    transaction,
    sql`merged_chunks where force_id = force_in_hand() and officer_number = ${device.officerNumber}
      and device_number = ${device.deviceNumber} and position_count < ${mostPositions}
      and last_captured_at >= ${new Date(span.from)} and first_captured_at <= ${new Date(span.to)} for update`,
  );
}

async function sources(transaction: ForceTransaction, from: ReturnType<typeof sql>): Promise<MergeSource[]> {
  const { rows } = await sql<
    Omit<MergeSource, 'number' | 'firstAt' | 'lastAt' | 'receivedAt'> & {
      readonly number: string;
      readonly first: Date;
      readonly last: Date;
      readonly received: Date;
    }
  >`
    select number, upload_id is null as "isMerged", position_count as count, first_captured_at as first,
      last_captured_at as last, received_at as received, upload_id as "uploadId", answer, positions as bytes, receipts
    from ${from}
  `.execute(transaction);
  return rows.map(({ number, first, last, received, ...row }) => ({
    ...row,
    number: Number(number),
    firstAt: first.getTime(),
    lastAt: last.getTime(),
    receivedAt: received.getTime(),
  }));
}

/** Puts the merged row in place of its sources. No event: not a position is other than it was. */
export async function putInPlace(
  transaction: ForceTransaction,
  row: MergedRow,
  taken: readonly MergeSource[],
): Promise<void> {
  const { rows } = await sql`
    delete from position_chunks where force_id = force_in_hand() and officer_number = ${row.officerNumber}
      and device_number = ${row.deviceNumber} and number = any(${taken.map(({ number }) => number)}::bigint[])
      and last_captured_at between ${new Date(row.firstAt)} and ${new Date(row.lastAt)}
    returning number
  `.execute(transaction);
  if (rows.length !== taken.length)
    throw new Error(`Of ${taken.length} chunks to be merged ${rows.length} were there`);
  await sql`
    insert into merged_chunks (force_id, officer_number, device_number, position_count, first_captured_at,
      last_captured_at, received_at, number, upload_id, answer, positions, receipts)
    values (force_in_hand(), ${row.officerNumber}, ${row.deviceNumber}, ${row.count}, ${new Date(row.firstAt)},
      ${new Date(row.lastAt)}, ${new Date(row.receivedAt)}, ${row.number}, null, '', ${row.bytes}, ${row.receipts})
  `.execute(transaction);
}
