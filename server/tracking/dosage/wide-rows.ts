// Rows over many hotspots and days at once: what is on the shelf is summed by months kept in memory, and the days that the round of following
// knows better are added. How far apart patrol visits were is not told so, since that needs every one of them.
import { weekOf } from '../../../core/time/index.ts';
import type { HotspotDosage, PeriodDosage } from '../../../core/tracking/dosage-list.ts';
import { crewSharesOf, sumsOf } from '../../../core/tracking/index.ts';
import type { Following } from '../following/following.ts';
import { type DayQuery, readDue } from '../visits/hotspot-days.store.ts';
import { monthsNow } from '../visits/kept-months.ts';
import { type DaySums, sumDays } from './day-sums.ts';
import { coldNow, idsWithin, namesOf, periodRows, targetsOf } from './dosage-rows.ts';
import { dayBefore, daysOfSpan, earlierOf, laterOf, wholeOf } from './dosage-span.ts';
import { freshDayOf, totalsNow } from './totals-now.ts';

export interface WideRows {
  readonly rows: (HotspotDosage | PeriodDosage)[];
  readonly isCatchingUp: boolean;
}

/** The rows of the days asked about, by hotspot, day or week. */
export async function wideRows(
  following: Following,
  asked: DayQuery,
  by: 'hotspot' | 'day' | 'week',
  now: number,
): Promise<WideRows> {
  const fresh = freshDayOf(following, now);
  // A week is either on the shelf or counted whole.
  const cut = by === 'week' ? weekOf(fresh) : fresh;
  const shelf = { ...asked, to: earlierOf(asked.to, dayBefore(cut)) };
  const tail = { ...asked, from: laterOf(asked.from, cut) };
  const kept = await following.database.inForce(following.forceId, async (t) => ({
    sums: sumDays(await monthsNow(t, following.months, shelf), shelf, by),
    due: await readDue(t, shelf, 1),
  }));
  const live =
    tail.from > tail.to ? { days: [], isCatchingUp: false } : await totalsNow(following, tail, now);
  const isCatchingUp = kept.due.length > 0 || live.isCatchingUp;
  if (by === 'hotspot') {
    const byHotspot = Map.groupBy(live.days, ({ hotspotId }) => hotspotId);
    const liveSums = [...byHotspot].map(([key, days]): DaySums => {
      const totals = days.map(({ total }) => total);
      const crew = (at: 0 | 1 | 2) => totals.reduce((sum, { crewSeconds }) => sum + crewSeconds[at], 0);
      return {
        key,
        ...sumsOf(totals),
        crewSeconds: [crew(0), crew(1), crew(2)],
        daysOnTarget: days.filter(({ isOnTarget }) => isOnTarget === true).length,
        hotspotsPatrolled: 1,
        firstAt: extreme(
          totals.map(({ firstAt }) => firstAt),
          Math.min,
        ),
        lastAt: extreme(
          totals.map(({ lastAt }) => lastAt),
          Math.max,
        ),
      };
    });
    return { rows: ofHotspots(following, [...kept.sums, ...liveSums], asked, now), isCatchingUp };
  }
  const lines = tail.from > tail.to ? [] : periodRows(following, live.days, tail, by, asked.hotspotIds);
  return { rows: [...ofPeriods(following, kept.sums, shelf, by), ...lines], isCatchingUp };
}

function ofHotspots(
  following: Following,
  sums: readonly DaySums[],
  asked: DayQuery,
  now: number,
): HotspotDosage[] {
  const names = namesOf(following);
  const cold = coldNow(following, now);
  const byHotspot = Map.groupBy(sums, ({ key }) => key);
  const days = daysOfSpan(asked);
  const daysWithTarget = targetsOf(following, asked, days).daysWith(days.map((each) => each.day));
  const { day } = wholeOf(asked);
  const ids = asked.hotspotIds ?? idsWithin(following, asked, [...cold.keys(), ...byHotspot.keys()]);
  return ids.flatMap((hotspotId) => {
    const name = names.get(hotspotId);
    if (name === undefined) return [];
    const own = byHotspot.get(hotspotId) ?? [];
    const crew = (at: 0 | 1 | 2) => own.reduce((sum, { crewSeconds }) => sum + crewSeconds[at], 0);
    const crewShares = crewSharesOf([crew(0), crew(1), crew(2)]);
    return [
      {
        ...{ hotspotId, name, day },
        ...sumsOf(own),
        ...{ medianGapSeconds: null, longestGapSeconds: null },
        daysWithTarget: daysWithTarget([hotspotId]),
        daysOnTarget: own.reduce((sum, each) => sum + each.daysOnTarget, 0),
        crewShares: crewShares === null ? null : [...crewShares],
        isColdNow: cold.get(hotspotId) ?? null,
        firstAt: extreme(
          own.map(({ firstAt }) => firstAt),
          Math.min,
        ),
        lastAt: extreme(
          own.map(({ lastAt }) => lastAt),
          Math.max,
        ),
      },
    ];
  });
}

function ofPeriods(
  following: Following,
  sums: readonly DaySums[],
  span: DayQuery,
  by: 'day' | 'week',
): PeriodDosage[] {
  if (span.from > span.to) return [];
  const daysOfIt = daysOfSpan(span);
  const targets = targetsOf(following, span, daysOfIt);
  const ids = span.hotspotIds ?? [...namesOf(following).keys()];
  const byKey = new Map(sums.map((each) => [each.key, each]));
  const periods = Map.groupBy(daysOfIt, ({ day }) => (by === 'day' ? day : weekOf(day)));
  return [...periods].map(([day, days]) => {
    const own = byKey.get(day);
    return {
      day,
      hotspotsPatrolled: own?.hotspotsPatrolled ?? 0,
      ...sumsOf(own === undefined ? [] : [own]),
      daysWithTarget: targets.daysWith(days.map((each) => each.day))(ids),
      daysOnTarget: own?.daysOnTarget ?? 0,
    };
  });
}

function extreme(times: readonly (number | null)[], pick: (...times: number[]) => number): number | null {
  const known = times.filter((at) => at !== null);
  return known.length === 0 ? null : pick(...known);
}
