// The day of the calendar, from midnight to midnight, as laws and designations count it; dosage has days of its own (dosage-day.ts).

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day in London that a moment (ms) is on, as 2026-05-01. */
export function calendarDay(at: number): string {
  return days.format(at);
}
