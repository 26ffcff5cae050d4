// What kinds of activity are called, by language.
import { kindsCy } from '../words/kinds-cy.ts';
import { kindsEn } from '../words/kinds-en.ts';
import type { Language } from '../words/words.ts';

export function kindWordsIn(language: Language) {
  return language === 'cy' ? kindsCy : kindsEn;
}
