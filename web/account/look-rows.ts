// Which looks are shown and in which order, and the same as a file.
import type { LookList } from '../../core/people/look.ts';
import { csvText, timeCell } from '../desk/csv.ts';
import type { PeopleWords } from '../words/people-words.ts';

export type Look = LookList['looks'][number];
export const lookOrders = ['newest', 'oldest'] as const;
export type LookOrder = (typeof lookOrders)[number];

/** What a look says of itself besides its times. */
export function lookWords(words: PeopleWords, { view, isNamed, reason }: Look) {
  return {
    view: words.lookViews[view],
    how: isNamed ? words.looksNamed : words.looksAmong,
    reason: reason ?? words.looksNoReason,
  };
}

/** The looks that match what is searched for, by time. */
export function shownLooks(
  words: PeopleWords,
  looks: readonly Look[],
  asked: string,
  order: LookOrder,
): readonly Look[] {
  const wanted = asked.trim().toLocaleLowerCase();
  const found = looks.filter((look) => {
    const { view, how } = lookWords(words, look);
    const said = [look.viewer, look.organisation, view, how, look.reason ?? ''];
    return said.join('\n').toLocaleLowerCase().includes(wanted);
  });
  const sign = order === 'newest' ? -1 : 1;
  return found.toSorted((a, b) => (a.beganAt - b.beganAt) * sign);
}

/** The looks as a CSV file, times in UTC. */
export function looksCsv(words: PeopleWords, looks: readonly Look[]): string {
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
  ];
  return csvText(
    headings,
    looks.map((look) => {
      const { beganAt, endedAt, viewer, organisation, from, to, reason } = look;
      const { view, how } = lookWords(words, look);
      const [began, ended] = [timeCell(beganAt), timeCell(endedAt)];
      return [began, ended, viewer, organisation, view, how, timeCell(from), timeCell(to), reason];
    }),
  );
}
