// Months of day totals as they are read whole: each hotspot's as one value, since a row a day would cost more to read than to sum.
import { sql } from 'kysely';
import * as z from 'zod';
import type { ForceTransaction } from '../../db/database.ts';
import { packedFigures, unpackedFigures } from './day-figures.store.ts';

/** What a hotspot's days of a month came to. */
export interface HotspotMonth {
  readonly hotspotId: string;
  /** The figures of one day after the other, in order of days. */
  readonly days: Float64Array;
}

/** The versions of months, by their first days ('YYYY-MM-DD'), from one to another; what never had a day has none. */
export async function readVersions(
  transaction: ForceTransaction,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ month: string; version: string }>`
    select month::text as month, version::text as version from hotspot_months
    where force_id = force_in_hand() and month between date_trunc('month', ${from}::date)::date and ${to}::date
  `.execute(transaction);
  return new Map(rows.map(({ month, version }) => [month, version]));
}

/** All days of a month that are on the shelf, by hotspot and in order. */
export async function readMonth(transaction: ForceTransaction, month: string): Promise<HotspotMonth[]> {
  const { rows } = await sql`
    select hotspot_id, string_agg(${packedFigures}, ''::bytea order by day) as figures from hotspot_days
    where force_id = force_in_hand() and day >= ${month}::date and day < (${month}::date + interval '1 month')::date
    group by hotspot_id order by hotspot_id
  `.execute(transaction);
  return rows.map((row) => {
    const { hotspot_id: hotspotId, figures } = read.parse(row);
    return { hotspotId, days: unpackedFigures(figures) };
  });
}

const read = z.object({ hotspot_id: z.string(), figures: z.instanceof(Uint8Array) });
