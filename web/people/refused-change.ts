// What a refused change of people says on the page, and at which field.
import { problemDetailsFrom } from '../../core/problem-details.ts';
import type { Changed } from '../api.ts';
import type { PeopleWords } from '../words/people-words.ts';
import type { Wrong } from './fields.tsx';

/** `fields` names the field of the form for each that the server names. */
export function wrongFrom(
  words: PeopleWords,
  reply: Extract<Changed<unknown>, { ok: false }>,
  fields: Readonly<Record<string, string>> = {},
): readonly Wrong[] {
  if (reply.problem === null) return [{ field: null, words: words.unreachable }];
  const unfit = reply.problem === 'people-unfit' ? problemDetailsFrom('people-unfit', reply.details) : null;
  if (unfit !== null) {
    const field = unfit.field === null ? null : (fields[unfit.field] ?? null);
    return [{ field, words: words.administrationRefusals[unfit.reason] }];
  }
  const known = new Map<string, string>(Object.entries(words.refusals));
  return [{ field: null, words: known.get(reply.problem) ?? reply.words }];
}
