// Amounts of time on the dosage pages, with their range in words: "18 min (15–20)", from two hours on "12.4 h (11.9–13.1)".
import { durationWords } from '../words/age.ts';
import { minuteRange, tenthsOfHours, wholeMinutes } from '../words/numbers.ts';
import type { Words } from '../words/words.ts';

const hoursFrom = 7200;

/** An amount of time that can be claimed. */
export function amountWords(words: Words, seconds: number): string {
  return seconds >= hoursFrom ? words.hours(tenthsOfHours(seconds)) : words.minutes(wholeMinutes(seconds));
}

/** An amount of time with what is certain and what is possible of it. */
export function rangedWords(words: Words, seconds: number, low: number, high: number): string {
  const amount = amountWords(words, seconds);
  if (seconds >= hoursFrom) return words.amountRange(amount, tenthsOfHours(low), tenthsOfHours(high, 'up'));
  const [least, most] = minuteRange(low, high);
  return words.amountRange(amount, String(least), String(most));
}

/** A gap between patrol visits; a dash where there is none. */
export function gapWords(words: Words, seconds: number | null): string {
  return seconds === null ? '–' : durationWords(words, seconds);
}

/** A share as a whole percentage. */
export function percentOf(share: number): number {
  return Math.round(share * 100);
}
