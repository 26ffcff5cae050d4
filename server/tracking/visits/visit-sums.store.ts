// Sums over every visit on the shelf at once, by hotspot and day of entry, and the same two figures of the totals of days, to be held against
// each other. They count what a day total counts where no visit reaches over the turn of a day.
import { sql } from 'kysely';
import * as z from 'zod';
import type { ForceTransaction } from '../../db/database.ts';

export interface EnteredDay {
  /** The dosage day, in days since 1 January 1970. */
  readonly day: number;
  readonly visits: number;
  /** Counted time, measured and inferred, summed over people. */
  readonly seconds: number;
}

/** By hotspot; the days of each in order. */
export type EnteredDays = ReadonlyMap<string, readonly EnteredDay[]>;

/** What the visits add up to. Millions of them are read from their narrow index in its order, on every core that there is. */
export async function sumVisits(transaction: ForceTransaction): Promise<EnteredDays> {
  // A row a day leaves the workers: nothing beside the visits that it sums, yet by the usual price they would not be asked.
  await sql`
    select set_config('parallel_tuple_cost', '0', true), set_config('parallel_setup_cost', '0', true)
  `.execute(transaction);
  return packedDays(
    transaction,
    sql`
      select hotspot_id, dosage_day(entered_at) as day, count(*)::integer as visits,
        sum(measured_seconds + inferred_seconds) as seconds
      from visits where force_id = force_in_hand() and kind = 'visit' group by 1, 2`,
  );
}

/** What the totals of days say of the same. */
export function sumTotals(transaction: ForceTransaction): Promise<EnteredDays> {
  return packedDays(
    transaction,
    sql`
      select hotspot_id, day, person_visits as visits, person_seconds as seconds
      from hotspot_days where force_id = force_in_hand() order by 1, 2`,
  );
}

/** Days that their visits cannot be held against, by hotspot, in days since 1970: those due to be derived, and those whose visits were deleted. */
export async function daysApart(
  transaction: ForceTransaction,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const { rows } = await sql<{ hotspot: string; days: number[] }>`
    select hotspot_id as hotspot, array_agg(day - '1970-01-01'::date) as days from (
      select hotspot_id, day from hotspot_days where force_id = force_in_hand() and retired_at is not null
      union select hotspot_id, day from hotspot_days_due where force_id = force_in_hand()
    ) as apart group by hotspot_id
  `.execute(transaction);
  return new Map(rows.map(({ hotspot, days }) => [hotspot, new Set(days)]));
}

/** A hotspot's days as one value: a row for each would take as long to read as it takes to sum them. */
async function packedDays(transaction: ForceTransaction, days: ReturnType<typeof sql>): Promise<EnteredDays> {
  const { rows } = await sql`
    select hotspot_id, string_agg(int4send(day - '1970-01-01'::date) || int4send(visits) || float8send(seconds), ''::bytea) as days
    from (${days}) as days group by hotspot_id
  `.execute(transaction);
  return new Map(
    rows.map((row) => {
      const { hotspot_id: hotspotId, days: packed } = read.parse(row);
      return [hotspotId, unpacked(packed)];
    }),
  );
}

const bytesOfDay = 16;

function unpacked(packed: Uint8Array): EnteredDay[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const days: EnteredDay[] = [];
  for (let at = 0; at < packed.byteLength; at += bytesOfDay) {
    days.push({ day: view.getInt32(at), visits: view.getInt32(at + 4), seconds: view.getFloat64(at + 8) });
  }
  return days;
}

const read = z.object({ hotspot_id: z.string(), days: z.instanceof(Uint8Array) });
