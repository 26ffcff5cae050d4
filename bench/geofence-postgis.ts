// A throw-away PostgreSQL with PostGIS for the bench: found under /usr/lib/postgresql, started on a socket of its own in a temporary
// folder, as an unprivileged account when the caller is root, and removed afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Ground, Points } from './geofence-ground.ts';

export interface PostgisBench {
  readonly version: string;
  /** Puts the hotspots, with their index, and the points into tables. */
  readonly load: (ground: Ground, points: Points) => Promise<void>;
  /** Joins points and hotspots in one process; milliseconds by the clock, and how many pairs there are. */
  readonly join: () => Promise<{ milliseconds: number; hits: number }>;
  readonly stop: () => Promise<void>;
}

/** Starts the database, or null where there is no PostgreSQL with PostGIS. */
export async function startPostgis(): Promise<PostgisBench | null> {
  const bin = binFolder();
  if (bin === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bk-gis-'));
  const account = unprivileged(folder);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    account,
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const settings = [
    'listen_addresses=',
    'shared_buffers=512MB',
    'work_mem=256MB',
    'jit=off',
    'fsync=off',
    'max_parallel_workers_per_gather=0',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...account,
      stdio: 'ignore',
    },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const client = await connected(folder);
  await client.query('create extension postgis');
  const { rows } = await client.query(
    "select split_part(version(), ' ', 2) as postgresql, postgis_lib_version() as postgis",
  );
  return {
    version: `PostgreSQL ${rows[0].postgresql} with PostGIS ${rows[0].postgis}`,
    load: (ground, points) => load(client, ground, points),
    join: () => joined(client),
    stop: async () => {
      await client.end();
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function binFolder(): string | null {
  const folders = globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed();
  const hasPostgis = (folder: string) => {
    const version = folder.split('/').at(-2) ?? '';
    return existsSync(join('/usr/share/postgresql', version, 'extension/postgis.control'));
  };
  return folders.find((folder) => existsSync(join(folder, 'postgres')) && hasPostgis(folder)) ?? null;
}

/** PostgreSQL does not run as root: then as `nobody`, who is given the folder. */
function unprivileged(folder: string): { uid?: number; gid?: number; cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: folder };
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [uid, gid] = (line ?? 'nobody:x:65534:65534').split(':').slice(2, 4).map(Number);
  chownSync(folder, uid, gid);
  return { uid, gid, cwd: folder };
}

async function connected(folder: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ host: folder, user: 'bench', database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 100) throw error;
      await wait(100);
    }
  }
}

async function load(client: pg.Client, ground: Ground, points: Points): Promise<void> {
  await client.query('drop table if exists hotspots, points');
  await client.query('create table hotspots (id int, shape geometry(Polygon, 4326))');
  const shapes = ground.hotspots.map(({ boundary }) => {
    const corners = Array.from(boundary.xs, (x, i) => `${x / 1e7} ${boundary.ys[i] / 1e7}`);
    return `POLYGON((${corners.join(',')}))`;
  });
  await client.query(
    'insert into hotspots select n, st_geomfromtext(shape, 4326) from unnest($1::text[]) with ordinality as t(shape, n)',
    [shapes],
  );
  await client.query('create index on hotspots using gist (shape)');
  await client.query('create table points (place geometry(Point, 4326))');
  await client.query(
    'insert into points select st_setsrid(st_makepoint(x / 1e7, y / 1e7), 4326) from unnest($1::int[], $2::int[]) as t(x, y)',
    [Array.from(points.xs), Array.from(points.ys)],
  );
  await client.query('vacuum analyze');
}

async function joined(client: pg.Client): Promise<{ milliseconds: number; hits: number }> {
  const from = performance.now();
  const { rows } = await client.query(
    'select count(*)::int as hits from points join hotspots on st_intersects(shape, place)',
  );
  return { milliseconds: performance.now() - from, hits: rows[0].hits };
}
