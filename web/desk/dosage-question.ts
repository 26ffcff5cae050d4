// The questions that the dosage pages ask the server, as addresses.
import type { DosageBy, DosageFileFormat } from '../../core/tracking/dosage-question.ts';
import type { DaySpan } from './dosage-view.ts';

/** Visits are listed for up to so many days. */
export const mostDaysOfVisits = 31;
/** A chart of more days than this is drawn by week. */
const mostDailyBars = 62;

export type Of = { readonly hotspotId?: string; readonly officerId?: string };

/** Dosage by something. */
export function dosageQuestion(span: DaySpan, by: DosageBy, of: Of = {}): string {
  return `/api/dosage?${queryOf(span, { by, ...of })}`;
}

/** The same as a file. */
export function fileQuestion(span: DaySpan, by: DosageBy, format: DosageFileFormat, of: Of = {}): string {
  return `/api/dosage/file?${queryOf(span, { by, format, ...of })}`;
}

export function hoursQuestion(span: DaySpan, of: Of = {}): string {
  return `/api/dosage/hours?${queryOf(span, of)}`;
}

/** The visits entered on the days of a span; `dayAfterIt` is the day on which it is over. */
export function visitsQuestion(span: DaySpan, dayAfterIt: string, of: Of): string {
  return `/api/visits?${queryOf({ from: span.from, to: dayAfterIt }, of)}`;
}

/** Whether a chart of so many days is by day or by week. */
export function stepOf(days: number): 'day' | 'week' {
  return days > mostDailyBars ? 'week' : 'day';
}

function queryOf(span: DaySpan, more: Readonly<Record<string, string>> | Of): string {
  const asked = Object.entries(more).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams([['from', span.from], ['to', span.to], ...asked]).toString();
}
