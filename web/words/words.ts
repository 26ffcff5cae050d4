// The words of the desk in each language. English sets the keys and their parameters; a key that another language lacks is a type error.
import { cy } from './cy.ts';
import { en } from './en.ts';

export type Words = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : string;
};

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

const wordsByLanguage: Readonly<Record<Language, Words>> = { en, cy };

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return wordsByLanguage[language];
}
