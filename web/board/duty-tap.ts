// A change of somebody's duty as it is tapped here, and what became of it in words.
import { type DutyChange, dutyNow } from '../../core/people/duty-change.ts';
import { problemDetailsFrom } from '../../core/problem-details.ts';
import { change } from '../api.ts';
import type { PeopleWords } from '../words/people-words.ts';

export type Tapped = { readonly ok: true } | { readonly ok: false; readonly words: string };

/** Sends a change for an officer. The same again changes nothing. */
export async function tapDuty(words: PeopleWords, officerId: string, tapped: DutyChange): Promise<Tapped> {
  const done = await change('POST', `/api/officers/${encodeURIComponent(officerId)}/duty`, tapped, dutyNow);
  if (done.ok) return { ok: true };
  if (done.problem === null) return { ok: false, words: words.unreachable };
  const unfit = done.problem === 'duty-unfit' ? problemDetailsFrom('duty-unfit', done.details) : null;
  if (unfit !== null)
    return { ok: false, words: `${words.boardNotDone} ${words.dutyRefusals[unfit.reason]}` };
  if (done.problem === 'not-found')
    return { ok: false, words: `${words.boardNotDone} ${words.boardNotYours}` };
  const known = new Map<string, string>(Object.entries(words.refusals));
  return { ok: false, words: `${words.boardNotDone} ${known.get(done.problem) ?? done.words}` };
}
