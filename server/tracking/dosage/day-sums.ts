// Sums of the months in memory, for spans and sets too wide to take day by day. Sums of stored sums: nothing is counted here a second time.
import { weekOf } from '../../../core/time/index.ts';
import type { Summed } from '../../../core/tracking/index.ts';
import { figuresOfDay, placeOf } from '../visits/day-figures.store.ts';
import { crewFigures, momentOf, summedFigures } from '../visits/figure-names.ts';
import { addFigures, emptySums } from '../visits/figure-sums.ts';
import type { DayQuery } from '../visits/hotspot-days.store.ts';
import type { KeptHotspot, KeptMonth } from '../visits/kept-months.ts';

export interface DaySums extends Summed {
  /** The hotspot's id, the dosage day, or the Monday of the week. */
  readonly key: string;
  readonly crewSeconds: readonly [number, number, number];
  readonly daysOnTarget: number;
  /** Hotspots with a patrol visit. */
  readonly hotspotsPatrolled: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

const dayOfMonth = placeOf('dayOfMonth');

/** What is added up under one key. */
interface Pile {
  readonly key: string;
  readonly sums: Float64Array;
  patrolled: number;
}

/** The sums of the days asked about by hotspot, day or week, in order. The months are in order and hold at least those days. */
export function sumDays(
  months: readonly KeptMonth[],
  asked: DayQuery,
  by: 'hotspot' | 'day' | 'week',
): DaySums[] {
  const piles = by === 'hotspot' ? ofHotspots(months, asked) : ofPeriods(months, asked, by);
  return [...piles.values()].map(sumsOfPile).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function ofHotspots(months: readonly KeptMonth[], asked: DayQuery): Map<string, Pile> {
  const piles = new Map<string, Pile>();
  for (const month of months) {
    const { first, days, isWhole } = daysAsked(month, asked);
    for (const hotspot of hotspotsAsked(month, asked)) {
      const inIt = isWhole ? [] : placesOf(hotspot, first, days.length);
      if (!isWhole && inIt.length === 0) continue;
      const { sums } = pileOf(piles, hotspot.hotspotId);
      if (isWhole) addFigures(sums, hotspot.sums);
      for (const at of inIt) addFigures(sums, hotspot.days, at);
    }
  }
  return piles;
}

function ofPeriods(months: readonly KeptMonth[], asked: DayQuery, by: 'day' | 'week'): Map<string, Pile> {
  const piles = new Map<string, Pile>();
  const lastPatrolled = new Map<string, Pile>();
  for (const month of months) {
    const { first, days } = daysAsked(month, asked);
    const hotspots = hotspotsAsked(month, asked);
    const ofDays = days.map((day) => pileOf(piles, by === 'day' ? day : weekOf(day)));
    if (asked.hotspotIds === null)
      for (const [i, pile] of ofDays.entries()) addFigures(pile.sums, month.days[first + i]);
    for (const hotspot of hotspots) {
      const { hotspotId, days: figures, patrolled } = hotspot;
      let last = lastPatrolled.get(hotspotId);
      ofDays.forEach((pile, i) => {
        if ((patrolled & (1 << (first + i - 1))) === 0 || pile === last) return;
        pile.patrolled += 1;
        last = pile;
      });
      if (last !== undefined) lastPatrolled.set(hotspotId, last);
      if (asked.hotspotIds === null) continue;
      for (const at of placesOf(hotspot, first, days.length))
        addFigures(ofDays[figures[at + dayOfMonth] - first].sums, figures, at);
    }
  }
  return piles;
}

function pileOf(piles: Map<string, Pile>, key: string): Pile {
  const pile = piles.get(key) ?? { key, sums: emptySums(), patrolled: 0 };
  piles.set(key, pile);
  return pile;
}

/** The days of a month that are asked about, and which day of it the first of them is. */
function daysAsked({ month }: KeptMonth, { from, to }: DayQuery) {
  const start = Temporal.PlainDate.from(month);
  const all = Array.from({ length: start.daysInMonth }, (_, i) => start.add({ days: i }).toString());
  const days = all.filter((day) => day >= from && day <= to);
  return { first: 1 + all.indexOf(days[0]), days, isWhole: days.length === all.length };
}

function hotspotsAsked({ hotspots }: KeptMonth, { hotspotIds }: DayQuery): readonly KeptHotspot[] {
  if (hotspotIds === null) return hotspots;
  const ids = new Set(hotspotIds);
  return hotspots.filter(({ hotspotId }) => ids.has(hotspotId));
}

/** Where in a hotspot's month the figures of some days begin. */
function placesOf({ days }: KeptHotspot, first: number, count: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < days.length; at += figuresOfDay) {
    const day = days[at + dayOfMonth];
    if (day >= first && day < first + count) places.push(at);
  }
  return places;
}

function sumsOfPile({ key, sums, patrolled }: Pile): DaySums {
  const at = (place: number) => sums[place];
  return {
    key,
    ...summedFigures(at),
    crewSeconds: crewFigures(at),
    daysOnTarget: at(placeOf('daysOnTarget')),
    hotspotsPatrolled: patrolled,
    firstAt: momentOf(at, 'firstAt'),
    lastAt: momentOf(at, 'lastAt'),
  };
}
