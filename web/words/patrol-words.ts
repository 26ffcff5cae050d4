// The words of the patrol phone by language: each comes when it is wanted. Both are kept on the phone with the rest of the app.
import type { PatrolWords } from './patrol-en.ts';
import type { Language } from './words.ts';

/** Those words in a language. */
export async function patrolWordsIn(language: Language): Promise<PatrolWords> {
  return language === 'cy'
    ? (await import('./patrol-cy.ts')).patrolCy
    : (await import('./patrol-en.ts')).patrolEn;
}
