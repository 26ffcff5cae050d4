// The span that a question of dosage is about, and the periods it falls into.
import type { HotspotSetDates } from '../../../core/hotspots/hotspot-set.ts';
import { type DosageDay, dayNamed, daysBetween, defaultDayRule, weekOf } from '../../../core/time/index.ts';

export interface DosageSpan {
  /** Only hotspots of this set, and of each only the days on which it was in it. */
  readonly set?: HotspotSetDates | undefined;
  /** First and last dosage day, 'YYYY-MM-DD', both included. */
  readonly from: string;
  readonly to: string;
}

/** How many dosage days a span has; below one where its ends are the wrong way round. */
export function daysIn({ from, to }: DosageSpan): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days + 1;
}

/** The dosage days of a span. */
export function daysOfSpan({ from, to }: DosageSpan): DosageDay[] {
  return daysBetween(dayNamed(from, defaultDayRule).from, dayNamed(to, defaultDayRule).to, defaultDayRule);
}

/** The span as one, named by its first and last day. */
export function wholeOf({ from, to }: DosageSpan): DosageDay {
  const day = from === to ? from : `${from}..${to}`;
  return { day, from: dayNamed(from, defaultDayRule).from, to: dayNamed(to, defaultDayRule).to };
}

/** The weeks of a span, named by their Mondays and cut at its ends. */
export function weeksOfSpan(span: DosageSpan): DosageDay[] {
  const weeks = Map.groupBy(daysOfSpan(span), ({ day }) => weekOf(day));
  return [...weeks].map(([day, days]) => ({ day, from: days[0].from, to: days[days.length - 1].to }));
}

/** The dosage day before another. */
export function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** Of two days, the earlier and the later: days sort as they are written. */
export function earlierOf(a: string, b: string): string {
  return a < b ? a : b;
}

export function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
