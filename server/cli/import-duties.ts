// `import duties`: who was at work when, with whom and with which radio. The same duties again change nothing.
import type { Duty } from '../../core/people/index.ts';
import { dutiesFrom, importDuties } from '../people/index.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { type Arguments, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { importRosterFiles } from './import-roster.ts';
import { zoneProblem } from './mapping-file.ts';
import { namedText } from './named-file.ts';
import { figures } from './progress.ts';
import { storeTerms, withForce } from './store-options.ts';

/** Takes the duties of the files over: each file whole, or not at all. */
export async function importDutyFiles(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const zone = arguments_.text('zone');
  const noZone = zoneProblem(zone);
  if (noZone !== null) return misuse(io, 'import', noZone);
  if (arguments_.isGiven('roster')) return importRosterFiles(files, arguments_, io);
  const read: { readonly file: string; readonly duties: readonly Duty[] }[] = [];
  for (const file of files) {
    const text = await namedText(file);
    const duties = text.ok ? dutiesFrom(file, text.value, timeReader(zone)) : text;
    if (!duties.ok) return refuse(io, duties.message, duties.remedy);
    read.push({ file, duties: duties.value });
  }
  if (arguments_.isGiven('dry-run')) {
    const count = read.reduce((sum, { duties }) => sum + duties.length, 0);
    await io.out(`${figures(count)} duties would be imported\n`);
    return 0;
  }
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    for (const { file, duties } of read) {
      const taken = await importDuties(database, forceId, duties);
      if (!taken.ok) {
        const remedy =
          'Give the duty the start it was first imported with, or leave the other out. Nothing of this file was kept.';
        return refuse(io, `${file}: a duty overlaps one of the same officer that is on record`, remedy);
      }
      const { added, changed, unchanged } = taken;
      await io.out(
        `${figures(added)} duties added, ${figures(changed)} changed, ${figures(unchanged)} as they were\n`,
      );
    }
    return 0;
  });
}
