// What the address of a dosage page holds: the days, by what, of whom or where, search and order. The address is the view, so Back works.

import { type Theme, themes } from '../theme/themes.ts';
import { type Language, languages } from '../words/words.ts';
import { dayAfter } from './dosage-day.ts';

export const dosageTabs = ['hotspot', 'officer', 'day', 'week'] as const;
export type DosageTab = (typeof dosageTabs)[number];

export interface DosageView {
  /** First and last dosage day, both included; null: the last seven days. */
  readonly span: DaySpan | null;
  readonly tab: DosageTab;
  readonly hotspotId: string | null;
  readonly officerId: string | null;
  /** Only hotspots of this set; null: of all. */
  readonly setId: string | null;
  readonly search: string;
  /** The column, with `-` before it for the largest first; null: as the table is by itself. */
  readonly sort: string | null;
  readonly theme: Theme | null;
  readonly language: Language | null;
}

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export const dosageStart: DosageView = {
  span: null,
  tab: 'hotspot',
  hotspotId: null,
  officerId: null,
  setId: null,
  search: '',
  sort: null,
  theme: null,
  language: null,
};

/** Where the dosage pages are. */
export const dosagePath = '/dosage';

/** The view that an address's query asks for; what it cannot mean is left out. */
export function dosageViewFrom(query: string): DosageView {
  const asked = new URLSearchParams(query);
  const from = dayFrom(asked.get('from'));
  const to = dayFrom(asked.get('to'));
  const hotspotId = asked.get('hotspot') || null;
  return {
    span: from !== null && to !== null && from <= to ? { from, to } : null,
    tab: dosageTabs.find((tab) => tab === asked.get('by')) ?? 'hotspot',
    hotspotId,
    officerId: hotspotId === null ? asked.get('officer') || null : null,
    setId: setFrom(asked.get('set')),
    search: asked.get('search') ?? '',
    sort: asked.get('sort') || null,
    theme: themes.find((theme) => theme === asked.get('theme')) ?? null,
    language: languages.find((language) => language === asked.get('lang')) ?? null,
  };
}

/** The address of a view. */
export function dosageAddress(view: DosageView): string {
  const query = new URLSearchParams();
  if (view.span !== null) {
    query.set('from', view.span.from);
    query.set('to', view.span.to);
  }
  if (view.tab !== 'hotspot') query.set('by', view.tab);
  if (view.hotspotId !== null) query.set('hotspot', view.hotspotId);
  else if (view.officerId !== null) query.set('officer', view.officerId);
  if (view.setId !== null) query.set('set', view.setId);
  if (view.search !== '') query.set('search', view.search);
  if (view.sort !== null) query.set('sort', view.sort);
  if (view.theme !== null) query.set('theme', view.theme);
  if (view.language !== null) query.set('lang', view.language);
  const words = query.toString();
  return words === '' ? dosagePath : `${dosagePath}?${words}`;
}

/** The span that is shown: the one asked for, or the last seven days. */
export function shownSpan({ span }: DosageView, today: string): DaySpan {
  return span ?? { from: dayAfter(today, -6), to: today };
}

/** How many dosage days a span has. */
export function daysIn({ from, to }: DaySpan): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** What of some days lies in a span. */
export function cutTo(span: DaySpan, days: DaySpan): DaySpan {
  const [, from] = [days.from, span.from].sort();
  const [to] = [days.to, span.to].sort();
  return { from, to };
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

function setFrom(words: string | null): string | null {
  return words !== null && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(words) ? words : null;
}

function dayFrom(words: string | null): string | null {
  if (words === null || !/^\d{4}-\d{2}-\d{2}$/.test(words)) return null;
  const at = Date.parse(`${words}T12:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== words ? null : words;
}
