// Days as people enter them, on the clock of London, turned into moments; and moments turned into such days.
import { clockTime } from '../words/age.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The moment (ms) at which a day (YYYY-MM-DD) begins in London; NaN where it is no day. */
export function dayBegins(text: string): number {
  const at = Date.parse(`${text}T00:00:00Z`);
  // In summer London is an hour ahead: midnight there comes an hour earlier.
  return Number.isNaN(at) || clockTime(at) === '00:00' ? at : at - hour;
}

/** The last moment (ms) of a day in London; NaN where it is no day. */
export function dayEnds(text: string): number {
  const noonOfNext = Date.parse(`${text}T12:00:00Z`) + day;
  return Number.isNaN(noonOfNext)
    ? noonOfNext
    : dayBegins(new Date(noonOfNext).toISOString().slice(0, 10)) - 1;
}

const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day in London that a moment (ms) is on, as YYYY-MM-DD. */
export function dayAt(at: number): string {
  return parts.format(at);
}

/** The moment (ms) of a day and a time on the clock of London, 2026-07-01T18:30; NaN where it is none. What the clock skips is an hour later. */
export function londonMoment(text: string): number {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  if (Number.isNaN(at) || londonText(at) === text) return at;
  return londonText(at - hour) === text ? at - hour : at;
}

/** A moment (ms) on the clock of London, as a field of a form has it: 2026-07-01T18:30. */
export function londonText(at: number): string {
  return `${dayAt(at)}T${clockTime(at)}`;
}
