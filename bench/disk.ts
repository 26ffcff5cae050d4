// Bytes on disk for a position, indexes included, after VACUUM; beside a row a position. The row of an upload is its event too; the
// event rows of visits are told apart, since how many there are is a matter of the town.
import type pg from 'pg';
import { openDatabase } from '../server/db/database.ts';
import { mergeAll } from '../server/tracking/shelf/merge-due.ts';
import { floorTable } from './floor-table.ts';
import { portOf, type Sender, startSender } from './load/sending.ts';
import { rowsPeer } from './peers/rows.ts';
import { type BenchServer, openStand, type Stand } from './stand.ts';
import { followed } from './watch.ts';

export interface DiskSize {
  readonly hotspots: number;
  readonly officers: number;
  /** Positions of each officer, for each size of upload. */
  readonly positionsEach: number;
  readonly besideRows: number;
}

export const diskSize: DiskSize = { hotspots: 500, officers: 300, positionsEach: 2400, besideRows: 500_000 };

/** DESIGN 8: bytes a position by positions an upload. */
const floors = [
  { upload: 60, bytes: 9 },
  { upload: 12, bytes: 24 },
];
const mergedBytes = 3.5;

/** Prints the table of DESIGN 8's fifth row; false where a floor is missed. */
export async function benchDisk(
  print: (line: string) => void,
  options: { readonly signal: AbortSignal; readonly size?: DiskSize },
): Promise<boolean> {
  const size = options.size ?? diskSize;
  const { hotspots, officers, besideRows } = size;
  const stand = await openStand({ hotspots, officers, signal: options.signal });
  try {
    const server = await stand.serve();
    const sender = startSender(stand);
    print(
      `${officers} officers at a position a second, ${hotspots} hotspots; by pg_total_relation_size after VACUUM.`,
    );
    const table = floorTable(print);
    const clock = { at: Date.now() - 3 * 3_600_000 };
    const grown: Grown[] = [];
    for (const { upload } of floors) grown.push(await grownBy(stand, server, sender, size, upload, clock));
    const each = (what: keyof Sizes) => sumOf(grown, what) / sumOf(grown, 'positions');
    floors.forEach(({ upload, bytes }, i) => {
      const reached = grown[i].chunks / grown[i].positions;
      const what = `bytes a position, ${upload} an upload, which is its own event`;
      table.row(what, reached.toFixed(1), `≤ ${bytes}`, reached <= bytes);
    });
    await server.stop();
    const merged = await bytesMerged(stand, sumOf(grown, 'positions'));
    table.row(
      'bytes a position, after the merge',
      merged.toFixed(2),
      `≤ ${mergedBytes}`,
      merged <= mergedBytes,
    );
    table.beside('event rows of visits besides', each('events').toFixed(1));
    table.beside('visits besides, kept longer than positions', each('visits').toFixed(1));
    table.beside(
      'beside: bytes of a row a position with its indexes',
      (await bytesOfRow(stand, besideRows)).toFixed(1),
    );
    return table.isReached;
  } finally {
    await stand.close();
  }
}

interface Grown extends Sizes {
  readonly positions: number;
}

function sumOf(grown: readonly Grown[], what: keyof Grown): number {
  return grown.reduce((sum, each) => sum + each[what], 0);
}

/** What so many positions of each officer add. Visits are written a while after they end: their part is told over all. */
async function grownBy(
  { sql }: Stand,
  server: BenchServer,
  sender: Sender,
  { officers, positionsEach }: DiskSize,
  upload: number,
  clock: { at: number },
): Promise<Grown> {
  const before = await sizes(sql);
  const uploadsEach = Math.floor(positionsEach / upload);
  const order = { port: portOf(server), officers, connections: 100, positionsEach: upload, uploadsEach };
  const { kept, positions } = await sender.closed('binary', { ...order, startAt: clock.at });
  clock.at += upload * uploadsEach * 1000;
  if (kept !== positions) throw new Error(`Only ${kept} of ${positions} positions were kept`);
  await followed(server);
  const after = await sizes(sql);
  return {
    positions,
    chunks: after.chunks - before.chunks,
    merged: after.merged - before.merged,
    events: after.events - before.events,
    visits: after.visits - before.visits,
  };
}

interface Sizes {
  readonly chunks: number;
  readonly merged: number;
  readonly events: number;
  readonly visits: number;
}

async function sizes(sql: pg.Client): Promise<Sizes> {
  await sql.query('vacuum fresh_chunks, merged_chunks, events, visits');
  const { rows } = await sql.query(`
    select pg_total_relation_size('fresh_chunks')::float8 as chunks, pg_total_relation_size('merged_chunks')::float8 as merged,
      (select sum(pg_total_relation_size(relid)) from pg_partition_tree('events'))::float8 as events,
      pg_total_relation_size('visits')::float8 as visits`);
  return rows[0];
}

/** Merges everything, as the server does within the hour, and gives what a position then takes. */
async function bytesMerged({ url, forceId, sql }: Stand, positions: number): Promise<number> {
  const database = openDatabase(url);
  await mergeAll(database, forceId, Date.now() + 2 * 3_600_000);
  await database.close();
  return (await sizes(sql)).merged / positions;
}

async function bytesOfRow(stand: Stand, count: number): Promise<number> {
  const peer = await rowsPeer(stand, 1);
  await peer.sql.query(
    `insert into positions (officer, captured_at, longitude, latitude, accuracy, speed, heading)
     select n % 300, now() + make_interval(secs => n / 300), -1.5 + random(), 53 + random(), 5, 1.2, 90
     from generate_series(1, $1::int) as n`,
    [count],
  );
  await peer.sql.query('vacuum positions');
  const { rows } = await peer.sql.query("select pg_total_relation_size('positions')::float8 as bytes");
  await peer.close();
  return rows[0].bytes / count;
}
