// Merging: the chunks of each device whose hour is over become one row a stretch. A device at a time, each in a transaction of its own, with
// a rest after each, so that nobody who sends or looks waits for it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { mergedFrom, mostPositions, stretchesOf, stretchGapMilliseconds } from './merge-stretches.ts';
import { type DeviceNumbers, devicesToMerge, freshChunks, putInPlace, unfilledRows } from './merges.store.ts';

const hourMilliseconds = 3_600_000;
/** An hour is over this long after its end: what comes a little late is merged with the rest. */
const quietMilliseconds = 5 * 60_000;
const mostDevices = 500;
const mostChunks = 500;
const roundMilliseconds = 60_000;

export interface MergingTerms {
  readonly database: Database;
  readonly forceIds: () => Promise<readonly number[]>;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/** Merges from now on, a round a minute. Stops between two devices. */
export function startMerging(terms: MergingTerms): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rest = (milliseconds: number) =>
    pause(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {});

  async function round(): Promise<void> {
    for (const forceId of await terms.forceIds()) {
      const now = terms.now();
      for (const device of await devicesDue(terms.database, forceId, now)) {
        if (stopping.signal.aborted) return;
        const began = performance.now();
        // One device's trouble is not that of the others.
        await mergeDevice(terms.database, forceId, device, now).catch(terms.onFailure);
        // At most a third of the time is spent on merging.
        await rest(2 * (performance.now() - began));
      }
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await rest(roundMilliseconds);
      if (!stopping.signal.aborted) await round().catch(terms.onFailure);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Merges everything of a force that is due, without rest. Gives the number of rows that came of it. */
export async function mergeAll(database: Database, forceId: number, now: number): Promise<number> {
  let merged = 0;
  for (;;) {
    const devices = await devicesDue(database, forceId, now);
    if (devices.length === 0) return merged;
    for (const device of devices) merged += await mergeDevice(database, forceId, device, now);
  }
}

function timesDue(now: number): { capturedBefore: number; receivedBefore: number } {
  const receivedBefore = now - quietMilliseconds;
  return {
    receivedBefore,
    capturedBefore: Math.floor(receivedBefore / hourMilliseconds) * hourMilliseconds,
  };
}

function devicesDue(database: Database, forceId: number, now: number): Promise<DeviceNumbers[]> {
  const { capturedBefore, receivedBefore } = timesDue(now);
  return database.inForce(forceId, (t) => devicesToMerge(t, capturedBefore, receivedBefore, mostDevices));
}

/** Merges what a device has due. What comes meanwhile is a row of its own and is merged later: nothing but what was read is replaced. */
async function mergeDevice(
  database: Database,
  forceId: number,
  device: DeviceNumbers,
  now: number,
): Promise<number> {
  const { capturedBefore, receivedBefore } = timesDue(now);
  return database.inForce(forceId, async (t) => {
    const fresh = await freshChunks(t, device, capturedBefore, receivedBefore, mostChunks);
    if (fresh.length === 0) return 0;
    const from = Math.min(...fresh.map(({ firstAt }) => firstAt)) - stretchGapMilliseconds;
    const to = Math.max(...fresh.map(({ lastAt }) => lastAt)) + stretchGapMilliseconds;
    const unfilled = await unfilledRows(t, device, { from, to }, mostPositions);
    const stretches = stretchesOf([...fresh, ...unfilled]);
    for (const stretch of stretches) await putInPlace(t, await mergedFrom(device, stretch), stretch);
    return stretches.length;
  });
}
