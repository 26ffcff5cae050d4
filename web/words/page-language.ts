// The language that the page was opened in.
import type { Language } from './words.ts';

export function pageLanguage(): Language {
  return document.documentElement.lang === 'cy' ? 'cy' : 'en';
}
