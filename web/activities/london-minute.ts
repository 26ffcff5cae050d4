// Minutes as people enter them, on the clock of London, turned into moments (ms); and moments turned into such minutes.
import { dayAt } from '../people/london-time.ts';
import { clockTime } from '../words/age.ts';

const hour = 3_600_000;

/** The moment of '2026-11-23T14:05' in London, the first where the clocks show it twice; NaN where they never do, or it is none. */
export function momentOf(minute: string): number {
  const winter = Date.parse(`${minute.slice(0, 16)}:00Z`);
  return (
    [winter - hour, winter].find((at) => !Number.isNaN(at) && minuteOf(at) === minute.slice(0, 16)) ??
    Number.NaN
  );
}

/** The minute in London that a moment is in, as 2026-11-23T14:05. */
export function minuteOf(at: number): string {
  return `${dayAt(at)}T${clockTime(at)}`;
}

/** When a dosage day begins, or one so many days later: at six in the morning. */
export function dosageDayBegins(day: string, daysLater = 0): number {
  const later = new Date(Date.parse(`${day}T12:00:00Z`) + daysLater * 24 * hour).toISOString().slice(0, 10);
  return momentOf(`${later}T06:00`);
}
