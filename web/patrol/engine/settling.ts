// What an answer changes of what is kept.
import { type Change, keep, type PatrolDatabase } from './database.ts';
import { type Fact, type KeptActivity, noMarks } from './kept.ts';
import type { Answered } from './outbox.ts';

/** Marks facts as tried, and gives those that are still there. */
export async function claim<Each extends Fact>(
  database: PatrolDatabase,
  facts: readonly Each[],
): Promise<readonly Each[]> {
  if (facts.every(({ isTried }) => isTried)) return facts;
  const there: Each[] = [];
  const kept = await keep(database, ['outbox'], async (t) => {
    const store = t.objectStore('outbox');
    for (const fact of facts) {
      if (fact.seq === undefined || (await store.getKey(fact.seq)) === undefined) continue;
      there.push({ ...fact, isTried: true });
      await store.put({ ...fact, isTried: true });
    }
  });
  // Without room for a mark they are sent all the same: their time to be undone is over by the clock.
  return kept.ok ? there : facts;
}

/**
 * What an answer named leaves the outbox; what was refused is kept beside it with its reason, and what it had changed is put back. Whether
 * something left: where there is no room to note it, it is asked again.
 */
export async function settle(
  database: PatrolDatabase,
  { left, refused }: Answered,
  now: number,
): Promise<boolean> {
  const whole = await keep(database, ['outbox', 'refused', 'activities', 'declared', 'marks'], async (t) => {
    const reasons = new Set(refused.map(({ id }) => id));
    for (const each of refused) await t.objectStore('refused').put(each);
    for (const fact of left) {
      if (fact.seq !== undefined) await t.objectStore('outbox').delete(fact.seq);
      if (reasons.has(fact.id)) await putBack(t, fact);
    }
    const marks = (await t.objectStore('marks').get('one')) ?? noMarks;
    const sealedTo = left.reduce(
      (most, fact) => Math.max(most, fact.what === 'positions' ? fact.through : 0),
      marks.sealedTo,
    );
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

async function putBack(
  t: Change<'outbox' | 'refused' | 'activities' | 'declared' | 'marks'>,
  fact: Fact,
): Promise<void> {
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
