// Months of day totals in memory, so that years of them are summed without reading them again. Each time the shelf is asked which of them
// still hold: whoever changed a day, this server or another, gave its month another version.
import type { ForceTransaction } from '../../db/database.ts';
import { figuresOfDay, placeOf } from './day-figures.store.ts';
import { addFigures, emptySums } from './figure-sums.ts';
import { type HotspotMonth, readMonth, readVersions } from './hotspot-months.store.ts';

export interface KeptMonth {
  /** Its first day, 'YYYY-MM-DD'. */
  readonly month: string;
  readonly version: string;
  readonly hotspots: readonly KeptHotspot[];
  /** All hotspots together, by the day of the month, from 1. */
  readonly days: readonly Float64Array[];
}

export interface KeptHotspot extends HotspotMonth {
  /** All its days together. */
  readonly sums: Float64Array;
  /** A bit for each day of the month that had a patrol visit. */
  readonly patrolled: number;
}

/** By their first days; those asked for last stand last. */
export type KeptMonths = Map<string, KeptMonth>;

/** More than the longest span that can be asked about; a month of 500 hotspots takes 2.8 MB. */
const mostMonths = 28;

/** The months with days between two, as the shelf has them now, in order; those without any are left out. */
export async function monthsNow(
  transaction: ForceTransaction,
  kept: KeptMonths,
  span: { readonly from: string; readonly to: string },
): Promise<KeptMonth[]> {
  // Versions first: what changes meanwhile is read newer than its version says, and read once more the next time.
  const versions = await readVersions(transaction, span.from, span.to);
  const months: KeptMonth[] = [];
  for (const [month, version] of [...versions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = kept.get(month);
    const now =
      known?.version === version ? known : keptMonth(month, version, await readMonth(transaction, month));
    kept.delete(month);
    kept.set(month, now);
    months.push(now);
  }
  for (const month of kept.keys()) {
    if (kept.size <= mostMonths) break;
    kept.delete(month);
  }
  return months;
}

const dayOfMonth = placeOf('dayOfMonth');
const patrolVisits = placeOf('patrolVisits');

function keptMonth(month: string, version: string, read: readonly HotspotMonth[]): KeptMonth {
  const ofDays = Array.from({ length: 32 }, emptySums);
  const hotspots = read.map(({ hotspotId, days }) => {
    const sums = emptySums();
    let patrolled = 0;
    for (let at = 0; at < days.length; at += figuresOfDay) {
      const day = days[at + dayOfMonth];
      addFigures(sums, days, at);
      addFigures(ofDays[day], days, at);
      if (days[at + patrolVisits] > 0) patrolled |= 1 << (day - 1);
    }
    return { hotspotId, days, sums, patrolled };
  });
  return { month, version, hotspots, days: ofDays };
}
