// Moments and stretches as people read them, in London: the day, then the time to the minute.
import { exactTime } from './age.ts';
import type { Words } from './words.ts';

/** Monday 23 November 2026, 14:05. */
export function momentWords(words: Words, at: number): string {
  return exactTime(words, at).slice(0, -':00'.length);
}

/** From and to, with the day once where it is the same; a moment alone where both are in the same minute. */
export function spanWords(words: Words, from: number, to: number): string {
  const [first, last] = [momentWords(words, from), momentWords(words, to)];
  if (first === last) return first;
  const [[firstDay], [lastDay, lastTime]] = [first.split(', '), last.split(', ')];
  return words.fromToWords(first, firstDay === lastDay ? lastTime : last);
}
