// Words for how long ago something was, and the exact time beside it. Times are milliseconds since 1970 UTC; shown in Europe/London.
import type { Language, Words } from './words.ts';

const zone = 'Europe/London';
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { timeZone: zone, hourCycle: 'h23', ...options });
  formats.set(key, made);
  return made;
}

/** A duration in seconds as its two largest units. */
export function durationWords(words: Words, seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return words.seconds(whole);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return words.hoursMinutes(hours, minutes % 60);
  return words.days(Math.floor(hours / 24));
}

/** How long before `now` a moment was; a moment ahead of a clock that differs a little is now. */
export function agoWords(words: Words, at: number, now: number): string {
  const seconds = (now - at) / 1000;
  return seconds < 5 ? words.justNow : words.ago(durationWords(words, seconds));
}

/** The time of day: 14:05. */
export function clockTime(language: Language, at: number): string {
  return format(language, 'clock', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** The exact moment: Monday 23 November 2026, 14:05:09. */
export function exactTime(language: Language, at: number): string {
  return format(language, 'exact', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(at);
}

/** The short name of a calendar day given as YYYY-MM-DD: Mon 23. */
export function shortDay(language: Language, day: string): string {
  return format(language, 'day', { weekday: 'short', day: 'numeric' }).format(Date.parse(`${day}T12:00:00Z`));
}
