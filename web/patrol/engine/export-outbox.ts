// All that waits, as a file for whoever can bring it in by hand. It is the officer's own act, and nothing leaves the outbox by it.
import { positionAt } from '../../../core/tracking/index.ts';
import { positionsFromBinary } from '../../../core/tracking/position-binary.ts';
import type { PatrolDatabase } from './database.ts';
import { type Fact, noMarks } from './kept.ts';
import { placeOf } from './own-position.ts';

export async function exportOutbox(database: PatrolDatabase, now: number): Promise<Blob> {
  const [facts, refused, marks = noMarks] = await Promise.all([
    database.getAll('outbox'),
    database.getAll('refused'),
    database.get('marks', 'one'),
  ]);
  const unsealed = await database.getAll('positions', IDBKeyRange.lowerBound(marks.sealedTo, true));
  const file = {
    format: 'beatkeeper-outbox-1',
    exportedAt: new Date(now).toISOString(),
    waiting: facts.map(readable),
    positions: unsealed.map(placeOf),
    refused: refused.map(({ id, what, at, reason, text }) => ({
      id,
      what,
      at,
      reason,
      said: JSON.parse(text),
    })),
  };
  return new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' });
}

function readable(fact: Fact): unknown {
  const { id, what, at } = fact;
  if (fact.what === 'positions') {
    const read = positionsFromBinary(fact.bytes);
    const { positions } = read.ok ? read : { positions: null };
    const list =
      positions === null ? [] : Array.from({ length: positions.length }, (_, i) => positionAt(positions, i));
    return { id, what, at, positions: list };
  }
  return fact.what === 'seen' ? { id, what, at } : { id, what, at, said: JSON.parse(fact.text) };
}
