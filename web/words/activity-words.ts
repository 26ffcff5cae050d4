// The words of activities at the desk by language.
import { activitiesCy } from './activities-cy.ts';
import { type ActivityWords, activitiesEn } from './activities-en.ts';
import type { Language } from './words.ts';

export type { ActivityWords } from './activities-en.ts';

const byLanguage: Readonly<Record<Language, ActivityWords>> = { en: activitiesEn, cy: activitiesCy };

/** Those words in a language. */
export function activityWordsIn(language: Language): ActivityWords {
  return byLanguage[language];
}
