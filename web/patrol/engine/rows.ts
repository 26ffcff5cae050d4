// Everything that is kept but the positions, read at once: how it stood at one moment.
import { type PatrolDatabase, type StoreName, toldNames } from './database.ts';
import { type Fact, noMarks } from './kept.ts';
import { type Rows, type Told, toldSchemas } from './memory.ts';

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
  // In the order of their names, as `toldFrom` reads them.
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

interface KeptTold {
  readonly at: number;
  readonly body: unknown;
}

interface Schema<Value> {
  safeParse(body: unknown): { readonly success: true; readonly data: Value } | { readonly success: false };
}

/** What another version of the app kept in a way that cannot be read is as if it had not been told: it is told again. */
function readTold<Value>(
  schema: Schema<Value>,
  kept: KeptTold | undefined,
): { at: number; value: Value } | null {
  const read = kept === undefined ? null : schema.safeParse(kept.body);
  return kept !== undefined && read?.success === true ? { at: kept.at, value: read.data } : null;
}

function toldFrom([hotspots, now, day, powers, messages, emergency]: readonly (
  | KeptTold
  | undefined
)[]): Told {
  return {
    hotspots: readTold(toldSchemas.hotspots, hotspots),
    now: readTold(toldSchemas.now, now),
    day: readTold(toldSchemas.day, day),
    powers: readTold(toldSchemas.powers, powers),
    messages: readTold(toldSchemas.messages, messages),
    emergency: readTold(toldSchemas.emergency, emergency),
  };
}
