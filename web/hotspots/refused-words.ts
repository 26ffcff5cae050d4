// What a refusal of a change says on the page, and what to do.
import { problemDetailsFrom } from '../../core/problem-details.ts';
import type { Changed } from '../api.ts';
import type { Words } from '../words/words.ts';
import { dayText } from './saying.ts';

/** The refusal in the language of the page. */
export function refusedWords(words: Words, reply: Extract<Changed<unknown>, { ok: false }>): string {
  const { problem, details } = reply;
  switch (problem) {
    case 'signed-out':
      return words.signedOutMeanwhile;
    case 'changed-meanwhile':
      return words.changedMeanwhile;
    case 'day-past':
      return words.dayPast(dayText(words, problemDetailsFrom(problem, details)?.earliest ?? ''));
    case 'version-waits':
      return words.versionWaits(dayText(words, problemDetailsFrom(problem, details)?.from ?? ''));
    case 'ended-already':
      return words.endedAlready;
    case 'hotspot-unfit': {
      const { problems } = problemDetailsFrom(problem, details) ?? { problems: [] };
      return [words.notSaved, ...problems.map(({ message }) => message)].join(' ');
    }
    default:
      return `${words.notSaved} ${reply.words}`;
  }
}
