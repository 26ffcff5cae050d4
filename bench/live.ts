// From an accepted position to the live frame of every viewer, and what serving the viewers costs.
import { once } from 'node:events';
import { type FloorTable, floorTable } from './floor-table.ts';
import { portOf, type Sender, startSender } from './load/sending.ts';
import type { Seen } from './load/viewer.ts';
import { signedInCookie } from './sign-in.ts';
import { type BenchServer, openStand, type Stand } from './stand.ts';
import { followed, loadLine, processorSeconds } from './watch.ts';

export interface LiveSize {
  readonly hotspots: number;
  readonly officers: number;
  readonly few: number;
  readonly many: number;
  readonly seconds: number;
}

export const liveSize: LiveSize = { hotspots: 500, officers: 500, few: 200, many: 2000, seconds: 20 };

/** DESIGN 8: milliseconds, and the share of a core that the viewers cost. */
const floors = { fewP99: 1200, fewCore: 0.05, manyP99: 1300 };

/** Prints the table of DESIGN 8's sixth row; false where a floor is missed. */
export async function benchLive(
  print: (line: string) => void,
  options: { readonly signal: AbortSignal; readonly size?: LiveSize },
): Promise<boolean> {
  const size = options.size ?? liveSize;
  const { hotspots, officers, few, many } = size;
  const stand = await openStand({ hotspots, officers, signal: options.signal });
  try {
    const server = await stand.serve();
    const sender = startSender(stand);
    print(
      `${officers} officers who send a position a second, ${hotspots} hotspots; from received to the frame at a viewer.`,
    );
    const table = floorTable(print);
    await beginTracks(server, sender, officers);
    const without = await core(server, () => send(server, sender, size));
    const withFew = await watched(stand, server, sender, size, few);
    frameRow(table, withFew.seen, few, floors.fewP99);
    const cost = withFew.core - without.core;
    table.row(
      `serving ${few} viewers, of a core`,
      `${(cost * 100).toFixed(1)} %`,
      `≤ ${floors.fewCore * 100} %`,
      cost <= floors.fewCore,
    );
    const withMany = await watched(stand, server, sender, size, many);
    frameRow(table, withMany.seen, many, floors.manyP99);
    table.beside(
      `serving ${many} viewers, of a core`,
      `${((withMany.core - without.core) * 100).toFixed(1)} %`,
    );
    table.beside('the server without viewers, of a core', `${(without.core * 100).toFixed(1)} %`);
    await server.stop();
    print(loadLine());
    return table.isReached;
  } finally {
    await stand.close();
  }
}

async function beginTracks(server: BenchServer, sender: Sender, officers: number): Promise<void> {
  const order = { port: portOf(server), officers, connections: 100, positionsEach: 12, uploadsEach: 1 };
  await sender.closed('binary', { ...order, startAt: Date.now() - 60_000 });
  await followed(server);
}

function send(server: BenchServer, sender: Sender, { officers, seconds }: LiveSize) {
  const order = { port: portOf(server), officers, positionsEach: 1, everySeconds: 1, seconds, greed: 0 };
  return sender.open({ ...order, connections: Math.min(100, officers) });
}

/** The share of a core that the server uses during some work. */
async function core<Result>(
  server: BenchServer,
  work: () => Promise<Result>,
): Promise<{ core: number; result: Result }> {
  const from = performance.now();
  const before = processorSeconds(server.pid);
  const result = await work();
  return { core: (processorSeconds(server.pid) - before) / ((performance.now() - from) / 1000), result };
}

async function watched(
  stand: Stand,
  server: BenchServer,
  sender: Sender,
  size: LiveSize,
  viewers: number,
): Promise<{ seen: Seen; core: number }> {
  const words = [String(portOf(server)), String(viewers), await signedInCookie(stand)];
  const program = stand.start('bench/load/viewer.ts', words);
  const died = once(program, 'exit').then(() => {
    throw new Error('The viewers ended before they were asked');
  });
  await Promise.race([once(program, 'message'), died]);
  const { core: used } = await core(server, () => send(server, sender, size));
  const answer = once(program, 'message');
  program.send('seen?');
  const [seen] = await Promise.race([answer, died]);
  await died.catch(() => {});
  return { seen, core: used };
}

function frameRow(table: FloorTable, seen: Seen, viewers: number, floor: number): void {
  const { p50, p99, most, frames, bytesPerFrame } = seen;
  table.row(
    `position to frame, ${viewers} viewers, p99`,
    `${p99.toFixed(0)} ms (p50 ${p50.toFixed(0)}, most ${most.toFixed(0)})`,
    `≤ ${floor} ms`,
    p99 <= floor && frames > 0,
  );
  table.row(
    'viewers who had every frame they should',
    `${seen.viewers}`,
    `${viewers}`,
    seen.viewers === viewers,
  );
  table.beside('frames, kilobytes each', `${frames}, ${(bytesPerFrame / 1024).toFixed(0)}`);
}
