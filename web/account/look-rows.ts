// Which looks are shown and in which order, and the same as a file.
import type { LookList } from '../../core/people/look.ts';
import { csvText, timeCell } from '../desk/csv.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import type { Words } from '../words/words.ts';

export type Look = LookList['looks'][number];
export const lookOrders = ['newest', 'oldest'] as const;
export type LookOrder = (typeof lookOrders)[number];

/** What a look says of itself besides its times. */
export function lookWords(words: PeopleWords, desk: Words, { view, isNamed, reason, sealedUntil }: Look) {
  return {
    view: words.lookViews[view],
    how: isNamed ? words.looksNamed : words.looksAmong,
    reason: reason ?? words.looksNoReason,
    sealed: sealedUntil === null ? null : words.searchSealedUntil(momentWords(desk, sealedUntil)),
  };
}

/** The looks that match what is searched for, by time. */
export function shownLooks(
  words: PeopleWords,
  desk: Words,
  looks: readonly Look[],
  asked: string,
  order: LookOrder,
): readonly Look[] {
  const wanted = asked.trim().toLocaleLowerCase();
  const found = looks.filter((look) => {
    const { view, how, sealed } = lookWords(words, desk, look);
    const said = [look.viewer, look.organisation, view, how, look.reason ?? '', sealed ?? ''];
    return said.join('\n').toLocaleLowerCase().includes(wanted);
  });
  const sign = order === 'newest' ? -1 : 1;
  return found.toSorted((a, b) => (a.beganAt - b.beganAt) * sign);
}

/** The looks as a CSV file, times in UTC. */
export function looksCsv(words: PeopleWords, desk: Words, looks: readonly Look[]): string {
  const headings = [
    'began_at',
    'ended_at',
    'viewer',
    'organisation',
    'view',
    'how',
    'looked_from',
    'looked_to',
    'reason',
    'sealed_until',
  ];
  return csvText(
    headings,
    looks.map((look) => {
      const { beganAt, endedAt, viewer, organisation, from, to, reason } = look;
      const { view, how } = lookWords(words, desk, look);
      const [began, ended] = [timeCell(beganAt), timeCell(endedAt)];
      const stretch = [timeCell(from), timeCell(to)];
      return [began, ended, viewer, organisation, view, how, ...stretch, reason, timeCell(look.sealedUntil)];
    }),
  );
}
