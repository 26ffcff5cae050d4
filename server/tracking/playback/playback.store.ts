// What playback reads from the shelf: the chunks of a stretch of many officers at once, one row a device.
import { sql } from 'kysely';
import type { ForceTransaction } from '../../db/database.ts';

/** All chunks of one device that reach into a stretch, one after the other. */
export interface DeviceChunks {
  readonly officerNumber: number;
  readonly deviceNumber: number;
  readonly count: number;
  /** Each chunk's bytes, in the order they were kept. */
  readonly chunks: readonly Uint8Array[];
}

/**
 * The chunks of officers with positions between two times (ms), both included, and of each the last chunk before, no older than `leadIn` ms.
 * A device's chunks come as one value: a row an upload would cost more to read than all the positions in it.
 */
export async function chunksOfOfficers(
  transaction: ForceTransaction,
  officerNumbers: readonly number[],
  { from, to, leadIn }: { readonly from: number; readonly to: number; readonly leadIn: number },
): Promise<DeviceChunks[]> {
  if (officerNumbers.length === 0) return [];
  const { rows } = await sql<{
    officer: number;
    device: number;
    count: number;
    lengths: number[];
    bytes: Buffer;
  }>`
    select officer, held.* from unnest(${[...officerNumbers]}::int[]) as asked (officer),
    lateral (
      select device_number as device, sum(position_count)::int as count,
        array_agg(length(positions) order by number) as lengths, string_agg(positions, ''::bytea order by number) as bytes
      from (
        (select device_number, position_count, number, positions from position_chunks
          where force_id = force_in_hand() and officer_number = officer and position_count > 0
            and last_captured_at >= ${new Date(from)} and first_captured_at <= ${new Date(to)})
        union all
        (select device_number, position_count, number, positions from position_chunks
          where force_id = force_in_hand() and officer_number = officer and position_count > 0
            and last_captured_at < ${new Date(from)} and last_captured_at >= ${new Date(from - leadIn)}
          order by last_captured_at desc limit 1)
      ) as chunks
      group by device_number
    ) as held
    order by officer, device
  `.execute(transaction);
  return rows.map((row) => ({
    officerNumber: row.officer,
    deviceNumber: row.device,
    count: row.count,
    chunks: cutApart(row.bytes, row.lengths),
  }));
}

/** The time of the earliest position on record of any of the officers, or null without any. */
export async function positionsSince(
  transaction: ForceTransaction,
  officerNumbers: readonly number[],
): Promise<number | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(first) as at from unnest(${[...officerNumbers]}::int[]) as asked (officer),
    lateral (
      select first_captured_at as first from position_chunks
      where force_id = force_in_hand() and officer_number = officer and position_count > 0
      order by last_captured_at limit 1
    ) as earliest
  `.execute(transaction);
  return rows[0].at === null ? null : rows[0].at.getTime();
}

/** When each hotspot's last visit that ended by a time (ms) ended, of those that had any. */
export async function lastVisitEndsBefore(
  transaction: ForceTransaction,
  at: number,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ hotspot: string; at: Date }>`
    select hotspot_id as hotspot, max(left_at) as at from visits
    where force_id = force_in_hand() and kind = 'visit' and left_at <= ${new Date(at)} group by hotspot_id
  `.execute(transaction);
  return new Map(rows.map((row) => [row.hotspot, row.at.getTime()]));
}

function cutApart(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return bytes.subarray(end - length, end);
  });
}
