// `reconcile`: what was logged here beside the force's own extract. It says which on either side found none, and changes nothing.
import { activityKinds, kindNamed } from '../../core/activities/kinds.ts';
import { mostToleranceMinutes, usualToleranceMinutes } from '../../core/activities/reconcile.ts';
import type { OddOne, Reconciliation } from '../../core/activities/reconciled.ts';
import { extractFrom, reconcileExtract } from '../activities/index.ts';
import { readOfficers } from '../people/index.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { type Arguments, type Command, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { formatted } from './dosage-format.ts';
import { zoneProblem } from './mapping-file.ts';
import { namedText } from './named-file.ts';
import { nearest } from './nearest.ts';
import { figures } from './progress.ts';
import { refusedRows } from './refused-rows.ts';
import { storeOptions, storeTerms, withForce } from './store-options.ts';

const formats = ['table', 'csv', 'json'] as const;

export const reconcileCommand: Command = {
  summary:
    'Says which activities are on record here and not in the force’s extract, and the other way round.',
  usage: [
    'reconcile activities extract.csv --kind stop-and-search --from T --to T [--tolerance 30] [--format table|csv|json]',
  ],
  options: {
    ...storeOptions,
    kind: { value: 'kind', words: 'Which kind of activity the extract has.' },
    from: { value: 'T', words: 'From when on, ISO 8601.' },
    to: { value: 'T', words: 'Until when; that moment does not belong to it.' },
    tolerance: {
      value: '30',
      words: 'How many minutes apart two may be that are the same, where no reference says so.',
    },
    format: { value: formats.join('|'), words: 'How the odd ones are written; a table without this.' },
    zone: { value: 'Europe/London', words: 'The zone of times that have no offset.' },
    refused: { value: 'r.csv', words: 'Write every refused row of the extract to this file.' },
  },
  notes: [
    'The extract is a CSV: done_at and, where known, reference, officer_id (a call sign), hotspot_id, count.',
    'Two are the same by reference first; then by officer, hotspot and time. Nothing is retyped, kept or changed.',
    'It ends with 0 where all found each other, with 1 where some did not.',
  ],
  examples: [
    'reconcile activities searches.csv --kind stop-and-search --from 2026-11-01T00:00Z --to 2026-12-01T00:00Z',
  ],
  async run(arguments_, io): Promise<ExitCode> {
    const [what, file, ...rest] = arguments_.positionals;
    if (what !== 'activities' || file === undefined || rest.length > 0)
      return misuse(io, 'reconcile', `say ${reconcileCommand.usage[0]}`);
    const asked = askedFrom(arguments_);
    return typeof asked === 'string' ? misuse(io, 'reconcile', asked) : compare(file, asked, arguments_, io);
  },
};

interface Asked {
  readonly kind: (typeof activityKinds)[number];
  readonly from: number;
  readonly to: number;
  readonly toleranceMinutes: number;
  readonly format: (typeof formats)[number];
}

/** What was asked for, or what of it is not understood. */
function askedFrom(arguments_: Arguments): Asked | string {
  const zone = arguments_.text('zone');
  const noZone = zoneProblem(zone);
  if (noZone !== null) return noZone;
  const name = arguments_.text('kind') ?? '';
  const kind = kindNamed(name);
  if (kind === null) {
    const near = nearest(name, activityKinds);
    return name === ''
      ? 'say --kind: which kind of activity the extract has'
      : `there is no kind "${name.slice(0, 40)}"${near === null ? '' : `. Did you mean ${near}?`}`;
  }
  const [from, to] = [arguments_.text('from'), arguments_.text('to')].map((text) =>
    text === null ? null : timeReader(zone)(text),
  );
  if (typeof from !== 'number' || typeof to !== 'number') return 'say --from and --to, as 2026-11-01T00:00Z';
  if (to <= from) return '--to must be later than --from';
  const toleranceMinutes = Number(arguments_.text('tolerance') ?? usualToleranceMinutes);
  if (!(toleranceMinutes >= 0 && toleranceMinutes <= mostToleranceMinutes))
    return `--tolerance is a number of minutes from 0 to ${figures(mostToleranceMinutes)}`;
  const format = formats.find((each) => each === (arguments_.text('format') ?? 'table'));
  return format === undefined
    ? `--format is one of ${formats.join(', ')}`
    : { kind, from, to, toleranceMinutes, format };
}

async function compare(file: string, asked: Asked, arguments_: Arguments, io: Io): Promise<ExitCode> {
  const text = await namedText(file);
  const extract = text.ok ? extractFrom(file, text.value, timeReader(arguments_.text('zone'))) : text;
  if (!extract.ok) return refuse(io, extract.message, extract.remedy);
  const { rows, refused, said } = extract.value;
  for (const each of said) io.say(`${file}: ${each}`);
  const out = refusedRows(io.say, arguments_.text('refused'));
  for (const each of refused) out.add(each);
  const unwritten = await out.end();
  if (unwritten !== null) return refuse(io, unwritten, 'Name a file that can be written.');
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const told = await database.inForce(forceId, async (t) => {
      const callSigns = new Map((await readOfficers(t)).map(({ id, callSign }) => [id, callSign]));
      return reconcileExtract(t, rows, { ...asked, callSigns });
    });
    await write({ ...told, refused: [] }, asked.format, io);
    return told.onlyOurs.length + told.onlyTheirs.length + refused.length === 0 ? 0 : 1;
  });
}

const keys = ['side', 'at', 'officer', 'hotspots', 'reference', 'missing', 'count', 'id'];

async function write(told: Reconciliation, format: Asked['format'], io: Io): Promise<void> {
  const { ours, theirs, byReference, byPlaceAndTime, outside } = told;
  if (outside > 0) io.say(`${figures(outside)} rows of the extract lie outside of that time`);
  const sum = `ours ${figures(ours)}, theirs ${figures(theirs)}: ${figures(byReference)} the same by reference, ${figures(byPlaceAndTime)} by officer, hotspot and time`;
  if (format === 'json') {
    const { refused: _, ...rest } = told;
    await io.out(`${JSON.stringify(rest, null, 2)}\n`);
    return;
  }
  const rows = [...told.onlyOurs.map(rowOf('ours')), ...told.onlyTheirs.map(rowOf('theirs'))];
  if (format === 'csv') io.say(sum);
  else await io.out(`${sum}\n${rows.length === 0 ? '' : '\nThese found none on the other side:\n'}`);
  if (format === 'table' && rows.length === 0) return;
  const shown = { hotspots: [], zone: 'Europe/London', definition: 'Nothing was changed by this.' };
  await io.out([...formatted(format, rows, keys, shown)].join(''));
}

function rowOf(side: 'ours' | 'theirs') {
  return ({ id, at, officer, hotspotIds, reference, missing, count }: OddOne) => ({
    side,
    at: new Date(at).toISOString(),
    officer,
    hotspots: hotspotIds.join(' '),
    reference,
    missing,
    count,
    id: side === 'theirs' ? `line ${id}` : id,
  });
}
