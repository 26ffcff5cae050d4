// At a steady rate, whatever the server does: an upload is due at its moment, and its time is counted from there, so that a server that
// stalls is not spared those that had to wait (no coordinated omission).
import { setTimeout as pause } from 'node:timers/promises';
import { type Line, openLine } from './line.ts';
import type { Uploads } from './uploads.ts';

export interface OpenOrder {
  readonly port: number;
  readonly officers: number;
  readonly positionsEach: number;
  /** Each officer sends after so many seconds again, evenly spread, what they were at meanwhile. */
  readonly everySeconds: number;
  readonly seconds: number;
  readonly connections: number;
  /** An officer with so many times the uploads of the others beside them, over connections of its own; 0: none. */
  readonly greed: number;
}

export interface OpenResult {
  readonly sent: number;
  readonly kept: number;
  readonly refused: number;
  /** Milliseconds from when an upload was due to its answer, of all but the greedy. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly greedySent: number;
  readonly greedyRefused: number;
}

const yesterday = 24 * 3_600_000;

interface Due {
  readonly at: number;
  readonly number: number;
}

/** Sends for the seconds asked for, and waits for every answer. */
export async function openLoad(uploads: Uploads, order: OpenOrder): Promise<OpenResult> {
  const failed = Promise.withResolvers<never>();
  const { officers, everySeconds, greed } = order;
  const others = await streamOver(uploads, order, failed.reject);
  // It sends what it has gathered since yesterday, so that none of it is from the future.
  const greedy =
    greed === 0 ? null : await streamOver(uploads, { ...order, connections: 16 }, failed.reject, yesterday);
  const from = performance.now() + 50;
  let next = 0;
  let nextGreedy = 0;
  const step = (everySeconds * 1000) / officers;
  const greedyStep = greed === 0 ? Number.POSITIVE_INFINITY : (everySeconds * 1000) / greed;
  const until = from + order.seconds * 1000;
  const run = async () => {
    for (let now = performance.now(); now < until; now = performance.now()) {
      for (; from + next * step <= now; next++)
        others.send({ at: from + next * step, number: (next % officers) + 1 });
      for (; from + nextGreedy * greedyStep <= now; nextGreedy++)
        greedy?.send({ at: from + nextGreedy * greedyStep, number: officers + 1 });
      await pause(1);
    }
    await others.answered();
    await greedy?.answered();
  };
  await Promise.race([run(), failed.promise]);
  others.close();
  greedy?.close();
  const times = Float64Array.from(others.times).sort();
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    sent: next,
    kept: others.totals.kept,
    refused: others.totals.refused,
    p50: at(0.5),
    p99: at(0.99),
    most: at(1),
    greedySent: nextGreedy,
    greedyRefused: greedy?.totals.refused ?? 0,
  };
}

/** What each officer sent last, through every order of this sender: a position sent twice would be had already, and not kept. */
const lastAt = new Map<number, number>();

/** Uploads over some connections: the one that has been free longest takes the one that has waited longest. */
async function streamOver(
  uploads: Uploads,
  order: OpenOrder,
  onLost: (error: Error) => void,
  agoMilliseconds = 0,
) {
  const free: Line[] = await Promise.all(
    Array.from({ length: order.connections }, () => openLine(order.port, onLost)),
  );
  const all = [...free];
  const waiting: Due[] = [];
  const times: number[] = [];
  const totals = { kept: 0, refused: 0 };
  let open = 0;
  let onDone: (() => void) | null = null;
  function request({ number }: Due): Buffer {
    // The time just past, to a tenth of a second; never before what the officer sent last.
    const span = order.everySeconds * 1000;
    const begin =
      agoMilliseconds > 0 && lastAt.has(number)
        ? 0
        : Math.floor((Date.now() - span - agoMilliseconds) / 100) * 100;
    const startAt = Math.max(begin, lastAt.get(number) ?? 0);
    lastAt.set(number, startAt + span);
    return uploads.next(number, startAt, order.positionsEach);
  }
  function turn(): void {
    while (free.length > 0 && waiting.length > 0) {
      // In turn: one that is idle for longer than a minute would be closed by the server.
      const [line, due] = [free.shift(), waiting.shift()];
      if (line === undefined || due === undefined) return;
      line.send(request(due), ({ status, kept }) => {
        times.push(performance.now() - due.at);
        totals.kept += kept;
        if (status !== 200) totals.refused += 1;
        open -= 1;
        free.push(line);
        turn();
        if (open === 0) onDone?.();
      });
    }
  }
  return {
    times,
    totals,
    send(due: Due) {
      open += 1;
      waiting.push(due);
      turn();
    },
    answered: () =>
      new Promise<void>((resolve) => {
        onDone = resolve;
        if (open === 0) resolve();
      }),
    close() {
      for (const line of all) line.close();
    },
  };
}
