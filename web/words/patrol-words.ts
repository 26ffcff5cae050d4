// The words of the patrol phone by language. English comes with the app; another is fetched when it is wanted, and is kept with the app's other files.
import { type PatrolWords, patrolEn } from './patrol-en.ts';
import type { Language } from './words.ts';

/** Those words in a language. */
export async function bringPatrolWords(language: Language): Promise<PatrolWords> {
  return language === 'cy' ? (await import('./patrol-cy.ts')).patrolCy : patrolEn;
}
