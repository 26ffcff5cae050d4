// `rebuild`: all visits from the positions on record again, and the totals of days from them. They must come out the same; with --check nothing is written and a difference ends with 1.
import { rebuildEverything } from '../tracking/index.ts';
import type { Command, ExitCode } from './command.ts';
import { misuse } from './command.ts';
import { figures } from './progress.ts';
import { storeOptions, storeTerms, withForce } from './store-options.ts';

export const rebuild: Command = {
  summary: 'Makes all visits from the positions again, and says whether they came out the same.',
  usage: ['rebuild [--check]'],
  options: {
    ...storeOptions,
    check: { words: 'Write nothing, and end with 1 where anything is different.' },
  },
  notes: [
    'A visit that is still open, or closed so lately that more may come, is on no shelf yet and is not counted.',
    'Totals of days are held against their visits; days that wait to be derived, and those whose visits were deleted, are left out.',
    'Visits whose positions were deleted are sealed: of those it is checked that they are what was sealed.',
  ],
  examples: ['rebuild --check', 'rebuild --database postgres://beatkeeper@localhost/beatkeeper'],
  async run(arguments_, io): Promise<ExitCode> {
    if (arguments_.positionals.length > 0)
      return misuse(io, 'rebuild', `what is "${arguments_.positionals[0].slice(0, 40)}"?`);
    const isCheck = arguments_.isGiven('check');
    return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
      const found = await rebuildEverything(database, forceId, {
        now: io.now(),
        isCheck,
        onOfficer: (done, total) => {
          if (done % 100 === 0) io.say(`${figures(done)} of ${figures(total)} officers`);
        },
      });
      const { same, closed, restated, withdrawn, sealed, broken, days } = found;
      const different = closed + restated + withdrawn + broken;
      await io.out(
        `${figures(same)} visits the same, ${figures(different)} different: ${figures(closed)} not on the shelf before, ` +
          `${figures(restated)} other than they were, ${figures(withdrawn)} not found, ${figures(broken)} of ${figures(sealed)} seals broken\n` +
          `${figures(days.same)} totals of days the same, ${figures(days.different)} other than their visits say\n`,
      );
      if (broken > 0) io.say('A sealed visit is not what was sealed: its row was changed by hand.');
      if (different + days.different > 0 && !isCheck)
        io.say('The shelf now says what the positions come to.');
      return (different + days.different > 0 && isCheck) || broken > 0 ? 1 : 0;
    });
  },
};
