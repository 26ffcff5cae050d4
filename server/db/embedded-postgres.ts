// A real PostgreSQL beside the application: started on a local socket only, adopted where it already runs, stopped by the last to leave.
// It outlives a killed application on purpose; the next start takes it over. fsync stays on.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { binariesFor } from './postgres-binaries.ts';
import { type PostgresPlace, placeFor, socketName } from './postgres-place.ts';
import { anybodyLeft, isAlive, markProcess } from './process-mark.ts';

export interface EmbeddedPostgres {
  /** The address of a database of this server, as its superuser. */
  urlOf(database: string): string;
  /** Where data, log and socket are. */
  readonly folder: string;
  /** The server's own process number: for tests that kill it. */
  readonly pid: number;
  /** Starts the server again where it died. */
  revive(): Promise<void>;
  /** Leaves the server; the last to leave stops it and waits until it has written everything. */
  stop(): Promise<void>;
}

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements may carry call signs: a failed one is not copied into the log.
  log_min_error_statement: 'panic',
};
const patienceMilliseconds = 60_000;
/** A lost race or a crash in recovery is worth another try; a broken cluster is not. */
const mostAttempts = 5;

/** PostgreSQL with its data under the folder, made on first use. About 1 s the first time, 0.1 s later. */
export async function startEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const place = placeFor(resolve(dataFolder));
  const unmark = markProcess(place.marks);
  try {
    await reach(place);
  } catch (error) {
    unmark();
    throw error;
  }
  let left = false;
  return {
    urlOf: (database) => urlOf(place, database),
    folder: place.folder,
    pid: runningPid(place) ?? 0,
    revive: () => (left ? Promise.resolve() : reach(place)),
    async stop() {
      if (left) return;
      left = true;
      unmark();
      if (!anybodyLeft(place.marks)) await stopServer(place);
    },
  };
}

/** Connects, and starts the server where nobody answers. Of several processes that start it at once, the server lets one win. */
async function reach(place: PostgresPlace): Promise<void> {
  const until = Date.now() + patienceMilliseconds;
  let attempt: ChildProcess | null = null;
  let attempts = 0;
  for (;;) {
    const answer = await knock(place);
    if (answer === 'open') return;
    const isComing = attempt !== null && attempt.exitCode === null && attempt.signalCode === null;
    if (answer === 'nobody' && !isComing && runningPid(place) === null && attempts < mostAttempts) {
      if (!existsSync(place.data)) initialise(place);
      attempt = launch(place);
      attempts += 1;
    }
    if (Date.now() > until || (attempts === mostAttempts && !isComing))
      throw new Error(`The database did not start: see ${place.log}\n${lastWords(place)}`);
    await pause(15);
  }
}

async function knock(place: PostgresPlace): Promise<'open' | 'busy' | 'nobody'> {
  const client = new pg.Client({ connectionString: urlOf(place, 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'open';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'nobody';
    // 57P03: starting up, shutting down or recovering. A closed connection: it went while we knocked.
    if (code === '57P03' || code === 'ECONNRESET' || code === 'EPIPE' || code === undefined) return 'busy';
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A fresh cluster, made aside and moved into place whole, so that a kill half-way leaves nothing to trip over. */
function initialise(place: PostgresPlace): void {
  const aside = `${place.data}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  const words = ['--pgdata', aside, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8'];
  const run = spawnSync(
    `${binariesFor(place)}/bin/initdb`,
    [...words, '--locale', 'C', '--no-instructions'],
    {
      ...place.account,
      cwd: place.folder,
      encoding: 'utf8',
      env: {},
    },
  );
  if (run.status !== 0)
    throw new Error(`The database could not be made: ${run.error?.message ?? run.stderr}`);
  try {
    renameSync(aside, place.data);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place.data)) throw error;
  }
}

/** Starts the server in a session of its own, so that Ctrl-C at the terminal reaches the application alone. */
function launch(place: PostgresPlace): ChildProcess {
  removeStalePid(place);
  const log = openSync(place.log, 'a');
  const words = Object.entries({ ...settings, unix_socket_directories: place.socketFolder });
  const child = spawn(
    `${binariesFor(place)}/bin/postgres`,
    ['-D', place.data, ...words.flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      ...place.account,
      cwd: place.folder,
      detached: true,
      env: {},
      stdio: ['ignore', log, log],
    },
  );
  child.unref();
  closeSync(log);
  return child;
}

async function stopServer(place: PostgresPlace): Promise<void> {
  const pid = runningPid(place);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  const until = Date.now() + patienceMilliseconds;
  while (isAlive(pid) && existsSync(`${place.data}/postmaster.pid`) && Date.now() < until) await pause(10);
}

/** The process of the running server, or null where none runs, whatever a file left behind may say. */
function runningPid(place: PostgresPlace): number | null {
  const pid = writtenPid(place);
  if (pid === null || !isAlive(pid)) return null;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(place.data) ? pid : null;
  } catch {
    return process.platform === 'linux' ? null : pid;
  }
}

function writtenPid(place: PostgresPlace): number | null {
  try {
    const pid = Number.parseInt(readFileSync(`${place.data}/postmaster.pid`, 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** After a crash the number in the files may belong to any process of ours, or to a dead one; PostgreSQL would refuse to start. */
function removeStalePid(place: PostgresPlace): void {
  if (writtenPid(place) === null || runningPid(place) !== null) return;
  const socket = join(place.socketFolder, socketName);
  for (const file of [`${place.data}/postmaster.pid`, socket, `${socket}.lock`])
    rmSync(file, { force: true });
}

function lastWords(place: PostgresPlace): string {
  try {
    return readFileSync(place.log, 'utf8').split('\n').slice(-12).join('\n');
  } catch {
    return '';
  }
}

function urlOf(place: PostgresPlace, database: string): string {
  return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(place.socketFolder)}`;
}
