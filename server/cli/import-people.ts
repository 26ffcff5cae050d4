// `import people` and `import areas`: by the same rules as on the page. Every good row is kept, every bad one named; the same file again changes nothing.
import { randomUUIDv7 } from 'node:crypto';
import { consoleAdministrator } from '../../core/people/administration.ts';
import type { FileTakenReply } from '../../core/people/directory.ts';
import { type FileTable, rowOutcomes, rowRemedies } from '../../core/people/file-rows.ts';
import type { Database } from '../db/database.ts';
import { type FileTerms, takeAreas, takePeople } from '../people/index.ts';
import { csvTable } from '../tracking/readers/index.ts';
import { type Arguments, type ExitCode, type Io, refuse } from './command.ts';
import { namedText } from './named-file.ts';
import { figures } from './progress.ts';
import { type RefusedRows, refusedRows } from './refused-rows.ts';
import { type StoreTerms, storeTerms, withForce } from './store-options.ts';

type Take = (terms: FileTerms, table: FileTable) => Promise<FileTakenReply>;

/** Takes people over, those of no named organisation as the force's own. */
export function importPeopleFiles(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const terms = storeTerms(arguments_, io);
  const take: Take = (of, table) =>
    takePeople(of, table, ({ organisations }) => {
      const own = organisations.find(({ name }) => name === terms.forceName);
      return { administrator: consoleAdministrator, organisationId: own?.id ?? null };
    });
  return importFiles('people', take, files, { arguments_, terms, io });
}

/** Takes areas over. */
export function importAreaFiles(files: readonly string[], arguments_: Arguments, io: Io): Promise<ExitCode> {
  return importFiles('areas', takeAreas, files, { arguments_, terms: storeTerms(arguments_, io), io });
}

interface Asked {
  readonly arguments_: Arguments;
  readonly terms: StoreTerms;
  readonly io: Io;
}

async function importFiles(
  what: string,
  take: Take,
  files: readonly string[],
  { arguments_, terms, io }: Asked,
): Promise<ExitCode> {
  const tables: { readonly file: string; readonly table: FileTable }[] = [];
  for (const file of files) {
    const text = await namedText(file);
    if (!text.ok) return refuse(io, text.message, text.remedy);
    tables.push({ file, table: csvTable(text.value) });
  }
  const isDryRun = arguments_.isGiven('dry-run');
  return withForce(terms, io, async (database, forceId) => {
    const refusals = refusedRows(io.say, arguments_.text('refused'));
    const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
    for (const { file, table } of tables) {
      const done = await take(termsOf(database, forceId, io, isDryRun), table);
      for (const name of done.unknownColumns) io.say(`${file}: the column "${name}" means nothing here`);
      for (const { outcome } of done.rows) counts[outcome] += 1;
      await tellRefused(file, done, refusals);
    }
    const unwritten = await refusals.end();
    if (unwritten !== null) return refuse(io, unwritten, 'Name a file that can be written.');
    const { added, changed, unchanged, refused } = counts;
    const is = isDryRun ? 'would be added' : 'added';
    await io.out(
      `${figures(added)} ${what} ${is}, ${figures(changed)} changed, ${figures(unchanged)} as they were, ${figures(refused)} refused\n`,
    );
    const taken = rowOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0) - refused;
    return taken === 0 || (refused > 0 && arguments_.isGiven('strict')) ? 1 : 0;
  });
}

function termsOf(database: Database, forceId: number, io: Io, isDryRun: boolean): FileTerms {
  return { database, forceId, actor: 'console', at: io.now(), newId: randomUUIDv7, isDryRun };
}

async function tellRefused(file: string, { rows }: FileTakenReply, refusals: RefusedRows): Promise<void> {
  for (const { row, column, value, reason } of rows) {
    if (reason === null) continue;
    refusals.add({ file, row, column, value, reason, remedy: rowRemedies[reason] });
    await refusals.ready();
  }
}
