// The dosage days that the ledger is asked for, as the address holds them: first and last, both included.
import { mostAbstractionDays } from '../../core/people/abstraction-list.ts';

export interface AskedDays {
  readonly first: string;
  readonly last: string;
}

const dayMilliseconds = 86_400_000;
const sixHours = 6 * 3_600_000;
const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The dosage day of a moment (ms), as YYYY-MM-DD: before six in the morning it is still the day before. */
export function dosageDayOf(now: number): string {
  return londonDay.format(now - sixHours);
}

/** The days that the query of an address asks for; the last seven where it asks for none that can be. */
export function daysFrom(search: string, now: number): AskedDays {
  const asked = new URLSearchParams(search);
  const days = { first: asked.get('from') ?? '', last: asked.get('to') ?? '' };
  return areFit(days) ? days : { first: dosageDayOf(now - 6 * dayMilliseconds), last: dosageDayOf(now) };
}

/** Whether they are days in order, and not too many. */
export function areFit({ first, last }: AskedDays): boolean {
  const [from, to] = [noonOf(first), noonOf(last)];
  return from !== null && to !== null && from <= to && (to - from) / dayMilliseconds < mostAbstractionDays;
}

/** The query of an address that asks for days, with what else it says. */
export function searchOfDays({ first, last }: AskedDays, before: string): string {
  const query = new URLSearchParams(before);
  query.set('from', first);
  query.set('to', last);
  return `?${query}`;
}

/** The day after one, as YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return new Date((noonOf(day) ?? 0) + dayMilliseconds).toISOString().slice(0, 10);
}

function noonOf(day: string): number | null {
  const noon = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T12:00:00Z`) : Number.NaN;
  return Number.isNaN(noon) ? null : noon;
}
