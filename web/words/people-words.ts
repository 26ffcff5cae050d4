// The words of people, their roles and the pages for signing in, by language.
import { cyPeople } from './cy-people.ts';
import { enPeople } from './en-people.ts';
import type { Language } from './words.ts';

export type PeopleWords = typeof enPeople;

const byLanguage: Readonly<Record<Language, PeopleWords>> = { en: enPeople, cy: cyPeople };

/** Those words in a language. */
export function peopleWordsIn(language: Language): PeopleWords {
  return byLanguage[language];
}
