// `serve`: the server until it is asked to stop. Pages on this machine only; --listen opens the write-only doors.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { ServeOptions } from '../serve-options.ts';
import { type Command, type ExitCode, type Io, misuse } from './command.ts';
import { pagesInTheMaking } from './pages-making.ts';
import { providerTerms, signInOptions } from './sign-in-options.ts';
import { couldNotStart, newForceOption, storeOptions, storeTerms } from './store-options.ts';

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export const serve: Command = {
  summary: 'Runs the server, with its own database or yours.',
  usage: ['serve [--database postgres://…] [--port 4600] [--listen host:port]'],
  options: {
    ...storeOptions,
    ...newForceOption,
    port: { value: '4600', words: 'Where the pages are, on this machine only; 0 for any that is free.' },
    listen: {
      value: 'host:port',
      words: 'Open the write-only doors for devices there, behind their tokens.',
    },
    mqtt: {
      value: 'mqtt://user:password@host:1883',
      words:
        'The broker of OwnTracks in MQTT mode; better as BEATKEEPER_MQTT, which no other user of the machine can read.',
    },
    'feed-folder': {
      value: 'folder',
      words:
        'Read the files that a radio or vehicle system writes there; the folder has the name of its feed.',
    },
    ...signInOptions,
    tiles: { value: 'folder', words: 'PMTiles files for the map under /tiles/; the first by name is shown.' },
    log: { value: levels.join('|'), words: 'What is logged, as JSON lines on standard error.' },
  },
  notes: [
    'The identity provider sends people back to /sign-in/provider/back; the client’s secret is read from BEATKEEPER_OIDC_SECRET alone.',
    'The pages answer this machine alone. Ctrl+C finishes what was begun and stops.',
    'At its first start it prints a link by which the first administrator signs in once; ./beatkeeper person adds others.',
  ],
  examples: [
    'serve',
    'serve --database postgres://beatkeeper@localhost/beatkeeper --listen 0.0.0.0:4601',
    'serve --data /srv/beatkeeper --tiles /srv/tiles --force Derbyshire',
    'serve --url https://beatkeeper.example --oidc https://login.microsoftonline.com/<tenant>/v2.0 --oidc-client <id> --oidc-name "Derbyshire Police"',
  ],
  async run(arguments_, io): Promise<ExitCode> {
    const port = portFrom(arguments_.text('port') ?? '4600');
    if (port === null) return misuse(io, 'serve', '--port is a whole number from 0 to 65535');
    const listen = arguments_.text('listen');
    const doors = listen === null ? null : doorsFrom(listen);
    if (listen !== null && doors === null)
      return misuse(io, 'serve', '--listen is host:port, such as 0.0.0.0:4601');
    const logLevel = levels.find((level) => level === (arguments_.text('log') ?? 'info'));
    if (logLevel === undefined) return misuse(io, 'serve', `--log is one of ${levels.join(', ')}`);
    const mqttUrl = arguments_.text('mqtt') ?? io.env.BEATKEEPER_MQTT ?? null;
    if (mqttUrl !== null && !/^(mqtts?|wss?):\/\/\S+$/.test(mqttUrl))
      return misuse(
        io,
        'serve',
        '--mqtt is mqtt://user:password@host:1883, or mqtts:// with the broker’s certificate',
      );
    const signIn = providerTerms(arguments_, io);
    if (!signIn.ok) return misuse(io, 'serve', signIn.words);
    const tilesFolder = arguments_.text('tiles');
    return serveUntilStopped(io, {
      ...storeTerms(arguments_, io, 'first'),
      port,
      doors,
      mqttUrl,
      feedFolder: arguments_.text('feed-folder'),
      provider: signIn.provider,
      pagesUrl: signIn.pagesUrl,
      logLevel,
      tilesFolder,
      place: { name: '', bounds: null, tiles: await tilesIn(tilesFolder), isInvented: false },
    });
  },
};

type Told = Pick<
  ServeOptions,
  | 'databaseUrl'
  | 'dataFolder'
  | 'forceName'
  | 'forceMaking'
  | 'port'
  | 'doors'
  | 'mqttUrl'
  | 'feedFolder'
  | 'provider'
  | 'pagesUrl'
  | 'logLevel'
  | 'tilesFolder'
  | 'place'
>;

async function serveUntilStopped(io: Io, told: Told): Promise<ExitCode> {
  const asked = io.stopAsked();
  const [{ serve: start }, { serveDefaults }] = await Promise.all([
    import('../app.ts'),
    import('../serve-options.ts'),
  ]);
  const pages = await pagesInTheMaking(io);
  await pages.done;
  const serving = await start({ ...serveDefaults, ...told, now: io.now, newId: randomUUIDv7 }).then(
    (started) => ({ ok: true, started }) as const,
    (error: unknown) => ({ ok: false, error }) as const,
  );
  if (!serving.ok) return couldNotStart(serving.error, io);
  const { doorsUrl, database, forceId, stop } = serving.started;
  const url = told.pagesUrl?.replace(/\/$/, '') ?? serving.started.url;
  await io.out(`Beatkeeper is at ${url}/\n`);
  if (doorsUrl !== null) await io.out(`The doors for devices are at ${doorsUrl}/\n`);
  const { ensureFirstAdministrator, linkAddress } = await import('../people/index.ts');
  const chance = { newId: randomUUIDv7, random: randomBytes(32) };
  const force = { id: forceId, name: told.forceName };
  const token = await ensureFirstAdministrator(database, force, chance, io.now());
  if (token !== null) await io.out(`The first administrator signs in once at ${linkAddress(url, token)}\n`);
  await asked;
  io.say('Stopping…');
  await stop();
  return 0;
}

/** The address of the first basemap in a folder; empty without one. */
async function tilesIn(folder: string | null): Promise<string> {
  if (folder === null) return '';
  const { readdir } = await import('node:fs/promises');
  const files = await readdir(folder).catch(() => []);
  const [first] = files.filter((file) => /^[\w-]+\.pmtiles$/.test(file)).sort();
  return first === undefined ? '' : `/tiles/${first}`;
}

/** A port as a number, or null where the text is none. */
export function portFrom(text: string): number | null {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : null;
}

function doorsFrom(text: string): { host: string; port: number } | null {
  const match = /^(?:\[([^\]]+)\]|([^:]*)):(\d{1,5})$/.exec(text);
  const port = match === null ? null : portFrom(match[3]);
  if (match === null || port === null) return null;
  const host = match[1] ?? match[2];
  return { host: host === '' ? '0.0.0.0' : host, port };
}
