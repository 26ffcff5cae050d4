// A time of day as people say when a duty is to end: the next moment at which the clock of the place shows it.
import { clockTime } from '../words/age.ts';

const minuteMilliseconds = 60_000;

/** The moment (ms) of a time such as 23:00 within a day of `now`; null for none, and 'wrong' for what is no time. */
export function plannedEndFrom(text: string, now: number): number | null | 'wrong' {
  const said = text.trim().replace('.', ':');
  if (said === '') return null;
  const parts = /^(\d{1,2}):?(\d{2})$/.exec(said);
  if (parts === null || Number(parts[1]) > 23 || Number(parts[2]) > 59) return 'wrong';
  const wanted = `${parts[1].padStart(2, '0')}:${parts[2]}`;
  const first = (Math.floor(now / minuteMilliseconds) + 1) * minuteMilliseconds;
  for (let at = first; at < first + 24 * 60 * minuteMilliseconds; at += minuteMilliseconds)
    if (clockTime(at) === wanted) return at;
  // An hour that the clocks skip.
  return 'wrong';
}
