// `import activities`: what officers did, as another system held it before it was logged here. The same file again changes nothing.
import { randomUUIDv7 } from 'node:crypto';
import { periodAt, usualPeriods } from '../../core/tracking/retention.ts';
import {
  type DeclaredActivity,
  declaredActivitiesFrom,
  importDeclaredActivities,
} from '../activities/index.ts';
import { readHotspotVersions } from '../hotspots/index.ts';
import { readPeriods } from '../tracking/index.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { type Arguments, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { zoneProblem } from './mapping-file.ts';
import { namedText } from './named-file.ts';
import { figures } from './progress.ts';
import { refusedRows } from './refused-rows.ts';
import { storeTerms, withForce } from './store-options.ts';

type Terms = Parameters<typeof declaredActivitiesFrom>[2];

interface FileRead {
  readonly activities: readonly DeclaredActivity[];
  readonly refused: number;
}

type Files =
  | { readonly ok: true; readonly read: readonly FileRead[] }
  | { readonly ok: false; readonly code: ExitCode };

const dayMilliseconds = 86_400_000;

/** Takes the declared activities of the files over: every good row, each file in one transaction. */
export async function importActivityFiles(
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
    officer: arguments_.text('officer'),
    now: io.now(),
  };
  if (arguments_.isGiven('dry-run')) {
    const since = sinceOf(usualPeriods, io.now());
    const all = await readAll(files, { ...terms, since, hotspotIds: null }, arguments_, io);
    if (!all.ok) return all.code;
    const { taken, refused } = countsOf(all.read);
    await io.out(`${figures(taken)} declared activities would be imported, ${figures(refused)} refused\n`);
    return codeOf(taken, refused, arguments_);
  }
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    const { versions, periods } = await database.inForce(forceId, async (t) => {
      return { versions: await readHotspotVersions(t), periods: await readPeriods(t) };
    });
    const hotspotIds = new Set(versions.map(({ hotspot }) => hotspot.id));
    const since = sinceOf(periods, io.now());
    const all = await readAll(files, { ...terms, since, hotspotIds }, arguments_, io);
    if (!all.ok) return all.code;
    let added = 0;
    for (const { activities } of all.read) {
      const by = { now: io.now(), newId: randomUUIDv7 };
      added += await importDeclaredActivities(database, forceId, activities, by);
    }
    const { taken, refused } = countsOf(all.read);
    await io.out(
      `${figures(added)} declared activities added, ${figures(taken - added)} on record before, ${figures(refused)} refused\n`,
    );
    if (added > 0)
      io.say(
        'They are shown as declared elsewhere, with their source, and never added to what is logged here.',
      );
    return codeOf(taken, refused, arguments_);
  });
}

/** From when on activities are kept: they go with the visits of their time. */
function sinceOf(periods: Parameters<typeof periodAt>[0], now: number): number {
  return now - periodAt(periods, 'visits', now).days * dayMilliseconds;
}

async function readAll(
  files: readonly string[],
  terms: Terms,
  arguments_: Arguments,
  io: Io,
): Promise<Files> {
  const rows = refusedRows(io.say, arguments_.text('refused'));
  const read: FileRead[] = [];
  let code: ExitCode | null = null;
  for (const file of files) {
    const text = await namedText(file);
    const found = text.ok ? declaredActivitiesFrom(file, text.value, terms) : text;
    if (!found.ok) {
      code = refuse(io, found.message, found.remedy);
      break;
    }
    for (const refusal of found.value.refused) rows.add(refusal);
    await rows.ready();
    read.push({ activities: found.value.activities, refused: found.value.refused.length });
  }
  const unwritten = await rows.end();
  if (unwritten !== null) code = refuse(io, unwritten, 'Name a file that can be written.');
  return code === null ? { ok: true, read } : { ok: false, code };
}

function countsOf(read: readonly FileRead[]): { taken: number; refused: number } {
  return {
    taken: read.reduce((sum, { activities }) => sum + activities.length, 0),
    refused: read.reduce((sum, { refused }) => sum + refused, 0),
  };
}

function codeOf(taken: number, refused: number, arguments_: Arguments): ExitCode {
  return taken === 0 || (refused > 0 && arguments_.isGiven('strict')) ? 1 : 0;
}
