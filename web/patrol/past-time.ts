// A time of day as somebody says when something was: the latest moment until now at which the clock of the place showed it.
import { plannedEndFrom } from '../board/planned-end.ts';

const day = 24 * 3_600_000;

/** The moment (ms) of a time such as 14:05 within the day before `now`, its minute begun; null for what is no time. */
export function pastMoment(text: string, now: number): number | null {
  if (text.trim() === '') return null;
  // The next such moment after a day ago is the latest until now.
  const at = plannedEndFrom(text, now - day - 60_000);
  const known = at === 'wrong' ? null : at;
  // The minute that is just now is of today, though it showed a day ago too.
  const today = plannedEndFrom(text, now - 60_000);
  return today !== 'wrong' && today !== null && today <= now ? today : known;
}
