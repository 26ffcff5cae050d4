// What the parts of the engine share: what is kept, what is of this moment, the clock, and how they say that something changed.
import { type Clocked, clockOf } from './clocked.ts';
import { openDatabase, type PatrolDatabase } from './database.ts';
import type { KeptDuty, Owner } from './kept.ts';
import { follow, type Measuring, startMeasuring } from './measuring.ts';
import { firstMoment, type Moment, noRows, type Rows } from './memory.ts';
import { readRows } from './rows.ts';
import { positionsAfter } from './shelf.ts';

export interface House {
  readonly database: PatrolDatabase;
  readonly clock: Clocked;
  readonly rows: () => Rows;
  readonly owner: () => Owner | null;
  readonly moment: () => Moment;
  readonly measuring: () => Measuring;
  readonly newId: () => string;
  /** Changes what is of this moment, and says so. */
  readonly set: (change: Partial<Moment>) => void;
  /** Reads again what is kept, after a change of it here or in another page; then says so. */
  readonly refresh: () => Promise<void>;
  /** Tells the other pages that what is kept has changed, and reads it again. */
  readonly changed: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly say: () => void;
  readonly close: () => void;
}

const channelName = 'beatkeeper-patrol';

/** Opens what is kept. `onLost`: the database is gone for this page, which must be loaded anew. */
export async function openHouse(onLost: () => void): Promise<House> {
  const database = await openDatabase(onLost);
  const channel = new BroadcastChannel(channelName);
  const listeners = new Set<() => void>();
  let rows: Rows = noRows;
  let moment = firstMoment;
  let measured: { readonly of: string; measuring: Measuring; seq: number } | null = null;
  let empty = startMeasuring([]);
  let emptyOf: unknown = null;
  let reading: Promise<void> = Promise.resolve();
  let isReadAgain = false;

  const say = () => {
    for (const listener of listeners) listener();
  };

  async function read(): Promise<void> {
    isReadAgain = false;
    rows = await readRows(database);
    const { duty } = rows;
    if (duty === null) {
      measured = null;
      const features = rows.told.hotspots?.value.features ?? null;
      if (features !== null && emptyOf !== rows.told.hotspots?.at) {
        empty = startMeasuring(features);
        emptyOf = rows.told.hotspots?.at;
      }
      return;
    }
    const of = nameOf(duty);
    if (measured?.of !== of) measured = { of, measuring: startMeasuring(duty.features), seq: 0 };
    const next = await positionsAfter(database, duty.key, measured.seq);
    follow(measured.measuring, next);
    measured.seq = next.at(-1)?.seq ?? measured.seq;
  }

  const refresh = () => {
    if (!isReadAgain) {
      isReadAgain = true;
      // A reading that failed is no reason that none follows.
      reading = reading.catch(() => {}).then(read);
    }
    return reading.then(say);
  };
  channel.onmessage = () => void refresh();
  await refresh();
  const lastAt = Math.max(
    0,
    measured === null ? 0 : (measuringOf(measured)?.last?.capturedAt ?? 0),
    ...rows.facts.map(({ at }) => at),
  );
  return {
    database,
    clock: clockOf(rows.marks.correction, lastAt),
    rows: () => rows,
    owner: () => rows.owner,
    moment: () => moment,
    measuring: () => measured?.measuring ?? empty,
    newId: () => crypto.randomUUID(),
    set(change) {
      moment = { ...moment, ...change };
      say();
    },
    refresh,
    changed() {
      channel.postMessage('changed');
      return refresh();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say,
    close() {
      channel.close();
      database.close();
    },
  };
}

function measuringOf(measured: { readonly measuring: Measuring } | null): Measuring | null {
  return measured?.measuring ?? null;
}

/** What a duty is measured by: another duty, or hotspots told within it for the first time, begin anew. */
function nameOf({ key, areToldWithin }: KeptDuty): string {
  return `${key} ${areToldWithin}`;
}
