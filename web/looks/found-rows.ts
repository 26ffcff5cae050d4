// The looks that a search found, as a table shows them and as a file.
import type { lookSearch } from '../../core/people/look.ts';
import { csvText, timeCell } from '../desk/csv.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import type { Words } from '../words/words.ts';

export type Found = (typeof lookSearch)['_zod']['output']['looks'][number];

/** Whether a look is sealed, or was until when; empty where neither. */
export function sealWords(words: PeopleWords, desk: Words, { isSealed, sealedUntil }: Found): string {
  if (isSealed) return words.searchSealed;
  return sealedUntil === null ? '' : words.searchSealedUntil(momentWords(desk, sealedUntil));
}

/** At whom a look was: a call sign, or everybody whom the viewer reached. */
export function whomWords(words: PeopleWords, { callSign }: Found): string {
  return callSign ?? words.searchEverybody;
}

/** The looks as a CSV file, times in UTC. */
export function foundCsv(words: PeopleWords, looks: readonly Found[]): string {
  const headings = [
    ...['began_at', 'ended_at', 'viewer', 'organisation', 'at', 'view', 'looked_from', 'looked_to', 'reason'],
    ...['sealed', 'sealed_until'],
  ];
  return csvText(
    headings,
    looks.map((look) => [
      ...[timeCell(look.beganAt), timeCell(look.endedAt), look.viewer, look.organisation],
      ...[whomWords(words, look), words.lookViews[look.view], timeCell(look.from), timeCell(look.to)],
      ...[look.reason, look.isSealed ? words.searchSealed : null, timeCell(look.sealedUntil)],
    ]),
  );
}
