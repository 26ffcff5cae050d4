// A visit as it stood at an earlier moment, by all that is known of it now: later time taken away, its kind judged by what is left.
// Not what the live desk showed then, where positions came late. What rests on the whole visit (speed, mode, positions, longest gap) stays the whole's.
import type { Rules } from './rules.ts';
import { clipped, millisecondsOf } from './stretches.ts';
import type { Visit } from './visit.ts';
import { kindOf } from './visit-of.ts';

/** The visit up to the moment `at` (ms): null before it was entered, the same value once it was left. */
export function visitAsOf(visit: Visit, at: number, rules: Rules): Visit | null {
  if (at <= visit.enteredAt) return null;
  if (at >= visit.leftAt) return visit;
  const from = Number.NEGATIVE_INFINITY;
  const measured = clipped(visit.measured, from, at);
  const inferred = clipped(visit.inferred, from, at);
  const certain = clipped(visit.certain, from, at);
  const possible = clipped(visit.possible, from, at);
  const measuredMs = millisecondsOf(measured);
  const inferredMs = millisecondsOf(inferred);
  return {
    ...visit,
    kind: kindOf(measuredMs + inferredMs, visit.mode, rules),
    leftAt: at,
    measured,
    inferred,
    certain,
    possible,
    measuredSeconds: measuredMs / 1000,
    inferredSeconds: inferredMs / 1000,
    lowSeconds: millisecondsOf(certain) / 1000,
    highSeconds: millisecondsOf(possible) / 1000,
    endedBy: 'open',
  };
}
