// The positions, marks and told things of the phone, read and changed. Each function is one transaction, so that whatever kills the page leaves a whole.
import type { Kept } from '../patrol-state.ts';
import { keep, type PatrolDatabase, type StoreName, type ToldName } from './database.ts';
import { type KeptPosition, type Marks, noMarks } from './kept.ts';

/** The kept positions of a duty after a number, in order. */
export async function positionsAfter(
  database: PatrolDatabase,
  duty: string,
  seq: number,
): Promise<readonly KeptPosition[]> {
  const rows = await database.getAll('positions', IDBKeyRange.lowerBound(seq, true));
  return rows.filter((row) => row.duty === duty);
}

/** Keeps a position; its number, or that there was no room. */
export async function addPosition(
  database: PatrolDatabase,
  position: KeptPosition,
): Promise<{ readonly ok: true; readonly seq: number } | Extract<Kept, { ok: false }>> {
  let seq = 0;
  const kept = await keep(database, ['positions'], async (t) => {
    seq = await t.objectStore('positions').add(position);
  });
  return kept.ok ? { ok: true, seq } : kept;
}

/** Changes some of the marks. */
export function mark(database: PatrolDatabase, change: (marks: Marks) => Partial<Marks>): Promise<Kept> {
  return keep(database, ['marks'], async (t) => {
    const marks = (await t.objectStore('marks').get('one')) ?? noMarks;
    await t.objectStore('marks').put({ ...marks, ...change(marks) }, 'one');
  });
}

/** Keeps what the server told, with when. */
export function keepTold(database: PatrolDatabase, name: ToldName, at: number, body: unknown): Promise<Kept> {
  return keep(database, ['told'], (t) => t.objectStore('told').put({ at, body }, name));
}

/** The phone is nobody's any more. Only where nothing waits. */
export async function forget(database: PatrolDatabase): Promise<void> {
  const names = [
    'owner',
    'duty',
    'told',
    'positions',
    'refused',
    'activities',
    'declared',
  ] as const satisfies StoreName[];
  await keep(database, [...names], (t) => Promise.all(names.map((name) => t.objectStore(name).clear())));
}
