// What a bench of the whole server stands on: a database of its own in a temporary folder, a force with hotspots, officers and devices,
// and the server as a process of its own. All of it goes when the bench ends, on Ctrl-C too.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Hotspot } from '../core/hotspots/index.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../server/db/embedded-postgres.ts';
import { openStore } from '../server/db/store.ts';
import { takeOverHotspots } from '../server/hotspots/index.ts';
import { type BenchDevice, enrol } from './enrol.ts';
import { townOf } from './patrols.ts';
import { seeded } from './seeded.ts';

export interface StandTerms {
  readonly hotspots: number;
  readonly officers: number;
  /** Ends everything early. */
  readonly signal: AbortSignal;
}

export interface Stand {
  readonly hotspots: readonly Hotspot[];
  readonly devices: readonly BenchDevice[];
  readonly forceId: number;
  /** The embedded database, and its address, as its owner. */
  readonly url: string;
  readonly sql: pg.Client;
  /** The address of another database beside it, made where it is not there yet. */
  databaseBeside(name: string): Promise<string>;
  /** The first process of the database. */
  readonly postgresPid: number;
  /** Starts the server; resolves when it answers. */
  serve(): Promise<BenchServer>;
  /** Starts another program of the bench, which goes with the stand. */
  start(file: string, words: readonly string[]): ChildProcess;
  close(): Promise<void>;
}

export interface BenchServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const forceName = 'Bench';
const serverProgram = 'server/cli/main.ts';
const root = join(import.meta.dirname, '..');

/** Makes the stand. About three seconds. */
export async function openStand(terms: StandTerms): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'bk-bench-'));
  // Where the caller is root, the database runs as somebody else who must reach it.
  chmodSync(folder, 0o755);
  const children = new Set<ChildProcess>();
  const postgres = await startEmbeddedPostgres(folder);
  const close = async (sql: pg.Client | null) => {
    await Promise.all([...children].map(ended));
    await sql?.end().catch(() => {});
    await postgres.stop();
    for (const each of [folder, postgres.folder]) rmSync(each, { recursive: true, force: true });
  };
  const onAbort = () => {
    for (const child of children) child.kill('SIGKILL');
  };
  terms.signal.addEventListener('abort', onAbort);
  const start = (file: string, words: readonly string[]) => {
    terms.signal.throwIfAborted();
    const [program, before] = programOf(file);
    const child = spawn(program, [...before, ...words], {
      cwd: root,
      env: { ...process.env, BEATKEEPER_DATABASE: undefined },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  };
  try {
    const hotspots = townOf(seeded(20_260_105), terms.hotspots);
    const forceId = await makeForce(folder, hotspots);
    const url = postgres.urlOf('beatkeeper');
    const sql = new pg.Client({ connectionString: url });
    sql.on('error', () => {});
    await sql.connect();
    await sql.query('set search_path to beatkeeper, public');
    return {
      hotspots,
      devices: await enrol(sql, forceId, terms.officers),
      forceId,
      url,
      sql,
      databaseBeside: (name) => databaseBeside(postgres, name),
      postgresPid: postgres.pid,
      serve: () => serve(start, folder),
      start,
      close: () => close(sql),
    };
  } catch (error) {
    await close(null);
    throw error;
  }
}

async function makeForce(dataFolder: string, hotspots: readonly Hotspot[]): Promise<number> {
  const store = await openStore({ databaseUrl: null, dataFolder });
  try {
    const forceId = await store.database.ensureForce(forceName);
    await takeOverHotspots(store.database, forceId, hotspots, Date.now());
    return forceId;
  } finally {
    await store.close();
  }
}

async function databaseBeside(postgres: EmbeddedPostgres, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.urlOf('postgres') });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return postgres.urlOf(name);
}

async function serve(start: Stand['start'], folder: string): Promise<BenchServer> {
  const words = ['serve', '--data', folder, '--force', forceName, '--port', '0', '--log', 'error'];
  const child = start(serverProgram, words);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text) => {
      said += String(text);
      const found = /Beatkeeper is at (http:\S+)\/\s/.exec(said);
      if (found !== null) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error('The server ended before it answered')));
  });
  return { url, pid: child.pid ?? 0, stop: () => ended(child) };
}

/** The server is started as everybody starts it; with BEATKEEPER_BENCH_PROFILE=folder it leaves a processor profile there when it stops. */
function programOf(file: string): [program: string, before: readonly string[]] {
  const folder = process.env.BEATKEEPER_BENCH_PROFILE;
  if (file !== serverProgram) return [process.execPath, [join(root, file)]];
  if (folder === undefined) return [join(root, 'beatkeeper'), []];
  const asServed =
    /^exec node (.+) "\$root/m.exec(readFileSync(join(root, 'beatkeeper'), 'utf8'))?.[1].split(' ') ?? [];
  const flags = [...asServed, '--cpu-prof', '--cpu-prof-dir', folder];
  return [process.execPath, [...flags, join(root, file)]];
}

/** Asks a process to stop, and waits until it has. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await gone;
}
