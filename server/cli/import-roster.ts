// `import duties --roster`: duties that are planned, row by row. They bind: off such a duty the doors refuse positions.
import type { RosterRefusal, RosterTaken } from '../../core/people/roster.ts';
import { rosterFrom, takeRoster } from '../people/index.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { type Arguments, type ExitCode, type Io, refuse } from './command.ts';
import { namedText } from './named-file.ts';
import { figures } from './progress.ts';
import { refusedRows } from './refused-rows.ts';
import { storeTerms, withForce } from './store-options.ts';

/** What to do about a row, by what is wrong with it. */
const remedies: Readonly<Record<RosterRefusal, string>> = {
  missing: 'Fill the value in.',
  'bad-time': 'Write the time as 2026-05-01T21:30:00Z, or as seconds since 1970.',
  'no-offset': 'Add the offset, as in 2026-05-01T21:30:00+01:00, or say the zone: --zone Europe/London.',
  'ambiguous-time': 'The clocks went back and this time came twice: write its offset, such as +01:00.',
  'skipped-time': 'The clocks went forward and this time never was: write the time with its offset.',
  'no-end': 'A planned duty has an end: write when.',
  'ends-before-it-starts': 'Correct the times.',
  'planned-too-long':
    'No duty is planned for more than 24 hours: correct the day, or make it several duties.',
  'minutes-unfit': 'Minutes of break, station and custody lie within the duty: correct them.',
  'no-duty': 'A roster has duties alone: leave out breaks and calls.',
  'bad-quoting': 'Close the quotation mark, and write one inside quotes twice.',
  'overlaps-in-file': 'It overlaps another row of the same officer: make them one, or correct the times.',
  'overlaps-on-record':
    'It overlaps a duty of the same officer that is on record: give it that start, or leave it out.',
  'not-reached': 'Nobody of that call sign is known here.',
};

/** Takes the good rows of the files over, each file in one transaction. */
export async function importRosterFiles(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const isDryRun = arguments_.isGiven('dry-run');
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    const rows = refusedRows(io.say, arguments_.text('refused'));
    const all: RosterTaken[] = [];
    for (const file of files) {
      const text = await namedText(file);
      if (!text.ok) return refuse(io, text.message, text.remedy);
      const read = rosterFrom(text.value, timeReader(arguments_.text('zone')));
      if (read.missingColumns.length > 0)
        return refuse(
          io,
          `${file}: no column says ${read.missingColumns.join(', ')}`,
          'Name the columns officer_id, starts_at, ends_at in the first line.',
        );
      const done = await takeRoster(database, forceId, read, { isReached: null, isDryRun, actor: 'console' });
      if (!done.ok)
        return refuse(io, `${file}: a duty came meanwhile that overlaps one of these`, 'Import it again.');
      for (const refusal of done.taken.refused)
        rows.add({ file, ...refusal, remedy: remedies[refusal.reason] });
      await rows.ready();
      all.push(done.taken);
    }
    const unwritten = await rows.end();
    if (unwritten !== null) return refuse(io, unwritten, 'Name a file that can be written.');
    const sum = (of: (taken: RosterTaken) => number) => all.reduce((total, taken) => total + of(taken), 0);
    const good = sum((taken) => taken.good);
    const refused = sum((taken) => taken.refused.length);
    const what = isDryRun
      ? `${figures(good)} planned duties would be taken`
      : `${figures(sum((taken) => taken.added))} planned duties added, ${figures(sum((taken) => taken.changed))} changed, ${figures(sum((taken) => taken.unchanged))} as they were`;
    await io.out(`${what}, ${figures(refused)} refused\n`);
    return good === 0 || (refused > 0 && arguments_.isGiven('strict')) ? 1 : 0;
  });
}
