// The past of the demo, filled in behind a bar while the map moves. The thread that does it waits for this one, so that live goes first.
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Serving } from '../app.ts';
import type { HistoryDays } from '../hotspots/index.ts';
import type { Io } from './command.ts';
import type { HistoryRecord } from './demo-history-record.ts';
import type { HistoryNews } from './demo-history-work.ts';
import { figures, type Progress, progressOf } from './progress.ts';

export interface HistoryTerms {
  readonly url: string;
  readonly groundFile: string;
  /** What is done, and where that is written down. */
  readonly record: HistoryRecord;
  readonly recordFile: string;
}

export interface RunningHistory {
  /** How many days are filled in; null when no more is to be done. */
  readonly days: () => HistoryDays | null;
  /** Settles when all is filled in, or when it was stopped. */
  readonly done: Promise<void>;
  /** Ends after what is under way, or without it where that takes long. */
  readonly stop: () => Promise<void>;
}

/** Whoever stops the demo need not wait longer than this for a piece of the past. */
const patienceMilliseconds = 2000;

/** Begins to fill in what is not there yet. */
export function startHistory(serving: Serving, terms: HistoryTerms, io: Io): RunningHistory {
  const { days: of, done: before } = terms.record;
  const state: { isStopped: boolean; days: HistoryDays | null } = {
    isStopped: false,
    days: { done: before.length, of },
  };
  const worker = new Worker(new URL('./demo-history-work.ts', import.meta.url), {
    workerData: { ...terms, forceId: serving.forceId },
  });
  // Its rate is that of positions: the duties, which come first, are not in it.
  let begun: Progress | null = null;
  const progress = () => {
    begun ??= progressOf(io, 0, 'positions of four weeks');
    return begun;
  };
  const startedAt = io.now();
  const hear = async (news: HistoryNews) => {
    const { daysDone, shiftsDone, shifts, positions, isOver } = news;
    state.days = isOver ? null : { done: daysDone, of };
    if (!state.isStopped) progress().update(shiftsDone, positions, shifts);
    await followed(serving);
    if (isOver && !state.isStopped) {
      const seconds = Math.round((io.now() - startedAt) / 1000);
      progress().say(`Four weeks of history are in: ${figures(positions)} positions in ${seconds} s.`);
    }
    worker.postMessage(!state.isStopped);
  };
  worker.on('message', (news: HistoryNews) => void hear(news));
  worker.on('error', (error) => progress().say(`The history could not be filled in: ${error}`));
  const done = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      state.days = null;
      progress().end();
      resolve();
    });
  });
  return {
    days: () => state.days,
    done,
    async stop() {
      state.isStopped = true;
      await Promise.race([done, pause(patienceMilliseconds, undefined, { ref: false })]);
      // What it had begun in the database is undone there, and done again at the next start.
      await worker.terminate();
      await done;
    },
  };
}

/** Has the server follow what was kept, and leaves it half as long again for everything else. */
async function followed(serving: Serving): Promise<void> {
  const began = performance.now();
  await serving.catchUp();
  await pause((performance.now() - began) / 2);
}
