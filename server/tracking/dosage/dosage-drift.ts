// Whether the measuring itself seems to have changed: minutes a patrol visit and visits a duty, the last week against the four before.
import type { FoundDrift } from '../../../core/tracking/about-dosage.ts';
import { type DayValue, driftDefaults, driftOf, sumsOf } from '../../../core/tracking/index.ts';
import type { KeptDay } from '../visits/day-row.ts';
import type { DosageSpan } from './dosage-span.ts';

/** The span whose days are needed to judge those of another, today left out, which is not over. */
export function driftSpan({ from, to }: DosageSpan, today: string): DosageSpan {
  const before = driftDefaults.recentDays + driftDefaults.usualDays;
  const yesterday = dayAfter(today, -1);
  return { from: dayAfter(from, -before), to: to < yesterday ? to : yesterday };
}

/** Whether a change belongs to a span: it began in it, or in the week before. */
export function isNews(since: string, from: string): boolean {
  return since >= dayAfter(from, -driftDefaults.recentDays);
}

/** What stands out, of these days and the number of duties that began on each. */
export function driftsIn(
  days: readonly KeptDay[],
  duties: ReadonlyMap<string, number>,
  span: DosageSpan,
): FoundDrift[] {
  const byDay = Map.groupBy(days, ({ day }) => day);
  const minutes: DayValue[] = [];
  const visits: DayValue[] = [];
  for (let day = span.from; day <= span.to; day = dayAfter(day, 1)) {
    const { patrolSeconds, patrolVisits, personVisits } = sumsOf(
      (byDay.get(day) ?? []).map(({ total }) => total),
    );
    const began = duties.get(day) ?? 0;
    minutes.push({ day, value: patrolVisits === 0 ? null : patrolSeconds / 60 / patrolVisits });
    visits.push({ day, value: began === 0 ? null : personVisits / began });
  }
  const found = [
    { figure: 'minutes-a-patrol-visit', drift: driftOf(minutes) },
    { figure: 'visits-a-duty', drift: driftOf(visits) },
  ] as const;
  return found.flatMap(({ figure, drift }) => (drift === null ? [] : [{ figure, ...drift }]));
}

function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
