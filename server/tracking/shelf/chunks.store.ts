// The shelf of positions: compact chunks, one row an upload, and within the hour one a stretch. The row is the event of the uploads and
// their receipt.
import { sql } from 'kysely';
import type { ForceTransaction, Statement } from '../../db/database.ts';
import { unpackReceipts } from './packed-receipts.ts';

/** A chunk about to be kept. Times are milliseconds since 1970 UTC. */
export interface NewChunk {
  readonly officerNumber: number;
  readonly deviceNumber: number;
  readonly uploadId: string;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly receivedAt: number;
  /** The answer where not every position was kept, as JSON; empty otherwise. */
  readonly answer: string;
  readonly bytes: Uint8Array;
}

/** A chunk as it was kept. */
export interface Chunk {
  readonly number: number;
  readonly deviceNumber: number;
  readonly deviceId: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly bytes: Uint8Array;
}

/** A chunk of a device, with the receipts of its uploads where several were merged. */
export interface DeviceChunk {
  readonly deviceNumber: number;
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly receipts: Uint8Array;
}

export interface Receipt {
  readonly deviceNumber: number;
  readonly uploadId: string;
  readonly count: number;
  readonly answer: string;
}

const keepChunks = `select kept_number as number, kept_place as place from keep_chunks($1, $2::int[], $3::int[], $4::int[],
  $5::float8[], $6::float8[], $7::float8[], $8::uuid[], $9::text[], $10::int[], $11::int[], $12::bytea)`;

/** Keeps the chunks of a force in one statement. Gives the number of each, null where the device had sent that upload before. */
export async function addChunks(
  statement: Statement,
  forceId: number,
  chunks: readonly NewChunk[],
): Promise<(number | null)[]> {
  if (chunks.length === 0) return [];
  const starts: number[] = [];
  let end = 0;
  for (const chunk of chunks) {
    starts.push(end + 1);
    end += chunk.bytes.length;
  }
  // All bytes travel as one value and are cut apart there: a list of byte values would travel as text, twice as long.
  const bytes = Buffer.concat(
    chunks.map((chunk) => chunk.bytes),
    end,
  );
  const rows = await statement<{ number: string; place: number }>(keepChunks, [
    forceId,
    listed(chunks.map((c) => c.officerNumber)),
    listed(chunks.map((c) => c.deviceNumber)),
    listed(chunks.map((c) => c.count)),
    listed(chunks.map((c) => c.firstAt)),
    listed(chunks.map((c) => c.lastAt)),
    listed(chunks.map((c) => c.receivedAt)),
    listed(chunks.map((c) => c.uploadId)),
    chunks.map((c) => c.answer),
    listed(starts),
    listed(chunks.map((c) => c.bytes.length)),
    bytes,
  ]);
  const numbers: (number | null)[] = chunks.map(() => null);
  for (const { number, place } of rows) numbers[place] = Number(number);
  return numbers;
}

/** A list as the database reads it. The driver looks at every element for what must be escaped; numbers and UUIDs need none. */
function listed(values: readonly (number | string)[]): string {
  return `{${values.join()}}`;
}

/** What was answered to uploads before, of those that came before and whose chunks are not merged yet. */
export async function findReceipts(
  transaction: ForceTransaction,
  uploads: readonly { readonly deviceNumber: number; readonly uploadId: string }[],
): Promise<Receipt[]> {
  if (uploads.length === 0) return [];
  const { rows } = await sql<Receipt>`
    select device_number as "deviceNumber", upload_id as "uploadId", position_count as count, answer
    from fresh_chunks
    join unnest(${uploads.map((u) => u.deviceNumber)}::int[], ${uploads.map((u) => u.uploadId)}::uuid[])
      as asked (device, upload) on device_number = device and upload_id = upload
    where force_id = force_in_hand()
  `.execute(transaction);
  return rows;
}

/** The time of each device's latest kept position, of those that have any. */
export async function lastCapturedAt(
  transaction: ForceTransaction,
  devices: readonly { readonly officerNumber: number; readonly deviceNumber: number }[],
): Promise<Map<number, number>> {
  if (devices.length === 0) return new Map();
  const { rows } = await sql<{ device: number; at: Date }>`
    select device, last_captured_at as at
    from unnest(${devices.map((d) => d.officerNumber)}::int[], ${devices.map((d) => d.deviceNumber)}::int[])
      as asked (officer, device),
    lateral (
      select last_captured_at from position_chunks
      where force_id = force_in_hand() and officer_number = officer and device_number = device and position_count > 0
      order by last_captured_at desc limit 1
    ) as latest
  `.execute(transaction);
  return new Map(rows.map((row) => [row.device, row.at.getTime()]));
}

/** The chunks of an officer with positions between two times, both included, in the order they were kept. */
export async function chunksBetween(
  transaction: ForceTransaction,
  officerNumber: number,
  from: number,
  to: number,
): Promise<Chunk[]> {
  const { rows } = await sql<{
    number: string;
    device: number;
    id: string;
    first: Date;
    last: Date;
    bytes: Buffer;
  }>`
    select position_chunks.number, device_number as device, devices.id, first_captured_at as first,
      last_captured_at as last, positions as bytes
    from position_chunks
    join devices on devices.force_id = force_in_hand() and devices.number = device_number
    where position_chunks.force_id = force_in_hand() and officer_number = ${officerNumber} and position_count > 0
      and last_captured_at >= ${new Date(from)} and first_captured_at <= ${new Date(to)}
    order by position_chunks.number
  `.execute(transaction);
  return rows.map((row) => ({
    number: Number(row.number),
    deviceNumber: row.device,
    deviceId: row.id,
    firstAt: row.first.getTime(),
    lastAt: row.last.getTime(),
    bytes: row.bytes,
  }));
}

/** The chunks of some devices that reach into a time of each, both ends included. */
export async function chunksOfDevices(
  transaction: ForceTransaction,
  asked: readonly { officerNumber: number; deviceNumber: number; from: number; to: number }[],
): Promise<DeviceChunk[]> {
  if (asked.length === 0) return [];
  const { rows } = await sql<DeviceChunk>`
    select device as "deviceNumber", position_count as count, positions as bytes, receipts
    from unnest(${asked.map((a) => a.officerNumber)}::int[], ${asked.map((a) => a.deviceNumber)}::int[],
      ${asked.map((a) => a.from)}::float8[], ${asked.map((a) => a.to)}::float8[])
      as asked (officer, device, from_at, to_at)
    join position_chunks on force_id = force_in_hand() and officer_number = officer and device_number = device
      and position_count > 0 and last_captured_at >= to_timestamp(from_at / 1000)
      and first_captured_at <= to_timestamp(to_at / 1000)
  `.execute(transaction);
  return rows;
}

/** First and last position times of each chunk of an officer that reaches into a time, both ends included. */
export async function chunkSpans(
  transaction: ForceTransaction,
  officerNumber: number,
  from: number,
  to: number,
): Promise<{ firstAt: number; lastAt: number }[]> {
  const { rows } = await sql<{ first: Date; last: Date }>`
    select first_captured_at as first, last_captured_at as last
    from position_chunks
    where force_id = force_in_hand() and officer_number = ${officerNumber} and position_count > 0
      and last_captured_at >= ${new Date(from)} and first_captured_at <= ${new Date(to)}
  `.execute(transaction);
  return rows.map((row) => ({ firstAt: row.first.getTime(), lastAt: row.last.getTime() }));
}

/** The ends of what an officer has on record next to a time: the last position before it, the first after it. */
export async function nextTo(
  transaction: ForceTransaction,
  officerNumber: number,
  from: number,
  to: number,
): Promise<{ before: number | null; after: number | null }> {
  const { rows } = await sql<{ before: Date | null; after: Date | null }>`
    select
      (select max(last_captured_at) from position_chunks where force_id = force_in_hand()
        and officer_number = ${officerNumber} and position_count > 0 and last_captured_at < ${new Date(from)}) as before,
      (select first_captured_at from position_chunks where force_id = force_in_hand()
        and officer_number = ${officerNumber} and position_count > 0 and last_captured_at > ${new Date(to)}
        and first_captured_at > ${new Date(to)} order by last_captured_at limit 1) as after
  `.execute(transaction);
  const { before, after } = rows[0];
  return {
    before: before === null ? null : before.getTime(),
    after: after === null ? null : after.getTime(),
  };
}

/** Positions that were deleted next to a stretch of an officer's time, with nothing on record between: the nearest on either side. */
export async function deletedBeside(
  transaction: ForceTransaction,
  officerNumber: number,
  beside: { readonly from: number; readonly to: number; readonly before: number; readonly after: number },
): Promise<{ at: number; metresPerSecond: number }[]> {
  const { rows } = await sql<{ at: Date; speed: number }>`
    with own as (
      select deletions.* from deletions
      join officers on officers.force_id = force_in_hand() and officers.id = officer_id and number = ${officerNumber}
      where deletions.force_id = force_in_hand()
    )
    (select last_at as at, speed_after as speed from own
      where last_at < ${new Date(beside.from)} and last_at > ${new Date(beside.before)} and speed_after is not null
      order by last_at desc limit 1)
    union all
    (select first_at, speed_before from own
      where first_at > ${new Date(beside.to)} and first_at < ${new Date(beside.after)} and speed_before is not null
      order by first_at limit 1)
  `.execute(transaction);
  return rows.map(({ at, speed }) => ({ at: at.getTime(), metresPerSecond: speed }));
}

/** Where chunks after a number, or reaching past a time (ms), lie in the time of their officers. */
export async function spansSince(
  transaction: ForceTransaction,
  chunkNumber: number,
  at: number,
): Promise<{ officerNumber: number; number: number; firstAt: number; lastAt: number }[]> {
  const { rows } = await sql<{ officer: number; number: string; first: Date; last: Date }>`
    select officer_number as officer, number, first_captured_at as first, last_captured_at as last
    from position_chunks
    where force_id = force_in_hand() and position_count > 0
      and (number > ${chunkNumber} or last_captured_at >= ${new Date(at)})
  `.execute(transaction);
  return rows.map((row) => ({
    officerNumber: row.officer,
    number: Number(row.number),
    firstAt: row.first.getTime(),
    lastAt: row.last.getTime(),
  }));
}

/** The answers other than "all kept" to an officer's uploads received since a time. */
export async function answersSince(
  transaction: ForceTransaction,
  officerNumber: number,
  at: number,
): Promise<string[]> {
  const { rows } = await sql<{ answer: string; receipts: Buffer }>`
    select answer, receipts from position_chunks
    where force_id = force_in_hand() and officer_number = ${officerNumber} and received_at >= ${new Date(at)}
      and last_captured_at >= ${new Date(at - 31 * 86_400_000)} and (answer <> '' or receipts <> '')
  `.execute(transaction);
  return rows.flatMap(({ answer, receipts }) =>
    receipts.length === 0
      ? [answer]
      : unpackReceipts(receipts)
          .filter((each) => each.answer !== '' && each.receivedAt >= at)
          .map((each) => each.answer),
  );
}
