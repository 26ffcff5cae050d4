// The words of the desk by language.
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Language, Words } from './words.ts';

const wordsByLanguage: Readonly<Record<Language, Words>> = { en, cy };

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return wordsByLanguage[language];
}
