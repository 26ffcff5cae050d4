// The language of the phone's app, changed in place and kept for the next time, as on every other page.
import { useState } from 'preact/hooks';
import { keep } from '../theme/theme.ts';
import type { PatrolWords } from '../words/patrol-en.ts';
import { bringPatrolWords } from '../words/patrol-words.ts';
import type { Language } from '../words/words.ts';

export function useLanguage(opening: PatrolWords) {
  const [words, setWords] = useState(opening);
  return {
    words,
    /** Without signal, a language that was never here is not to be had: then all stays as it is. */
    setLanguage: async (chosen: Language) => {
      const found = await bringPatrolWords(chosen).catch(() => null);
      if (found === null) return;
      keep('beatkeeper.language', chosen);
      document.documentElement.lang = chosen;
      setWords(found);
    },
  };
}
