// The words of this page, in the language that it was opened in, and its figures and days as people read them.
import { pageLanguage } from '../words/page-language.ts';
import type { Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** The words of the page. */
export function useSaying(): Words {
  return wordsIn(pageLanguage());
}

/** The language of what core says: English, whatever the page is in. */
export function coreLanguage(): 'en' | undefined {
  return pageLanguage() === 'en' ? undefined : 'en';
}

/** An area in m², hectares or km². */
export function areaWords(squareMetres: number): string {
  const figure = (value: number, digits: number) =>
    value.toLocaleString('en-GB', { maximumFractionDigits: digits });
  if (squareMetres < 10_000) return `${figure(squareMetres, 0)} m²`;
  return squareMetres < 1e6 ? `${figure(squareMetres / 1e4, 1)} ha` : `${figure(squareMetres / 1e6, 2)} km²`;
}

/** A day 'YYYY-MM-DD' as '25 November 2026'. */
export function dayText(words: Words, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${words.months.split(' ')[month - 1]} ${year}`;
}

/** A moment in milliseconds as its day and time in London. */
export function momentText(words: Words, at: number): string {
  const day = new Date(at).toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
  const time = new Date(at).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${dayText(words, day)}, ${time}`;
}
