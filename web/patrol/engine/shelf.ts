// The rows of the phone, read and changed. Each function is one transaction, so that whatever kills the page leaves a whole.
import { positionsToBinary } from '../../../core/tracking/position-binary.ts';
import type { Kept } from '../patrol-state.ts';
import { type Change, keep, type PatrolDatabase, type StoreName, type ToldName, toldNames } from './database.ts';
import { type Fact, type FactOf, type KeptActivity, type KeptPosition, type Marks, noMarks, type Owner } from './kept.ts';
import { nothingTold, type Rows, type Told, toldSchemas } from './memory.ts';
import type { Answered } from './outbox.ts';
import { columnsOf } from './own-position.ts';

/** The most positions in one batch: an hour and more. */
const mostInBatch = 500;
/** A position that was timed further ahead than this is not sealed yet: the server would not believe it. Milliseconds. */
const aheadMilliseconds = 60_000;

/** Everything but the positions. */
export async function readRows(database: PatrolDatabase): Promise<Rows> {
  const names = [
    'owner',
    'duty',
    'marks',
    'told',
    'outbox',
    'refused',
    'activities',
    'declared',
    'positions',
  ] as const satisfies StoreName[];
  const t = database.transaction(names);
  const [owner, duty, marks = noMarks, facts, refused, activities, declared] = await Promise.all([
    t.objectStore('owner').get('one'),
    t.objectStore('duty').get('one'),
    t.objectStore('marks').get('one'),
    t.objectStore('outbox').getAll(),
    t.objectStore('refused').getAll(),
    t.objectStore('activities').getAll(),
    t.objectStore('declared').getAll(),
  ]);
  const bodies = await Promise.all(toldNames.map((name) => t.objectStore('told').get(name)));
  const after = IDBKeyRange.lowerBound(marks.sealedTo, true);
  const [count, [oldest]] = await Promise.all([
    t.objectStore('positions').count(after),
    t.objectStore('positions').getAll(after, 1),
  ]);
  const whose = owner?.whose;
  const isOwn = (row: { readonly whose: string }) => row.whose === whose;
  const waiting = new Set(facts.flatMap((fact) => waitingId(fact)));
  const sentOf = <Sent extends 'waiting' | 'kept' | 'refused'>(id: string, sent: Sent) =>
    waiting.has(id) ? 'waiting' : sent === 'waiting' ? 'kept' : sent;
  return {
    owner: owner ?? null,
    duty: duty !== undefined && isOwn(duty) ? duty : null,
    marks,
    told: toldFrom(bodies),
    facts,
    unsealed: { count, oldestAt: oldest?.capturedAt ?? null },
    refused: refused.filter(isOwn),
    activities: activities
      .filter(isOwn)
      .map((row) => ({ ...row, sent: sentOf(row.activityId, row.sent) }))
      .sort((one, other) => one.loggedAt - other.loggedAt),
    declared: declared.filter(isOwn).map((row) => ({ ...row, sent: sentOf(row.declaredId, row.sent) })),
  };
}

function waitingId(fact: Fact): string[] {
  if (fact.what === 'activity') return [fact.activityId];
  return fact.what === 'declared' ? [fact.declaredId] : [];
}

function toldFrom(bodies: readonly ({ readonly at: number; readonly body: unknown } | undefined)[]): Told {
  const read = <Name extends ToldName>(name: Name): Told[Name] => {
    const kept = bodies[toldNames.indexOf(name)];
    if (kept === undefined) return null;
    const parsed = toldSchemas[name].safeParse(kept.body);
    return parsed.success ? ({ at: kept.at, value: parsed.data } as Told[Name]) : null;
  };
  return toldNames.reduce((told, name) => ({ ...told, [name]: read(name) }), nothingTold);
}

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
  await keep(database, ['positions', 'outbox', 'marks'], (t) => seal(t, owner, now, newId, made));
  return made[0] ?? null;
}

async function seal(
  t: Change<'positions' | 'outbox' | 'marks'>,
  { whose }: Owner,
  now: number,
  newId: () => string,
  made: FactOf<'positions'>[],
): Promise<boolean> {
  const marks = (await t.objectStore('marks').get('one')) ?? noMarks;
  const after = IDBKeyRange.lowerBound(marks.sealedTo, true);
  const rows = await t.objectStore('positions').getAll(after, mostInBatch);
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
  const seq = await t.objectStore('outbox').add(batch);
  await t.objectStore('marks').put({ ...marks, sealedTo: last.seq }, 'one');
  made[0] = { ...batch, seq };
  return true;
}

/** Marks facts as tried, and gives those that are still there. */
export async function claim<Each extends Fact>(
  database: PatrolDatabase,
  facts: readonly Each[],
): Promise<readonly Each[]> {
  if (facts.every(({ isTried }) => isTried)) return facts;
  const there: Each[] = [];
  await keep(database, ['outbox'], async (t) => {
    const store = t.objectStore('outbox');
    for (const fact of facts) {
      if (fact.seq === undefined || (await store.getKey(fact.seq)) === undefined) continue;
      there.push({ ...fact, isTried: true });
      await store.put({ ...fact, isTried: true });
    }
  });
  return there;
}

/**
 * What an answer named leaves the outbox; what was refused is kept beside it with its reason, and what it had changed is put back. Whether
 * something left: where there is no room to note it, it is asked again.
 */
export async function settle(database: PatrolDatabase, { left, refused }: Answered, now: number): Promise<boolean> {
  const whole = await keep(database, ['outbox', 'refused', 'activities', 'declared', 'marks'], async (t) => {
    const reasons = new Set(refused.map(({ id }) => id));
    for (const each of refused) await t.objectStore('refused').put(each);
    for (const fact of left) {
      if (fact.seq !== undefined) await t.objectStore('outbox').delete(fact.seq);
      if (reasons.has(fact.id)) await putBack(t, fact);
    }
    const marks = (await t.objectStore('marks').get('one')) ?? noMarks;
    const sealedTo = left.reduce((most, fact) => Math.max(most, fact.what === 'positions' ? fact.through : 0), marks.sealedTo);
    await t.objectStore('marks').put({ ...marks, sealedTo, lastSentAt: now }, 'one');
  });
  if (whole.ok) return left.length > 0;
  // No room even for that: what was taken leaves all the same, which needs none, and makes some. What was refused is asked again.
  const stays = new Set(refused.map(({ id }) => id));
  const goes = left.flatMap(({ id, seq }) => (seq === undefined || stays.has(id) ? [] : [seq]));
  const bare = await keep(database, ['outbox'], async (t) => {
    for (const seq of goes) await t.objectStore('outbox').delete(seq);
  });
  return bare.ok && goes.length > 0;
}

async function putBack(t: Change<'outbox' | 'refused' | 'activities' | 'declared' | 'marks'>, fact: Fact): Promise<void> {
  if (fact.what === 'activity') {
    const store = t.objectStore('activities');
    const row = await store.get(fact.activityId);
    if (row === undefined) return;
    await store.put(fact.before === null ? { ...row, sent: 'refused' } : withContent(row, fact.before));
  } else if (fact.what === 'declared') {
    const store = t.objectStore('declared');
    const row = await store.get(fact.declaredId);
    if (row === undefined) return;
    await store.put(fact.isWithdrawal ? { ...row, isWithdrawn: false } : { ...row, sent: 'refused' });
  }
}

function withContent(row: KeptActivity, content: KeptActivity['content']): KeptActivity {
  const isOriginal = JSON.stringify(content) === JSON.stringify(row.original);
  return { ...row, content, isWithdrawn: false, original: isOriginal ? null : row.original };
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

/** Makes the phone an officer's. What waits of another before stays theirs: it is sealed in their name, and sent by nobody else. */
export function own(database: PatrolDatabase, owner: Owner, newId: () => string): Promise<Kept> {
  return keep(database, ['owner', 'positions', 'outbox', 'marks', 'told'], async (t) => {
    const before = await t.objectStore('owner').get('one');
    const sealing = t as unknown as Change<'positions' | 'outbox' | 'marks'>;
    if (before !== undefined && before.whose !== owner.whose) {
      while (await seal(sealing, before, Number.POSITIVE_INFINITY, newId, []));
      await t.objectStore('told').clear();
    }
    await t.objectStore('owner').put(owner, 'one');
  });
}

/** The phone is nobody's any more. Only where nothing waits. */
export async function forget(database: PatrolDatabase): Promise<void> {
  const names = ['owner', 'duty', 'told', 'positions', 'refused', 'activities', 'declared'] as const satisfies StoreName[];
  await keep(database, [...names], (t) => Promise.all(names.map((name) => t.objectStore(name).clear())));
}
