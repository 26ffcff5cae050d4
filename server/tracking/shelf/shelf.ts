// The shelf: keeps uploads, many in one commit, and answers only after it. One force a transaction, one transaction of a force at a time.
// Uploads gather while a commit is under way, so the busier it is, the more share the next.
import { setTimeout as pause } from 'node:timers/promises';
import type { UploadAnswer } from '../../../core/tracking/position-batch.ts';
import type { Bus, KeptPositions } from '../../bus/bus.ts';
import type { Database } from '../../db/database.ts';
import { addChunks } from './chunks.store.ts';
import { type Shelved, type Shelving, shelveTogether } from './shelve-together.ts';
import type { Upload } from './upload.ts';

export interface Shelf {
  /** Keeps an upload. Resolves after the commit; a repeated upload gets the answer it got before. */
  keep(upload: Upload): Promise<UploadAnswer>;
  /** Waits until everything handed in so far is kept. */
  settled(): Promise<void>;
}

/** Nothing could be kept: the sender must keep it and send it again. */
export class StoreUnavailable extends Error {}

interface Waiting {
  readonly upload: Upload;
  readonly resolve: (answer: UploadAnswer) => void;
  readonly reject: (error: unknown) => void;
}

interface ForceQueue {
  waiting: Waiting[];
  running: Promise<void> | null;
  /** When the last commit began, on the clock of `performance`. */
  beganAt: number;
  /** Milliseconds from then until the next may begin. */
  apart: number;
  /** The time of each device's latest kept position, by device number, as far as known. */
  readonly lastAt: Map<number, number>;
}

const mostUploadsTogether = 2000;
/**
 * A commit costs as much as dozens of uploads: the next begins no sooner, and takes what came meanwhile. Where only a few shared the last
 * there is time for more commits. Who comes after a silence does not wait.
 */
const apartMilliseconds = { afterFew: 2, afterMany: 4 };
const fewTogether = 4;
const mostWaiting = 50_000;

export function openShelf(database: Database, bus: Bus, onFailure: (error: unknown) => void): Shelf {
  const queues = new Map<number, ForceQueue>();

  function queueOf(forceId: number): ForceQueue {
    const known = queues.get(forceId);
    if (known !== undefined) return known;
    const queue: ForceQueue = {
      waiting: [],
      running: null,
      beganAt: Number.NEGATIVE_INFINITY,
      apart: 0,
      lastAt: new Map(),
    };
    queues.set(forceId, queue);
    return queue;
  }

  async function run(forceId: number, queue: ForceQueue): Promise<void> {
    // What arrives in the same breath shares the first commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.waiting.length > 0) {
      const rest = queue.beganAt + queue.apart - performance.now();
      if (rest > 0) await pause(rest);
      queue.beganAt = performance.now();
      const together = queue.waiting.splice(0, mostUploadsTogether);
      queue.apart = together.length > fewTogether ? apartMilliseconds.afterMany : apartMilliseconds.afterFew;
      const tell = await commit(forceId, queue, together);
      // Where more wait, their commit is under way before these are answered: the database is not kept waiting.
      if (queue.waiting.length === 0) tell();
      else setImmediate(tell);
    }
    queue.running = null;
  }

  /** Keeps some uploads. Gives what tells their senders, and the bus. */
  async function commit(
    forceId: number,
    queue: ForceQueue,
    together: readonly Waiting[],
  ): Promise<() => void> {
    let shelved: readonly Shelved[];
    try {
      const uploads = together.map((each) => each.upload);
      shelved = await shelveTogether(shelvingOf(forceId), uploads, queue.lastAt);
    } catch (error) {
      // What is on record is not known any more; it is asked anew with the next upload.
      queue.lastAt.clear();
      onFailure(error);
      const refusal = new StoreUnavailable('The uploads could not be kept', { cause: error });
      return () => {
        for (const each of together) each.reject(refusal);
      };
    }
    return () => {
      const kept: KeptPositions[] = [];
      shelved.forEach(({ answer, kept: fresh }, i) => {
        together[i].resolve(answer);
        if (fresh !== null) kept.push(fresh);
      });
      if (kept.length > 0) bus.positionsKept(kept);
    };
  }

  function shelvingOf(forceId: number): Shelving {
    return {
      look: (work) => database.inForce(forceId, work),
      keep: (chunks) => addChunks(database.alone, forceId, chunks),
    };
  }

  return {
    keep(upload) {
      const queue = queueOf(upload.device.forceId);
      if (queue.waiting.length >= mostWaiting) {
        return Promise.reject(new StoreUnavailable('Too many uploads wait to be kept'));
      }
      return new Promise((resolve, reject) => {
        queue.waiting.push({ upload, resolve, reject });
        queue.running ??= run(upload.device.forceId, queue);
      });
    },
    async settled() {
      await Promise.all([...queues.values()].map((queue) => queue.running));
    },
  };
}
