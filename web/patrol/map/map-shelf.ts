// Where a phone keeps its map: IndexedDB, a record a part. Not the origin's private files: there Safari writes from workers alone until version 26, and
// Chromium copies a whole file to go on writing it. A part and a map are on the shelf whole or not at all.

/** A map as the server has it at one time. */
export interface Edition {
  /** Its address, size and entity tag: parts of two editions are never mixed. */
  readonly address: string;
  readonly bytes: number;
  readonly tag: string;
  /** Made by the phone: names its parts. */
  readonly id: string;
}

/** A map that is whole. */
export interface KeptEdition extends Edition {
  /** When it was whole, or was last found to be that of the server. Milliseconds since 1970 UTC. */
  readonly at: number;
}

export interface MapShelf {
  kept(): Promise<KeptEdition | null>;
  /** The one that is being fetched, and how many of its parts are here, from the first on. */
  coming(): Promise<{ readonly edition: Edition; readonly parts: number } | null>;
  /** Begins an edition; whatever was coming before goes. */
  begin(edition: Edition): Promise<void>;
  keepPart(edition: Edition, part: number, bytes: ArrayBuffer): Promise<void>;
  /** The part, or null where the browser has cleared it. */
  part(edition: Edition, part: number): Promise<ArrayBuffer | null>;
  /** Puts what was coming, or what is kept already, in the place of what is kept. */
  finish(edition: KeptEdition): Promise<void>;
  forget(): Promise<void>;
}

const parts = 'parts';
const editions = 'editions';

/** Opens the shelf, made on the first time. */
export async function openMapShelf(): Promise<MapShelf> {
  const request = indexedDB.open('beatkeeper.map', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(parts);
    request.result.createObjectStore(editions);
  };
  const database = await done(request);
  const read = (store: string) => database.transaction(store).objectStore(store);
  return {
    kept: () => done<KeptEdition | undefined>(read(editions).get('kept')).then(orNull),
    async coming() {
      const edition = await done<Edition | undefined>(read(editions).get('coming'));
      if (edition === undefined) return null;
      return { edition, parts: await done(read(parts).count(partsOf(edition))) };
    },
    begin: (edition) =>
      change(database, async (of) => {
        const before = await done<Edition | undefined>(of(editions).get('coming'));
        if (before !== undefined) of(parts).delete(partsOf(before));
        of(editions).put(edition, 'coming');
      }),
    keepPart: (edition, part, bytes) =>
      change(database, async (of) => {
        of(parts).put(bytes, [edition.id, part]);
      }),
    part: (edition, part) => done<ArrayBuffer | undefined>(read(parts).get([edition.id, part])).then(orNull),
    finish: (edition) =>
      change(database, async (of) => {
        const before = await done<Edition | undefined>(of(editions).get('kept'));
        if (before !== undefined && before.id !== edition.id) of(parts).delete(partsOf(before));
        of(editions).put(edition, 'kept');
        const coming = await done<Edition | undefined>(of(editions).get('coming'));
        if (coming?.id === edition.id) of(editions).delete('coming');
      }),
    forget: () =>
      change(database, async (of) => {
        of(parts).clear();
        of(editions).clear();
      }),
  };
}

function partsOf({ id }: Edition): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/** One transaction: all of it is kept when this resolves, and nothing of it when it rejects, as where the phone is full. */
function change(
  database: IDBDatabase,
  work: (of: (store: string) => IDBObjectStore) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction([parts, editions], 'readwrite');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error);
  work((store) => transaction.objectStore(store)).catch(reject);
  return promise;
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
  return promise;
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}
