// What a refusal of a change says on the page, and what to do.
import * as z from 'zod/mini';
import type { Changed } from '../api.ts';
import type { Words } from '../words/words.ts';
import { dayText } from './saying.ts';

const details = z.object({
  earliest: z.optional(z.string()),
  from: z.optional(z.string()),
  problems: z.optional(z.array(z.object({ message: z.string() }))),
});

/** The refusal in the language of the page. */
export function refusedWords(words: Words, reply: Extract<Changed<unknown>, { ok: false }>): string {
  const read = details.safeParse(reply.details);
  const { earliest, from, problems } = read.success ? read.data : {};
  switch (reply.problem) {
    case 'changed-meanwhile':
      return words.changedMeanwhile;
    case 'day-past':
      return words.dayPast(dayText(words, earliest ?? ''));
    case 'version-waits':
      return words.versionWaits(dayText(words, from ?? ''));
    case 'ended-already':
      return words.endedAlready;
    case 'hotspot-unfit':
      return [words.notSaved, ...(problems ?? []).map(({ message }) => message)].join(' ');
    default:
      return `${words.notSaved} ${reply.words}`;
  }
}
