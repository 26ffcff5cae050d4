// Why somebody was not let in, and what they can do.
import { problemDetailsFrom } from '../../core/problem-details.ts';
import type { Changed } from '../api.ts';
import type { PeopleWords } from '../words/people-words.ts';

export type Trouble =
  | { readonly kind: 'refused'; readonly problem: string; readonly waitSeconds: number | null }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'passkey-cancelled' }
  | { readonly kind: 'no-passkeys' }
  /** Let in, and the browser did not keep it. */
  | { readonly kind: 'not-kept' };

/** What became of a try that did not let in. */
export function troubleOf({ problem, details }: Extract<Changed<unknown>, { ok: false }>): Trouble {
  if (problem === null) return { kind: 'unreachable' };
  const wait = problem === 'too-many-tries' ? problemDetailsFrom(problem, details) : null;
  return { kind: 'refused', problem, waitSeconds: wait?.retryAfterSeconds ?? null };
}

export function troubleWords(words: PeopleWords, trouble: Trouble): string {
  switch (trouble.kind) {
    case 'unreachable':
      return words.signInUnreachable;
    case 'passkey-cancelled':
      return words.signInPasskeyCancelled;
    case 'no-passkeys':
      return words.signInNoPasskeys;
    case 'not-kept':
      return words.signInNotKept;
    case 'refused':
      return refusalWords(words, trouble.problem, trouble.waitSeconds);
  }
}

function refusalWords(words: PeopleWords, problem: string, waitSeconds: number | null): string {
  if (problem === 'too-many-tries')
    return waitSeconds === null ? words.signInWaitSome : words.signInWait(waitSeconds);
  const known = new Map<string, string>(Object.entries(words.refusals));
  return known.get(problem) ?? words.signInUnknown;
}
