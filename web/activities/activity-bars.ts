// The bars of the chart of activities: one figure over days, or over weeks where there are many days.
import type { ActivityFigure, ActivityTotals } from '../../core/activities/activity-totals.ts';

export interface ActivityBar {
  /** The dosage day, or the Monday of a week. */
  readonly day: string;
  /** What was logged here, and what was declared elsewhere: never added. */
  readonly logged: number;
  readonly declared: number;
}

/** What the chart is of: what may be added, whatever its definition; the line of a break says where that changed. */
export type ChartedFigure = Pick<ActivityFigure, 'group' | 'counts'>;

/** With more days each bar is a week. */
export const mostDailyBars = 62;
const dayMilliseconds = 86_400_000;

/** What there is to be charted, in the order of groups. */
export function chartable({ whole }: Pick<ActivityTotals, 'whole'>): ChartedFigure[] {
  const known = new Map(whole.map(({ group, counts }) => [`${group} ${counts}`, { group, counts }]));
  return [...known.values()];
}

/** A bar for each day or week from the first to the last, those without any too. */
export function barsOf(
  { from, to, rows }: Pick<ActivityTotals, 'from' | 'to' | 'rows'>,
  { group, counts }: ChartedFigure,
): { readonly step: 'day' | 'week'; readonly bars: readonly ActivityBar[] } {
  const days = daysFrom(from, to);
  const step = days.length > mostDailyBars ? 'week' : 'day';
  const bars = new Map(
    days.map((day) => {
      const bar = step === 'week' ? mondayOf(day) : day;
      return [bar, { day: bar, logged: 0, declared: 0 }];
    }),
  );
  for (const { key, figures } of rows) {
    const bar = bars.get(step === 'week' ? mondayOf(key ?? from) : (key ?? from));
    if (bar === undefined) continue;
    for (const figure of figures) {
      if (figure.group !== group || figure.counts !== counts) continue;
      bar[figure.declared === null ? 'logged' : 'declared'] += figure.counted;
    }
  }
  return { step, bars: [...bars.values()] };
}

/** The bars before which a line stands, of days on which the series breaks. */
export function breaksAt(bars: readonly ActivityBar[], days: readonly string[]): number[] {
  const places = days.map((day) => bars.findLastIndex((bar) => bar.day <= day));
  return [...new Set(places.filter((place) => place > 0))];
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = noonOf(from); at <= noonOf(to); at += dayMilliseconds) days.push(dayOf(at));
  return days;
}

function mondayOf(day: string): string {
  const at = noonOf(day);
  return dayOf(at - ((new Date(at).getUTCDay() + 6) % 7) * dayMilliseconds);
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function dayOf(noon: number): string {
  return new Date(noon).toISOString().slice(0, 10);
}
