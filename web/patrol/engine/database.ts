// The one database of the phone. A change is one transaction, on the disk before it is shown as kept, and whole or not at all.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Kept } from '../patrol-state.ts';
import type {
  Fact,
  KeptActivity,
  KeptDeclared,
  KeptDuty,
  KeptPosition,
  Marks,
  Owner,
  RefusedFact,
} from './kept.ts';

export const toldNames = ['hotspots', 'now', 'day', 'powers', 'messages', 'emergency'] as const;
export type ToldName = (typeof toldNames)[number];

interface PatrolSchema extends DBSchema {
  owner: { key: 'one'; value: Owner };
  duty: { key: 'one'; value: KeptDuty };
  marks: { key: 'one'; value: Marks };
  /** What the server told last, as it came: read again by its schema, since another version of the app may have kept it. */
  told: { key: ToldName; value: { readonly at: number; readonly body: unknown } };
  positions: { key: number; value: KeptPosition };
  outbox: { key: number; value: Fact };
  refused: { key: string; value: RefusedFact };
  activities: { key: string; value: KeptActivity };
  declared: { key: string; value: KeptDeclared };
}

export type PatrolDatabase = IDBPDatabase<PatrolSchema>;
export type StoreName = StoreNames<PatrolSchema>;
export type Change<Name extends StoreName> = IDBPTransaction<PatrolSchema, Name[], 'readwrite'>;

const databaseName = 'beatkeeper-patrol';
/** Forward only: each step makes what the version before did not have, and never empties a store. */
const steps: readonly ((database: PatrolDatabase) => void)[] = [
  (database) => {
    for (const name of ['owner', 'duty', 'marks', 'told'] as const) database.createObjectStore(name);
    for (const name of ['positions', 'outbox'] as const)
      database.createObjectStore(name, { keyPath: 'seq', autoIncrement: true });
    database.createObjectStore('refused', { keyPath: 'id' });
    database.createObjectStore('activities', { keyPath: 'activityId' });
    database.createObjectStore('declared', { keyPath: 'declaredId' });
  },
];

/** Opens it, made new where there is none. `onLost`: another version of the app needs it, or the browser took it away. */
export function openDatabase(onLost: () => void): Promise<PatrolDatabase> {
  const opening = openDB<PatrolSchema>(databaseName, steps.length, {
    upgrade(database, from) {
      for (const step of steps.slice(from)) step(database);
    },
    blocking() {
      void opening.then((database) => database.close());
      onLost();
    },
    terminated: onLost,
  });
  return opening;
}

/** Does a change and says whether it is kept. What goes wrong otherwise than by a full storage is thrown; then too nothing of it is kept. */
export async function keep<Name extends StoreName>(
  database: PatrolDatabase,
  names: Name[],
  change: (transaction: Change<Name>) => Promise<unknown>,
): Promise<Kept> {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  // Awaited below; until then it is nobody's.
  transaction.done.catch(() => {});
  try {
    await change(transaction);
    await transaction.done;
    return { ok: true };
  } catch (error) {
    if (transaction.error === null) abort(transaction);
    await transaction.done.catch(() => {});
    if (isFull(error) || isFull(transaction.error)) return { ok: false, reason: 'storage-full' };
    throw error;
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
