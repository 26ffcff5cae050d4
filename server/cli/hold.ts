// `hold`: legal holds, which stop the deletion of what they name. Who placed it and why is kept; the event carries its id alone.
import { randomUUIDv7 } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { readOfficers } from '../people/index.ts';
import { endHold, placeHold, readHolds, type StoredHold } from '../tracking/index.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { type Arguments, type Command, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { zoneProblem } from './mapping-file.ts';
import { nearest } from './nearest.ts';
import { storeOptions, storeTerms, withForce } from './store-options.ts';

const works = ['add', 'end', 'list'];

type Bound =
  | { readonly ok: true; readonly at: number | null }
  | { readonly ok: false; readonly words: string };

export const hold: Command = {
  summary: 'Adds, ends and lists legal holds: what a hold names is not deleted while it stands.',
  usage: [
    'hold add [--officer PC-1234] [--hotspot market] [--from T] [--to T] --reason "…" --by "…"',
    'hold end ID --by "…"',
    'hold list',
  ],
  options: {
    ...storeOptions,
    officer: { value: 'call-sign', words: 'Whose positions and visits are held; everybody’s without this.' },
    hotspot: { value: 'id', words: 'Which place; everywhere without this.' },
    from: { value: 'T', words: 'From when on, ISO 8601 with offset; from the beginning without this.' },
    to: { value: 'T', words: 'Until when; without end without this.' },
    zone: { value: 'Europe/London', words: 'The zone of times that have no offset.' },
    reason: { value: 'words', words: 'Why: the number of the complaint, case or request.' },
    by: { value: 'name', words: 'Who asked for it, or for its end.' },
  },
  notes: [
    'A hold keeps the whole stretch of an officer’s time that it touches: what led there and away belongs to it.',
    'It holds from the moment the command ends. What was deleted before is gone; ./beatkeeper export shows the proof of it.',
  ],
  examples: [
    'hold add --officer PC-1234 --from 2026-11-01T00:00Z --to 2026-11-02T00:00Z --reason "complaint 12/26" --by PSD',
    'hold list',
  ],
  async run(arguments_, io): Promise<ExitCode> {
    const [work, ...rest] = arguments_.positionals;
    if (work === 'add' && rest.length === 0) return add(arguments_, io);
    if (work === 'end' && rest.length === 1) return end(arguments_, rest[0], io);
    if (work === 'list' && rest.length === 0) return list(arguments_, io);
    if (work === undefined || works.includes(work))
      return misuse(io, 'hold', `say one of ${hold.usage.join('; ')}`);
    const near = nearest(work, works);
    return misuse(io, 'hold', `there is no "${work}"${near === null ? '' : `. Did you mean ${near}?`}`);
  },
};

async function add(arguments_: Arguments, io: Io): Promise<ExitCode> {
  const zone = arguments_.text('zone');
  const noZone = zoneProblem(zone);
  if (noZone !== null) return misuse(io, 'hold', noZone);
  const [reason, placedBy] = [arguments_.text('reason'), arguments_.text('by')];
  if (reason === null || placedBy === null) return misuse(io, 'hold', 'say --reason and --by');
  const [callSign, hotspotId] = [arguments_.text('officer'), arguments_.text('hotspot')];
  const from = boundOf('--from', arguments_.text('from'), zone);
  if (!from.ok) return misuse(io, 'hold', from.words);
  const to = boundOf('--to', arguments_.text('to'), zone);
  if (!to.ok) return misuse(io, 'hold', to.words);
  if (callSign === null && hotspotId === null && from.at === null && to.at === null)
    return misuse(io, 'hold', 'name what is held: --officer, --hotspot, --from or --to');
  if (from.at !== null && to.at !== null && to.at <= from.at)
    return misuse(io, 'hold', '--to must be later than --from');
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const officerId = await officerOf(database, forceId, callSign);
    if (officerId === undefined)
      return refuse(io, `There is no officer ${callSign}`, 'Write the call sign as it was first given.');
    const id = randomUUIDv7();
    const what = { id, officerId, hotspotId, from: from.at, to: to.at };
    const placed = await database.inForce(forceId, (t) =>
      placeHold(t, { ...what, reason, placedBy, placedAt: io.now() }, 'console'),
    );
    if (!placed.ok && placed.reason === 'no-hotspot')
      return refuse(io, `There is no hotspot ${hotspotId}`, 'Write its id as it was imported.');
    if (!placed.ok) throw new Error(`A hold that was checked is ${placed.reason}`);
    io.say('The hold stands. Its number, to end it with:');
    await io.out(`${id}\n`);
    return 0;
  });
}

/** The officer's id; null where none is named, undefined where there is none of that call sign. */
async function officerOf(
  database: Database,
  forceId: number,
  callSign: string | null,
): Promise<string | null | undefined> {
  if (callSign === null) return null;
  const officers = await database.inForce(forceId, readOfficers);
  return officers.find((officer) => officer.callSign === callSign)?.id;
}

function boundOf(option: string, text: string | null, zone: string | null): Bound {
  if (text === null) return { ok: true, at: null };
  const at = timeReader(zone)(text);
  return typeof at === 'string'
    ? { ok: false, words: `${option} "${text.slice(0, 40)}": ${at}` }
    : { ok: true, at };
}

async function end(arguments_: Arguments, id: string, io: Io): Promise<ExitCode> {
  const by = arguments_.text('by');
  if (by === null) return misuse(io, 'hold', 'say --by: who asked for its end');
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const isEnded = await database.inForce(forceId, async (t) => {
      const known = (await readHolds(t)).some((each) => each.id === id);
      return known && (await endHold(t, id, { at: io.now(), by }, 'console'));
    });
    if (!isEnded)
      return refuse(io, `No hold ${id.slice(0, 40)} stands`, './beatkeeper hold list shows them.');
    io.say('The hold has ended.');
    return 0;
  });
}

async function list(arguments_: Arguments, io: Io): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const { held, officers } = await database.inForce(forceId, async (t) => {
      return { held: await readHolds(t), officers: await readOfficers(t) };
    });
    const callSigns = new Map(officers.map(({ id, callSign }) => [id, callSign]));
    const { textTable } = await import('./text-table.ts');
    const keys = ['officer', 'hotspot', 'from', 'to', 'reason', 'by', 'placed', 'ended', 'id'];
    const rows = held.map((each) => shownOf(each, callSigns));
    await io.out([...textTable(rows, keys, 'UTC')].join(''));
    return 0;
  });
}

function shownOf(each: StoredHold, callSigns: ReadonlyMap<string, string>) {
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    officer: each.officerId === null ? 'everybody' : (callSigns.get(each.officerId) ?? each.officerId),
    hotspot: each.hotspotId ?? 'everywhere',
    from: time(each.from),
    to: time(each.to),
    reason: each.reason,
    by: each.placedBy,
    placed: time(each.placedAt),
    ended: time(each.endedAt),
    id: each.id,
  };
}
