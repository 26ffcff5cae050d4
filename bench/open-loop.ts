// An open loop: uploads are due at their moments, whatever the server does. A force, a nation, and a force with one device that runs wild.
import { type FloorTable, floorTable, median } from './floor-table.ts';
import type { OpenResult } from './load/open-load.ts';
import { portOf, type Sender, startSender } from './load/sending.ts';
import { type BenchServer, openStand } from './stand.ts';
import { counted, followed, loadLine, processorSeconds, residentMegabytes } from './watch.ts';

export interface OpenLoopSize {
  readonly hotspots: number;
  /** Officers of the force: each sends a position a second. */
  readonly force: number;
  /** Officers of the nation, who together send 30,000 positions a second, 12 an upload. */
  readonly nation: number;
  readonly nationPerSecond: number;
  readonly seconds: number;
  /** With and without the device that runs wild, so many times. */
  readonly turns: number;
}

/** Fewer officers who send more often: beginning 30,000 tracks takes minutes, and `--long` takes them. */
export const openLoopSize: OpenLoopSize = {
  hotspots: 500,
  force: 400,
  nation: 6000,
  nationPerSecond: 30_000,
  seconds: 15,
  turns: 2,
};

/** DESIGN 8: milliseconds, and the share of a core. */
const floors = { forceP99: 10, nationP99: 20, nationCore: 0.5, greedTimes: 2 };
/** How many times its share the device that runs wild sends. */
const greed = 100;
const batch = 12;
/** Memory after the first minute against the last: more than this is growth. */
const mostGrowth = 1.15;

interface Run {
  readonly result: OpenResult;
  readonly core: number;
}

/** Prints the table of DESIGN 8's fourth row; false where a floor is missed. */
export async function benchOpenLoop(
  print: (line: string) => void,
  options: {
    readonly signal: AbortSignal;
    readonly long: boolean;
    readonly minutes: number | null;
    readonly size?: OpenLoopSize;
  },
): Promise<boolean> {
  const size = options.size ?? (options.long ? { ...openLoopSize, nation: 30_000 } : openLoopSize);
  const { hotspots, nation, force } = size;
  const stand = await openStand({ hotspots, officers: nation, signal: options.signal });
  try {
    const server = await stand.serve();
    const sender = startSender(stand);
    print(`${hotspots} hotspots; milliseconds from when an upload was due until it was answered.`);
    const table = floorTable(print);
    await warmUp(server, sender, force);
    forceRow(table, await run(server, sender, oneForce(size)), force);
    await greedRows(table, server, sender, size);
    await warmUp(server, sender, nation);
    await nationRows(table, print, server, sender, size, options.minutes);
    await server.stop();
    print(loadLine());
    return table.isReached;
  } finally {
    await stand.close();
  }
}

interface Steady {
  readonly officers: number;
  readonly positionsEach: number;
  readonly everySeconds: number;
  readonly seconds: number;
  readonly connections: number;
}

const oneForce = ({ force, seconds }: OpenLoopSize): Steady => ({
  officers: force,
  positionsEach: 1,
  everySeconds: 1,
  seconds,
  connections: Math.min(200, force),
});

/** Everybody's first upload begins their track: that is done before anything is timed. */
async function warmUp(server: BenchServer, sender: Sender, officers: number): Promise<void> {
  const startAt = Date.now() - 60_000;
  await sender.closed('binary', {
    port: portOf(server),
    officers,
    connections: 200,
    positionsEach: batch,
    uploadsEach: 1,
    startAt,
  });
  await followed(server);
}

async function run(server: BenchServer, sender: Sender, steady: Steady, wild = 0): Promise<Run> {
  const from = performance.now();
  const before = processorSeconds(server.pid);
  const result = await sender.open({ port: portOf(server), greed: wild, ...steady });
  const core = (processorSeconds(server.pid) - before) / ((performance.now() - from) / 1000);
  return { result, core };
}

function forceRow(table: FloorTable, { result, core }: Run, officers: number): void {
  const what = `a force: ${officers} single positions/s, p99`;
  table.row(what, `${result.p99.toFixed(1)} ms`, `≤ ${floors.forceP99} ms`, result.p99 <= floors.forceP99);
  allKept(table, result, 1);
  table.beside('the same: p50, most, server', inWords(result, core));
}

function inWords({ p50, most }: OpenResult, core: number): string {
  return `${p50.toFixed(1)} ms, ${most.toFixed(0)} ms, ${(core * 100).toFixed(0)} % of a core`;
}

function allKept(table: FloorTable, { sent, kept, refused }: OpenResult, positionsEach: number): void {
  const missing = sent * positionsEach - kept;
  table.row('positions not kept, uploads refused', `${missing}, ${refused}`, '0, 0', missing + refused === 0);
}

/** The others' time with one device at many times its share, against their time without it, turn about. */
async function greedRows(
  table: FloorTable,
  server: BenchServer,
  sender: Sender,
  size: OpenLoopSize,
): Promise<void> {
  const times: number[] = [];
  let last: OpenResult | null = null;
  for (let i = 0; i < size.turns; i++) {
    const without = await run(server, sender, oneForce(size));
    const { result } = await run(server, sender, oneForce(size), greed);
    times.push(result.p99 / without.result.p99);
    last = result;
  }
  const ratio = median(times);
  table.row(
    `one device at ${greed} times its share: the others' p99, times that without`,
    ratio.toFixed(2),
    `≤ ${floors.greedTimes}`,
    ratio <= floors.greedTimes,
  );
  if (last !== null) {
    table.beside("that device's uploads refused", `${last.greedyRefused} of ${last.greedySent}`);
  }
}

/** The nation, a minute at a time where minutes are asked for: then memory must not grow. */
async function nationRows(
  table: FloorTable,
  print: (line: string) => void,
  server: BenchServer,
  sender: Sender,
  size: OpenLoopSize,
  minutes: number | null,
): Promise<void> {
  const steady = {
    officers: size.nation,
    positionsEach: batch,
    everySeconds: (size.nation * batch) / size.nationPerSecond,
    seconds: minutes === null ? size.seconds : 60,
    connections: 256,
  };
  const memory: number[] = [];
  const runs: Run[] = [];
  for (let minute = 1; minute <= (minutes ?? 1); minute++) {
    const done = await run(server, sender, steady);
    runs.push(done);
    const megabytes = async (of: string) =>
      (await counted(server, `beatkeeper_nodejs_${of}_bytes`)) / 2 ** 20;
    const [heap, room] = [await megabytes('heap_size_used'), await megabytes('heap_size_total')];
    const beside = await megabytes('external_memory');
    const resident = residentMegabytes(server.pid);
    memory.push(resident);
    if (minutes !== null) {
      const { p99 } = done.result;
      print(
        `| minute ${minute} | p99 ${p99.toFixed(1)} ms, resident ${resident.toFixed(0)} MB, heap ${heap.toFixed(0)} of ${room.toFixed(0)} MB, beside it ${beside.toFixed(0)} MB | | |`,
      );
    }
    allKept(table, done.result, batch);
  }
  const p99 = median(runs.map(({ result }) => result.p99));
  const core = median(runs.map((each) => each.core));
  const what = `a nation: ${size.nationPerSecond} positions/s in batches of ${batch} by ${size.nation} officers, p99`;
  table.row(what, `${p99.toFixed(1)} ms`, `≤ ${floors.nationP99} ms`, p99 <= floors.nationP99);
  table.row('the server', `${(core * 100).toFixed(0)} % of a core`, '≤ 50 %', core <= floors.nationCore);
  if (memory.length > 2) {
    const growth = (memory.at(-1) ?? 0) / memory[1];
    table.row(
      'memory at the end, times that after two minutes',
      growth.toFixed(2),
      `≤ ${mostGrowth}`,
      growth <= mostGrowth,
    );
  }
}
