// `import visits`: history that others declared, before positions were measured here. The same file again changes nothing.
import { randomUUIDv7 } from 'node:crypto';
import { readHotspotVersions } from '../hotspots/index.ts';
import { importDeclared } from '../tracking/index.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { type Arguments, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { zoneProblem } from './mapping-file.ts';
import { namedText } from './named-file.ts';
import { figures } from './progress.ts';
import { refusedRows } from './refused-rows.ts';
import { storeTerms, withForce } from './store-options.ts';
import { type VisitsRead, type VisitsTerms, visitsFrom } from './visits-file.ts';

type Files =
  | { readonly ok: true; readonly read: readonly VisitsRead[] }
  | { readonly ok: false; readonly code: ExitCode };

/** Takes the declared visits of the files over: every good row, each file in one transaction. */
export async function importVisitFiles(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const zone = arguments_.text('zone');
  const noZone = zoneProblem(zone);
  if (noZone !== null) return misuse(io, 'import', noZone);
  const terms = {
    timeFrom: timeReader(zone),
    source: arguments_.text('source'),
    definition: arguments_.text('definition'),
    now: io.now(),
  };
  if (arguments_.isGiven('dry-run')) {
    const all = await readAll(files, { ...terms, hotspotIds: null }, arguments_, io);
    if (!all.ok) return all.code;
    const { taken, refused } = countsOf(all.read);
    await io.out(`${figures(taken)} declared visits would be imported, ${figures(refused)} refused\n`);
    return codeOf(taken, refused, arguments_);
  }
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    const versions = await database.inForce(forceId, readHotspotVersions);
    const hotspotIds = new Set(versions.map(({ hotspot }) => hotspot.id));
    const all = await readAll(files, { ...terms, hotspotIds }, arguments_, io);
    if (!all.ok) return all.code;
    let added = 0;
    for (const { visits } of all.read)
      added += await importDeclared(database, forceId, visits, { now: io.now(), newId: randomUUIDv7 });
    const { taken, refused } = countsOf(all.read);
    await io.out(
      `${figures(added)} declared visits added, ${figures(taken - added)} on record before, ${figures(refused)} refused\n`,
    );
    if (taken > 0) {
      const ends = all.read.flatMap(({ visits }) => visits.map(({ endedAt }) => endedAt));
      const last = ends.reduce((latest, at) => Math.max(latest, at));
      io.say(
        `They end ${new Date(last).toISOString()}: there the series breaks. They are shown beside what is measured and never added to it.`,
      );
    }
    return codeOf(taken, refused, arguments_);
  });
}

async function readAll(
  files: readonly string[],
  terms: VisitsTerms,
  arguments_: Arguments,
  io: Io,
): Promise<Files> {
  const rows = refusedRows(io.say, arguments_.text('refused'));
  const read: VisitsRead[] = [];
  let code: ExitCode | null = null;
  for (const file of files) {
    const text = await namedText(file);
    const found = text.ok ? visitsFrom(file, text.value, terms) : text;
    if (!found.ok) {
      code = refuse(io, found.message, found.remedy);
      break;
    }
    for (const refusal of found.value.refused) rows.add(refusal);
    await rows.ready();
    read.push(found.value);
  }
  const unwritten = await rows.end();
  if (unwritten !== null) code = refuse(io, unwritten, 'Name a file that can be written.');
  return code === null ? { ok: true, read } : { ok: false, code };
}

function countsOf(read: readonly VisitsRead[]): { taken: number; refused: number } {
  return {
    taken: read.reduce((sum, { visits }) => sum + visits.length, 0),
    refused: read.reduce((sum, { refused }) => sum + refused.length, 0),
  };
}

function codeOf(taken: number, refused: number, arguments_: Arguments): ExitCode {
  return taken === 0 || (refused > 0 && arguments_.isGiven('strict')) ? 1 : 0;
}
