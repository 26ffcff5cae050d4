// Whether the totals of days are what their visits come to. Every visit is summed; only days that this does not explain, as where a visit
// reaches over the turn of a day, are derived again by the definition, which decides.
import { isDeepStrictEqual } from 'node:util';
import type { ForceTransaction } from '../../db/database.ts';
import type { HotspotsAt } from '../../hotspots/index.ts';
import type { HotspotDay } from '../visits/due-days.ts';
import { readDays } from '../visits/hotspot-days.store.ts';
import { daysApart, type EnteredDay, sumTotals, sumVisits } from '../visits/visit-sums.store.ts';
import { daysFromShelf, deriveDays } from './derive-days.ts';

export interface ComparedDays {
  readonly same: number;
  readonly different: number;
}

/** Compares all days but those that are due to be derived or lost their visits; derives those that differ again unless it only checks. */
export async function compareDays(
  transaction: ForceTransaction,
  hotspots: HotspotsAt,
  isCheck: boolean,
): Promise<ComparedDays> {
  const visits = await sumVisits(transaction);
  const totals = await sumTotals(transaction);
  const apart = await daysApart(transaction);
  let compared = 0;
  let different = 0;
  for (const hotspotId of new Set([...visits.keys(), ...totals.keys()])) {
    const { all, unexplained } = heldAgainst(
      visits.get(hotspotId),
      totals.get(hotspotId),
      apart.get(hotspotId),
    );
    compared += all;
    const astray = await daysAstray(transaction, hotspots, hotspotId, unexplained.map(nameOf).sort());
    different += astray.length;
    if (!isCheck && astray.length > 0) await deriveDays(transaction, hotspots, astray);
  }
  return { same: compared - different, different };
}

/** How many days there are, and on which of them the visits do not simply add up to the total. */
function heldAgainst(
  visits: readonly EnteredDay[] = [],
  totals: readonly EnteredDay[] = [],
  apart: ReadonlySet<number> = new Set(),
): { all: number; unexplained: number[] } {
  const entered = new Map(visits.map((each) => [each.day, each]));
  const said = new Map(totals.map((each) => [each.day, each]));
  const days = [...new Set([...entered.keys(), ...said.keys()])].filter((day) => !apart.has(day));
  const unexplained = days.filter((day) => {
    const [by, total] = [entered.get(day) ?? none, said.get(day) ?? none];
    return by.visits !== total.visits || Math.abs(by.seconds - total.seconds) > leastSeconds;
  });
  return { all: days.length, unexplained };
}

const none = { visits: 0, seconds: 0 };
/** Half of the least that a time can differ by. */
const leastSeconds = 0.0005;

/** Of a hotspot's days, in order, those whose total is other than the definition says. */
async function daysAstray(
  transaction: ForceTransaction,
  hotspots: HotspotsAt,
  hotspotId: string,
  days: readonly string[],
): Promise<HotspotDay[]> {
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const asked = days.map((day) => ({ hotspotId, day }));
  const derived = new Map(
    (await daysFromShelf(transaction, hotspots, asked)).map((each) => [each.day, each]),
  );
  const shelved = await readDays(transaction, { from: first, to: last, hotspotIds: [hotspotId] });
  const kept = new Map(shelved.map((each) => [each.day, each]));
  return asked.filter(({ day }) => !isDeepStrictEqual(kept.get(day), derived.get(day)));
}

function nameOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
