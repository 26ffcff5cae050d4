// When an authority holds, in words, and which of the three lists it is in.
import { type Authority, isLive } from '../../core/activities/authority.ts';
import { durationWords } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords, spanWords } from '../words/span-words.ts';
import type { Words } from '../words/words.ts';

export type AuthorityPhase = 'live' | 'coming' | 'past';

export function phaseOf(
  authority: Pick<Authority, 'from' | 'until' | 'endedAt'>,
  at: number,
): AuthorityPhase {
  if (isLive(authority, at)) return 'live';
  return authority.from > at && authority.endedAt === null ? 'coming' : 'past';
}

/** Its stretch, and what of it is left, is to come, or was cut short. */
export function whenWords(words: PeopleWords, desk: Words, authority: Authority, at: number): string[] {
  const { from, until, endedAt } = authority;
  const stretch = until === null ? momentWords(desk, from) : spanWords(desk, from, until);
  if (endedAt !== null && endedAt <= from) return [stretch, words.authNeverHeld];
  if (endedAt !== null) return [stretch, words.authEndedEarly(momentWords(desk, endedAt))];
  const phase = phaseOf(authority, at);
  if (phase === 'live' && until !== null)
    return [stretch, words.authLeft(durationWords(desk, (until - at) / 1000))];
  if (phase === 'coming') return [stretch, words.authBegins(durationWords(desk, (from - at) / 1000))];
  return [stretch];
}
