// Positions become a batch: from then on its name and its bytes stay what they are, however often it is sent.
import { positionsToBinary } from '../../../core/tracking/position-binary.ts';
import type { Kept } from '../patrol-state.ts';
import { keep, type PatrolDatabase } from './database.ts';
import { type Fact, type FactOf, type KeptPosition, type Marks, noMarks, type Owner } from './kept.ts';
import { columnsOf } from './own-position.ts';

/** The most positions in one batch: an hour and more. */
const mostInBatch = 500;
/** A position that was timed further ahead than this is not sealed yet: the server would not believe it. Milliseconds. */
const aheadMilliseconds = 60_000;

/**
 * Seals what is not sealed yet into a batch, its bytes and name for ever. Null where there is nothing. Where there is no room for it the batch is
 * given all the same, kept nowhere: the server knows each position again.
 */
export async function sealBatch(
  database: PatrolDatabase,
  owner: Owner,
  now: number,
  newId: () => string,
): Promise<FactOf<'positions'> | null> {
  const made: FactOf<'positions'>[] = [];
  await keep(database, ['positions', 'outbox', 'marks'], (t) => seal(storesOf(t), owner, now, newId, made));
  return made[0] ?? null;
}

/** The stores that sealing works on, of whatever change it is a part. */
interface SealingStores {
  readonly positions: { getAll(range: IDBKeyRange, most: number): Promise<KeptPosition[]> };
  readonly outbox: { add(fact: Fact): Promise<number> };
  readonly marks: {
    get(key: 'one'): Promise<Marks | undefined>;
    put(marks: Marks, key: 'one'): Promise<'one'>;
  };
}

function storesOf(
  t: { objectStore(name: 'positions'): SealingStores['positions'] } & {
    objectStore(name: 'outbox'): SealingStores['outbox'];
  } & { objectStore(name: 'marks'): SealingStores['marks'] },
): SealingStores {
  return {
    positions: t.objectStore('positions'),
    outbox: t.objectStore('outbox'),
    marks: t.objectStore('marks'),
  };
}

async function seal(
  { positions, outbox, marks: marksStore }: SealingStores,
  { whose }: Owner,
  now: number,
  newId: () => string,
  made: FactOf<'positions'>[],
): Promise<boolean> {
  const marks = (await marksStore.get('one')) ?? noMarks;
  const after = IDBKeyRange.lowerBound(marks.sealedTo, true);
  const rows = await positions.getAll(after, mostInBatch);
  const ahead = rows.findIndex(({ capturedAt }) => capturedAt > now + aheadMilliseconds);
  const ready = ahead === -1 ? rows : rows.slice(0, ahead);
  const last = ready.at(-1);
  if (last?.seq === undefined) return false;
  const id = newId();
  const batch: FactOf<'positions'> = {
    what: 'positions',
    whose,
    id,
    at: ready[0].capturedAt,
    notBefore: 0,
    isTried: true,
    bytes: positionsToBinary(id, columnsOf(ready)),
    count: ready.length,
    through: last.seq,
  };
  // Given before it is kept, so that it can be sent where there is no room for it.
  made[0] = batch;
  const seq = await outbox.add(batch);
  await marksStore.put({ ...marks, sealedTo: last.seq }, 'one');
  made[0] = { ...batch, seq };
  return true;
}

/** Makes the phone an officer's. What waits of another before stays theirs: it is sealed in their name, and sent by nobody else. */
export function own(database: PatrolDatabase, owner: Owner, newId: () => string): Promise<Kept> {
  return keep(database, ['owner', 'positions', 'outbox', 'marks', 'told'], async (t) => {
    const before = await t.objectStore('owner').get('one');
    const stores = storesOf(t);
    if (before !== undefined && before.whose !== owner.whose) {
      while (await seal(stores, before, Number.POSITIVE_INFINITY, newId, []));
      await t.objectStore('told').clear();
    }
    await t.objectStore('owner').put(owner, 'one');
  });
}
