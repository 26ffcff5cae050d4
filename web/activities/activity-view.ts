// What the page of activities shows, as its address holds it: days, filters, and by what totals are. Ids may stand there, names never.
import { type TotalsBy, waysOfTotals } from '../../core/activities/activity-totals.ts';
import { dosageDayOf } from '../abstractions/asked-days.ts';

export const standings = ['stands', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

export interface ActivityView {
  /** First and last dosage day, both included. */
  readonly from: string;
  readonly to: string;
  readonly hotspotId: string;
  /** A kind, or a group of kinds; empty for all, as the others. */
  readonly kind: string;
  readonly officerId: string;
  readonly standing: Standing;
  readonly by: TotalsBy;
}

/** The most dosage days that are asked for at once. */
export const mostDays = 800;
const dayMilliseconds = 86_400_000;

/** The view of an address; the last seven days where it names none that can be. */
export function activityViewFrom(search: string, now: number): ActivityView {
  const asked = new URLSearchParams(search);
  const days = { from: asked.get('from') ?? '', to: asked.get('to') ?? '' };
  return {
    ...(areFit(days) ? days : { from: dosageDayOf(now - 6 * dayMilliseconds), to: dosageDayOf(now) }),
    hotspotId: asked.get('hotspotId') ?? '',
    kind: asked.get('kind') ?? '',
    officerId: asked.get('officerId') ?? '',
    standing: standings.find((known) => known === asked.get('standing')) ?? 'stands',
    by: waysOfTotals.find((known) => known === asked.get('by')) ?? 'hotspot',
  };
}

/** The query of its address, with what else the address said before: theme and language. */
export function searchOfView(view: ActivityView, before: string): string {
  const query = new URLSearchParams(before);
  const plain: Partial<Record<string, string>> = { standing: 'stands', by: 'hotspot' };
  for (const [name, value] of Object.entries(view)) {
    if (value === '' || value === plain[name]) query.delete(name);
    else query.set(name, value);
  }
  return `?${query}`;
}

/** Whether they are days in order, and not too many. */
export function areFit({ from, to }: Pick<ActivityView, 'from' | 'to'>): boolean {
  const [first, last] = [noonOf(from), noonOf(to)];
  return first <= last && (last - first) / dayMilliseconds < mostDays;
}

/** How many days they are. */
export function daysIn({ from, to }: Pick<ActivityView, 'from' | 'to'>): number {
  return Math.round((noonOf(to) - noonOf(from)) / dayMilliseconds) + 1;
}

/** What the server is asked about: the list and its files by all filters, totals by those that they have. */
export function listQuestion({ by: _by, standing, ...view }: ActivityView): string {
  return questionOf({ ...view, standing: standing === 'stands' ? '' : standing });
}

export function totalsQuestion({ standing: _standing, ...view }: ActivityView): string {
  return questionOf(view);
}

function questionOf(asked: Readonly<Record<string, string>>): string {
  return String(new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')));
}

/** NaN where it is no day: it is in no order to any other. */
function noonOf(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T12:00:00Z`) : Number.NaN;
}
