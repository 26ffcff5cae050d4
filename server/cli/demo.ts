// `demo`: the invented town of Northgate, its own database, its people on patrol through the server's own doors, until Ctrl+C.
import { randomUUIDv7 } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { NorthgateFiles } from '../../fixtures/northgate/basemap.ts';
import type { RunningFeed } from '../../fixtures/northgate/demo-feed.ts';
import type { Serving } from '../app.ts';
import type { Store } from '../db/store.ts';
import type { ServeOptions } from '../serve-options.ts';
import { type Command, type ExitCode, type Io, misuse } from './command.ts';
import type { HistoryRecord } from './demo-history-record.ts';
import { type Past, pastOf, startPast } from './demo-past.ts';
import { figures, progressOf } from './progress.ts';
import { portFrom } from './serve.ts';
import { couldNotStart, usualDataFolder } from './store-options.ts';

const usualPort = 4600;
/** Positions older than 31 days are refused at the doors, so the past is shorter. */
const usualHistoryDays = 28;

export const demo: Command = {
  summary: 'Shows a whole invented town with thirty people on patrol, and prints the address to open.',
  usage: ['demo [--port 4600] [--data folder]'],
  options: {
    port: {
      value: '4600',
      words: 'Where the pages are, on this machine only; without this any that is free, 4600 first.',
    },
    data: { value: 'folder', words: 'Where town and database are kept; .beatkeeper/demo without this.' },
    history: { value: '28', words: 'How many days of an invented past are filled in; 0 for none.' },
    truth: { words: 'On stopping, show measured beside true minutes; without a past, in a new folder.' },
  },
  notes: [
    'The first start makes the town and the database; later ones find them. Ctrl+C stops everything.',
    'Behind the moving map four weeks of history are filled in; stopped half-way, the next start goes on with it.',
    'Everything in Northgate is invented: the town, its streets, its hotspots and everyone in it.',
  ],
  examples: ['demo', 'demo --port 8080', 'demo --truth'],
  async run(arguments_, io): Promise<ExitCode> {
    const asked = arguments_.text('port');
    const port = asked === null ? null : portFrom(asked);
    if (asked !== null && port === null)
      return misuse(io, 'demo', '--port is a whole number from 0 to 65535');
    const days = Number(arguments_.text('history') ?? (arguments_.isGiven('truth') ? 0 : usualHistoryDays));
    if (!Number.isInteger(days) || days < 0 || days > usualHistoryDays)
      return misuse(io, 'demo', `--history is a whole number of days from 0 to ${usualHistoryDays}`);
    const folder = arguments_.text('data') ?? join(usualDataFolder, 'demo');
    let isStopping = false;
    const stop = io.stopAsked().then(() => {
      isStopping = true;
    });
    const undo: (() => Promise<unknown>)[] = [];
    try {
      const town = await raise(folder, port, days, io, undo);
      await io.out(`Northgate is at ${town.serving.url}/ — everything in it is invented\n`);
      const feed = await startPeople(town, io, () => isStopping);
      undo.push(feed.stop);
      undo.push((await onDuty(town, feed, io)).stop);
      const past = startPast(town, feed, io);
      undo.push(past.stop);
      await stop;
      io.say('Stopping…');
      if (arguments_.isGiven('truth')) await showTruth(town, feed, io);
      return 0;
    } catch (error) {
      return couldNotStart(error, io);
    } finally {
      for (const step of undo.reverse()) await step();
    }
  },
};

interface Town {
  readonly files: NorthgateFiles;
  readonly serving: Serving;
  readonly tokens: ReadonlyMap<string, string>;
  readonly startedAt: number;
  readonly databaseUrl: string;
  readonly past: Past;
}

/** Town, pages and database are made side by side, then served. */
async function raise(
  folder: string,
  port: number | null,
  days: number,
  io: Io,
  undo: (() => Promise<unknown>)[],
): Promise<Town> {
  const tilesFolder = join(folder, 'town');
  await mkdir(tilesFolder, { recursive: true });
  const [{ townFiles }, { pagesInTheMaking }] = await Promise.all([
    import('./town-files.ts'),
    import('./pages-making.ts'),
  ]);
  const town = townFiles(tilesFolder, io);
  // Making a database keeps this thread busy, so the other two are begun first.
  const pages = await pagesInTheMaking(io);
  const { openStore } = await import('../db/store.ts');
  const opening = openStore({ databaseUrl: null, dataFolder: folder });
  const [files, , store] = await Promise.all([town, pages.done, opening]);
  undo.push(store.close);
  const startedAt = io.now();
  const past = await pastOf(folder, days, startedAt);
  const tokens = await people(store, files, past.record, join(folder, 'devices.json'), io);
  const serving = await served(folder, tilesFolder, placeOf(files, past), port, io);
  undo.push(serving.stop);
  return { files, serving, tokens, startedAt, databaseUrl: store.url, past };
}

async function people(
  { database }: Store,
  files: NorthgateFiles,
  record: HistoryRecord,
  tokensFile: string,
  io: Io,
): Promise<ReadonlyMap<string, string>> {
  const [{ demoHotspots }, { demoPeople }, { demoAuthorities }, { northgateDevices }, { demoTokens }] =
    await Promise.all([
      import('./demo-hotspots.ts'),
      import('./demo-people.ts'),
      import('./demo-authorities.ts'),
      import('../../fixtures/northgate/people.ts'),
      import('./demo-tokens.ts'),
    ]);
  const forceId = await database.ensureForce('Northgate');
  await demoHotspots(database, forceId, files, record, io.now());
  const tokens = await demoTokens(database, forceId, northgateDevices, tokensFile);
  await demoPeople(database, forceId, record.days > 0, io.now());
  await demoAuthorities(database, forceId, io.now());
  return tokens;
}

function placeOf({ tiles }: NorthgateFiles, past: Past): ServeOptions['place'] {
  return {
    name: 'Northgate',
    bounds: null,
    tiles: `/tiles/${basename(tiles)}`,
    isInvented: true,
    historyDays: () => past.days(),
  };
}

async function served(
  dataFolder: string,
  tilesFolder: string,
  place: ServeOptions['place'],
  port: number | null,
  io: Io,
): Promise<Serving> {
  const [{ serve }, { serveDefaults }] = await Promise.all([
    import('../app.ts'),
    import('../serve-options.ts'),
  ]);
  const terms = {
    ...serveDefaults,
    dataFolder,
    forceName: 'Northgate',
    tilesFolder,
    place,
    hasDemoPeople: true,
    now: io.now,
  };
  const startAt = (at: number) => serve({ ...terms, port: at, logLevel: 'error', newId: randomUUIDv7 });
  if (port !== null) return startAt(port);
  return startAt(usualPort).catch((error: unknown) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    io.say(`Port ${usualPort} is taken: another is used`);
    return startAt(0);
  });
}

/** Fills in the shift so far behind a bar, then goes on live. */
async function startPeople(
  { files, serving, tokens }: Town,
  io: Io,
  isStopping: () => boolean,
): Promise<RunningFeed> {
  const [{ readPatrolGround }, { startFeed }] = await Promise.all([
    import('../../fixtures/northgate/basemap.ts'),
    import('../../fixtures/northgate/demo-feed.ts'),
  ]);
  const progress = progressOf(io, 0, 'positions of the shift so far');
  let toldAt = 0;
  const feed = startFeed({
    baseUrl: serving.url,
    tokens,
    ground: await readPatrolGround(files),
    now: io.now,
    onProgress: (sent, total) => progress.update(sent, sent, total),
    onTrouble(what) {
      if (io.now() - toldAt < 5000) return;
      toldAt = io.now();
      progress.say(what);
    },
  });
  feed.filled.then(
    (count) => {
      if (!isStopping()) progress.say(`The shift so far is in: ${figures(count)} positions. Ctrl+C stops.`);
    },
    (error: unknown) => progress.say(`The shift so far could not be filled in: ${error}`),
  );
  return feed;
}

async function onDuty({ files, serving, startedAt }: Town, { movement }: RunningFeed, io: Io) {
  const [{ startDuties }, { backfillSeconds }] = await Promise.all([
    import('./demo-duties.ts'),
    import('../../fixtures/northgate/demo-feed.ts'),
  ]);
  const from = startedAt - backfillSeconds * 1000;
  return startDuties({ files, serving, movement, from, now: io.now, onTrouble: io.say });
}

async function showTruth({ files, serving, startedAt }: Town, feed: RunningFeed, io: Io): Promise<void> {
  // What is done already answers first.
  const isFilled = await Promise.race([
    feed.filled.then(() => true),
    new Promise<boolean>((resolve) => setImmediate(resolve, false)),
  ]);
  if (!isFilled) {
    io.say('The shift so far is not all in yet: there is nothing to compare.');
    return;
  }
  const { truthTable } = await import('./demo-truth.ts');
  await io.out(`${await truthTable(files, serving.url, feed.movement, startedAt, io.now())}\n`);
}
