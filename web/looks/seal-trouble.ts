// Why a seal was not asked for or changed, and what to do.
import { problemDetailsFrom } from '../../core/problem-details.ts';
import type { Changed } from '../api.ts';
import type { PeopleWords } from '../words/people-words.ts';

export function sealTrouble(words: PeopleWords, refused: Extract<Changed<unknown>, { ok: false }>): string {
  const { problem, details } = refused;
  if (problem === 'seal-unfit') {
    const told = problemDetailsFrom(problem, details);
    if (told !== null) return words.sealRefusals[told.reason];
  }
  if (problem === 'not-found') return words.sealNotKnown;
  const known = new Map<string, string>(Object.entries(words.refusals));
  return (problem === null ? undefined : known.get(problem)) ?? words.sealNotDone;
}
