// The words of the patrol phone by language.
import { patrolCy } from './patrol-cy.ts';
import { type PatrolWords, patrolEn } from './patrol-en.ts';
import type { Language } from './words.ts';

const byLanguage: Readonly<Record<Language, PatrolWords>> = { en: patrolEn, cy: patrolCy };

/** Those words in a language. */
export function patrolWordsIn(language: Language): PatrolWords {
  return byLanguage[language];
}
