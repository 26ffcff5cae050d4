// What every page that comes later has at hand: the same as the others, and its own words besides.
import type { PatrolWords } from '../words/patrol-en.ts';
import { type LaterWords, patrolLaterEn } from '../words/patrol-later-en.ts';
import { type PatrolView, usePatrol } from './patrol-view.ts';

export type AllWords = PatrolWords & LaterWords;

const known = new Map<PatrolWords, AllWords>();

/** All words of a language: those of the pages that come later of English, where they did not come with the others. */
export function allWords(words: PatrolWords): AllWords {
  const all = known.get(words) ?? { ...words, ...(words.later ?? patrolLaterEn) };
  known.set(words, all);
  return all;
}

export function useLater(): PatrolView & { readonly words: AllWords } {
  const view = usePatrol();
  return { ...view, words: allWords(view.words) };
}
