// Durable ingest: positions through HTTP until they are committed, visits computed, server and database and sender on the same cores.
// Beside it, turn about in the same run: the common server with a row a position, and one that inserts a batch's rows at once.
import { floorTable, median, spread } from './floor-table.ts';
import { portOf, type Sender, startSender } from './load/sending.ts';
import { type RowsPeer, type RowsWay, rowsPeer } from './peers/rows.ts';
import { type BenchServer, openStand, type Stand } from './stand.ts';
import { followed, loadLine, postgresSeconds, processorSeconds } from './watch.ts';

interface Used {
  server: number;
  postgres: number;
  positions: number;
}

export interface IngestSize {
  readonly hotspots: number;
  readonly officers: number;
  readonly turns: number;
  readonly connections: number;
  readonly uploadsEach: Readonly<Record<number, number>>;
  /** Uploads of the servers beside, of 100 positions each, by all officers of theirs. */
  readonly besideUploads: Readonly<Record<RowsWay, number>>;
}

export const ingestSize: IngestSize = {
  hotspots: 500,
  officers: 2000,
  turns: 3,
  connections: 500,
  uploadsEach: { 100: 12, 12: 25, 1: 15 },
  besideUploads: { each: 100, many: 1000 },
};

/** DESIGN 8: positions a second by positions an upload, and times the servers beside. */
const floors = [
  { positions: 100, perSecond: 500_000 },
  { positions: 12, perSecond: 150_000 },
  { positions: 1, perSecond: 10_000 },
];
const timesFloor: Readonly<Record<RowsWay, number>> = { each: 40, many: 5 };
const waysInWords: Readonly<Record<RowsWay, string>> = {
  each: 'an INSERT and an UPDATE a position',
  many: 'an INSERT of 100 rows',
};
const ways = ['each', 'many'] as const;

interface Measured {
  readonly ours: Map<number, number[]>;
  readonly beside: Record<RowsWay, number[]>;
  readonly followedSeconds: number[];
  /** Processor time by positions an upload, following included. */
  readonly used: Map<number, Used>;
  kept: number;
  refused: number;
}

/** Prints the table of DESIGN 8's third row; false where a floor is missed or a position is missing. */
export async function benchIngest(
  print: (line: string) => void,
  options: { readonly signal: AbortSignal; readonly size?: IngestSize },
): Promise<boolean> {
  const size = options.size ?? ingestSize;
  const { hotspots, officers, turns } = size;
  const stand = await openStand({ hotspots, officers, signal: options.signal });
  try {
    print(
      `${officers} officers, ${hotspots} hotspots, ${size.connections} connections, fsync on; medians of ${turns} turns (min–max).`,
    );
    const measured = await measure(stand, size);
    const stored = await stand.sql.query(
      'select coalesce(sum(position_count), 0)::int as count from position_chunks',
    );
    const visits = await stand.sql.query('select count(*)::int as count from visits');
    return printTable(print, measured, stored.rows[0].count, visits.rows[0].count);
  } finally {
    await stand.close();
  }
}

async function measure(stand: Stand, size: IngestSize): Promise<Measured> {
  const measured: Measured = {
    ours: new Map(floors.map(({ positions }) => [positions, []])),
    beside: { each: [], many: [] },
    followedSeconds: [],
    used: new Map(),
    kept: 0,
    refused: 0,
  };
  const peer = await rowsPeer(stand, size.officers);
  const server = await stand.serve();
  const sender = startSender(stand);
  // The last position is a minute old at the end; the first must not be older than four hours, or nobody would be followed live.
  const seconds =
    100 +
    size.turns * floors.reduce((sum, { positions }) => sum + positions * size.uploadsEach[positions], 0);
  const clock = { at: Date.now() - (seconds + 60) * 1000 };
  // Every officer's first upload begins their track, which is not what a day at work is like.
  await turn(stand, server, sender, size, measured, clock, 100, 1);
  measured.used.clear();
  measured.followedSeconds.length = 0;
  for (let i = 0; i < size.turns; i++) {
    for (const { positions } of floors) {
      const uploads = size.uploadsEach[positions];
      const rate = await turn(stand, server, sender, size, measured, clock, positions, uploads);
      measured.ours.get(positions)?.push(rate);
    }
    for (const way of ways) measured.beside[way].push(await turnBeside(peer, sender, size, way));
  }
  await server.stop();
  await peer.close();
  return measured;
}

/** Sends so many uploads of each officer and waits until they are followed. Gives positions a second until the last was acknowledged. */
async function turn(
  stand: Stand,
  server: BenchServer,
  sender: Sender,
  { officers, connections }: IngestSize,
  measured: Measured,
  clock: { at: number },
  positionsEach: number,
  uploadsEach: number,
): Promise<number> {
  const order = {
    port: portOf(server),
    officers,
    connections,
    positionsEach,
    uploadsEach,
    startAt: clock.at,
  };
  const before = { server: processorSeconds(server.pid), postgres: postgresSeconds(stand.postgresPid) };
  const { seconds, positions, kept, refused } = await sender.closed('binary', order);
  clock.at += positionsEach * uploadsEach * 1000;
  measured.kept += kept;
  measured.refused += refused;
  measured.followedSeconds.push(await followed(server));
  const used = measured.used.get(positionsEach) ?? { server: 0, postgres: 0, positions: 0 };
  used.server += processorSeconds(server.pid) - before.server;
  used.postgres += postgresSeconds(stand.postgresPid) - before.postgres;
  used.positions += positions;
  measured.used.set(positionsEach, used);
  return positions / seconds;
}

async function turnBeside(peer: RowsPeer, sender: Sender, size: IngestSize, way: RowsWay): Promise<number> {
  const { port, stop } = await peer.start(way);
  const officers = Math.min(50, size.officers);
  const uploadsEach = Math.ceil(size.besideUploads[way] / officers);
  const order = {
    port,
    officers,
    connections: officers,
    positionsEach: 100,
    uploadsEach,
    startAt: Date.now(),
  };
  // A first upload each opens the pool's connections and prepares its statements.
  await sender.closed('json', { ...order, uploadsEach: 1 });
  const { positions, seconds, kept } = await sender.closed('json', order);
  await stop();
  await peer.tidyUp();
  if (kept !== positions) throw new Error(`The server beside kept ${kept} of ${positions} positions`);
  return positions / seconds;
}

function printTable(
  print: (line: string) => void,
  measured: Measured,
  stored: number,
  visits: number,
): boolean {
  const table = floorTable(print);
  for (const { positions, perSecond } of floors) {
    const rates = measured.ours.get(positions) ?? [];
    const what = `positions/s acknowledged, ${positions} an upload`;
    table.row(what, spread(rates), `≥ ${perSecond.toLocaleString('en-GB')}`, median(rates) >= perSecond);
    table.beside(`processor time of these, following included`, usedInWords(measured.used.get(positions)));
  }
  const hundreds = measured.ours.get(100) ?? [];
  for (const way of ways) {
    table.beside(`beside: ${waysInWords[way]}, 100 an upload`, spread(measured.beside[way]));
    const times = median(measured.beside[way].map((rate, i) => hundreds[i] / rate));
    table.row(`times that`, times.toFixed(1), `≥ ${timesFloor[way]}`, times >= timesFloor[way]);
  }
  const lost = measured.kept - stored;
  table.row(
    `acknowledged and not stored, of ${measured.kept.toLocaleString('en-GB')}`,
    `${lost}`,
    '0',
    lost === 0,
  );
  table.row('uploads refused', `${measured.refused}`, '0', measured.refused === 0);
  table.row('visits computed', `${visits}`, '> 0', visits > 0);
  table.beside(
    'seconds from the last answer until all is followed, a turn',
    spread(measured.followedSeconds, 1),
  );
  print(loadLine());
  return table.isReached;
}

function usedInWords(used: Used | undefined): string {
  if (used === undefined) return '';
  const { server, postgres, positions } = used;
  const microseconds = (seconds: number) => ((seconds * 1e6) / positions).toFixed(2);
  return `${microseconds(server)} µs a position in the server, ${microseconds(postgres)} in PostgreSQL`;
}
