// What hotspots' dosage days come to now: days that are over from the shelf, and from the first day that memory knows better, by the visits.
import { dayNamed, dayOf, daysBetween, defaultDayRule } from '../../../core/time/index.ts';
import { daysFrom, daysFromShelf } from '../following/derive-days.ts';
import type { Following } from '../following/following.ts';
import { unshelvedFrom, visitsNow } from '../following/visits-now.ts';
import type { KeptDay } from '../visits/day-row.ts';
import { marginMilliseconds } from '../visits/due-days.ts';
import { type DayQuery, readDays, readDue } from '../visits/hotspot-days.store.ts';
import { dayBefore, earlierOf, laterOf } from './dosage-span.ts';

export interface TotalsNow {
  /** In order of hotspot and day; a day without anything is left out. */
  readonly days: readonly KeptDay[];
  /** Whether so many days are due that the answer does without them. */
  readonly isCatchingUp: boolean;
}

/** So many days that are due are derived for the answer at once. */
const mostDue = 2000;
/** A visit that began so long before a day may still reach into it. */
const longestVisitMilliseconds = 2 * 86_400_000;

/** The totals of the days and hotspots asked about. */
export async function totalsNow(following: Following, asked: DayQuery, now: number): Promise<TotalsNow> {
  const freshDay = freshDayOf(following, now);
  const kept = await shelved(following, { ...asked, to: earlierOf(asked.to, dayBefore(freshDay)) });
  const live = await totalsByVisits(following, { ...asked, from: laterOf(asked.from, freshDay) }, null);
  return { days: [...kept.days, ...live].sort(byPlace), isCatchingUp: kept.isCatchingUp };
}

/** The first day that memory knows better than the shelf: today, or the day before when something of it may reach there. */
export function freshDayOf(following: Following, now: number): string {
  const today = dayOf(now, defaultDayRule);
  const fresh = Math.min(unshelvedFrom(following) ?? today.from, today.from) - marginMilliseconds;
  return dayOf(fresh, defaultDayRule).day;
}

async function shelved({ database, forceId, state }: Following, asked: DayQuery): Promise<TotalsNow> {
  if (asked.from > asked.to) return { days: [], isCatchingUp: false };
  return database.inForce(forceId, async (t) => {
    const kept = await readDays(t, asked);
    const due = await readDue(t, asked, mostDue + 1);
    if (due.length === 0 || due.length > mostDue) return { days: kept, isCatchingUp: due.length > 0 };
    const isDue = new Set(due.map(({ hotspotId, day }) => `${day} ${hotspotId}`));
    const standing = kept.filter(({ hotspotId, day }) => !isDue.has(`${day} ${hotspotId}`));
    return { days: [...standing, ...(await daysFromShelf(t, state.hotspots, due))], isCatchingUp: false };
  });
}

/** The same by the visits alone, of all officers or of those named. */
export async function totalsByVisits(
  following: Following,
  { from, to, hotspotIds }: DayQuery,
  officerIds: readonly string[] | null,
): Promise<KeptDay[]> {
  if (from > to) return [];
  const first = dayNamed(from, defaultDayRule);
  const last = dayNamed(to, defaultDayRule);
  const rows = await visitsNow(following, {
    hotspotIds: hotspotIds ?? undefined,
    officerIds: officerIds ?? undefined,
    from: first.from - longestVisitMilliseconds,
    to: last.to + marginMilliseconds,
    leftAfter: first.from - marginMilliseconds,
  });
  const days = daysBetween(first.from, last.to, defaultDayRule);
  const ids = [...new Set(rows.map((row) => row.hotspotId))];
  const asked = ids.flatMap((hotspotId) => days.map(({ day }) => ({ hotspotId, day })));
  return daysFrom(rows, following.state.hotspots, asked);
}

function byPlace(a: KeptDay, b: KeptDay): number {
  return compared(a.hotspotId, b.hotspotId) || compared(a.day, b.day);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
