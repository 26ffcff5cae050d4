// The words of the page of activities, in its language, beside those of the desk for days and times.
import { usePeopleSaying } from '../people/saying.ts';
import { type ActivityWords, activityWordsIn } from '../words/activity-words.ts';
import type { Language, Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

export interface ActivitySaying {
  readonly words: ActivityWords;
  readonly desk: Words;
  readonly language: Language;
}

export function useActivityWords(): ActivitySaying {
  const { language } = usePeopleSaying();
  return { words: activityWordsIn(language), desk: wordsIn(language), language };
}
