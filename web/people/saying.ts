// The words of the pages about people, in the language of the page, and how that is changed in place.
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { keep } from '../theme/theme.ts';
import { pageLanguage } from '../words/page-language.ts';
import { type PeopleWords, peopleWordsIn } from '../words/people-words.ts';
import type { Language } from '../words/words.ts';

export interface PeopleSaying {
  readonly words: PeopleWords;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

export const PeopleSayingContext = createContext<PeopleSaying | null>(null);

export function usePeopleSaying(): PeopleSaying {
  const saying = useContext(PeopleSayingContext);
  if (saying === null) throw new Error('outside of a page about people');
  return saying;
}

/** What a page about people says, and in the title of its window. */
export function useOwnSaying(title: (words: PeopleWords) => string): PeopleSaying {
  const [language, setLanguage] = useState(pageLanguage);
  const words = peopleWordsIn(language);
  useEffect(() => {
    document.title = `${title(words)} – ${words.product}`;
  }, [words, title]);
  return {
    words,
    language,
    setLanguage: (chosen) => {
      keep('beatkeeper.language', chosen);
      document.documentElement.lang = chosen;
      setLanguage(chosen);
    },
  };
}
