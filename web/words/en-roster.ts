// Bringing a roster, in English. The other languages follow these keys.
import type { RosterRefusal } from '../../core/people/roster.ts';

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

/** What is wrong with a row, and what to do. */
const rosterRefusals: Readonly<Record<RosterRefusal, string>> = {
  missing: 'Fill the value in.',
  'bad-time': 'Write the time as 2026-05-01 21:30.',
  'no-offset': 'Write the time with its offset, as in 2026-05-01T21:30:00+01:00.',
  'ambiguous-time': 'The clocks went back and this time came twice: write its offset, such as +01:00.',
  'skipped-time': 'The clocks went forward and this time never was: correct it.',
  'no-end': 'A planned duty has an end: write when.',
  'ends-before-it-starts': 'It ends before it starts: correct the times.',
  'planned-too-long': 'It is longer than 24 hours: correct the day, or make it several duties.',
  'minutes-unfit': 'Minutes of break, station and custody lie within the duty: correct them.',
  'no-duty': 'A roster has duties alone: leave out breaks and calls.',
  'bad-quoting': 'Close the quotation mark.',
  'overlaps-in-file': 'It overlaps another row of the same officer: make them one, or correct the times.',
  'overlaps-on-record':
    'It overlaps a duty of theirs that is on record: give it that start, or leave it out.',
  'not-reached': 'Nobody of that call sign is within your reach: correct it, or ask whoever leads them.',
};

export const enRoster = {
  rosterRefusals,
  roster: 'Bring a roster',
  rosterLead:
    'A CSV file of planned duties with the columns officer_id (the call sign), starts_at, ends_at and, where known, crew and radio_id. Times without an offset are those of London. Off a planned duty, positions are refused.',
  rosterFile: 'Roster file',
  rosterFileNeeded: 'Choose the file of the roster.',
  rosterTooLarge: 'The file is too large to be a roster. Bring it in parts.',
  rosterUnread: 'The file could not be read. Save it as CSV in UTF-8, then choose it again.',
  rosterCheck: 'Check the file',
  rosterTake: (n: number) => `Take over ${count(n, 'planned duty', 'planned duties')}`,
  rosterColumns: (columns: string) =>
    `The first line does not name these columns: ${columns}. Add them, then choose the file again.`,
  rosterGood: (n: number) => `${count(n, 'row', 'rows')} can be taken over. Nothing is kept yet.`,
  rosterNoneGood: 'No row can be taken over. Nothing is kept.',
  rosterDone: (added: number, known: number) =>
    `${count(added, 'planned duty is', 'planned duties are')} new, ${known} known or changed.`,
  rosterRefused: (n: number) => `${count(n, 'row is', 'rows are')} not taken over`,
  rosterRow: 'Row',
  rosterColumn: 'Column',
  rosterValue: 'What stands there',
  rosterReason: 'What to do',
  rosterFileName: 'rows-not-taken',
};
