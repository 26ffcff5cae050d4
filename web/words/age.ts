// Words for how long ago something was, and the exact time beside it. Times are milliseconds since 1970 UTC; shown in Europe/London.
import type { TimeWords } from './en-time.ts';

// Names of days and months are ours: not every browser brings Welsh ones.
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function partsOf(at: number) {
  const found = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  return {
    weekday: part('weekday'),
    day: String(Number(part('day'))),
    month: part('month'),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

const shortNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A duration in seconds as its two largest units. */
export function durationWords(words: TimeWords, seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return words.seconds(whole);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return words.hoursMinutes(hours, minutes % 60);
  return words.days(Math.floor(hours / 24));
}

/** How long before `now` a moment was; a moment ahead of a clock that differs a little is now. */
export function agoWords(words: TimeWords, at: number, now: number): string {
  const seconds = (now - at) / 1000;
  return seconds < 5 ? words.justNow : words.ago(durationWords(words, seconds));
}

/** The time of day: 14:05. */
export function clockTime(at: number): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute}`;
}

/** The time of day to the second: 14:05:09. */
export function secondTime(at: number): string {
  const { hour, minute, second } = partsOf(at);
  return `${hour}:${minute}:${second}`;
}

/** The exact moment: Monday 23 November 2026, 14:05:09. */
export function exactTime(words: TimeWords, at: number): string {
  const { weekday, day, month, year } = partsOf(at);
  const weekdayName = words.weekdays.split(' ')[shortNames.indexOf(weekday)];
  const monthName = words.months.split(' ')[Number(month) - 1];
  return `${weekdayName} ${day} ${monthName} ${year}, ${secondTime(at)}`;
}

/** The short name of a calendar day given as YYYY-MM-DD: Mon 23. */
export function shortDay(words: TimeWords, day: string): string {
  const { weekday, day: number } = partsOf(Date.parse(`${day}T12:00:00Z`));
  return `${words.weekdaysShort.split(' ')[shortNames.indexOf(weekday)]} ${number}`;
}

/** The name of a dosage day given as YYYY-MM-DD: Mon 23 November 2026. */
export function dayWords(words: TimeWords, day: string): string {
  const { month, year } = partsOf(Date.parse(`${day}T12:00:00Z`));
  return `${shortDay(words, day)} ${words.months.split(' ')[Number(month) - 1]} ${year}`;
}
