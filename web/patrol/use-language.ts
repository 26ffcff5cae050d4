// The language of the phone's app, changed in place and kept for the next time, as on every other page.
import { useState } from 'preact/hooks';
import { keep } from '../desk/theme.ts';
import type { PatrolWords } from '../words/patrol-en.ts';
import { patrolWordsIn } from '../words/patrol-words.ts';
import type { Language } from '../words/words.ts';

export function useLanguage(opening: PatrolWords, language: Language) {
  const [spoken, setSpoken] = useState({ words: opening, language });
  return {
    ...spoken,
    setLanguage: async (chosen: Language) => {
      const words = await patrolWordsIn(chosen);
      keep('beatkeeper.language', chosen);
      document.documentElement.lang = chosen;
      setSpoken({ words, language: chosen });
    },
  };
}
