// What of a visit lies before its hotspot ended: time there afterwards is of no hotspot. What rests on the whole visit (speed, mode,
// positions, longest gap) stays the whole's, as in a visit as of a moment.
import { visitAsOf } from './as-of.ts';
import type { Rules } from './rules.ts';
import { clipped, millisecondsOf } from './stretches.ts';
import type { NearPass, Visit } from './visit.ts';

/** The visit up to the end `at` (ms); a near pass where only time that may have been inside lies before it; null where nothing does. */
export function visitBeforeEnd(visit: Visit, at: number, rules: Rules): Visit | NearPass | null {
  const { hotspotId, possible } = visit;
  if (at <= visit.enteredAt) return nearPassBeforeEnd({ hotspotId, possible, highSeconds: 0 }, at);
  if (at >= Math.max(visit.leftAt, possible.at(-1)?.[1] ?? 0)) return visit;
  if (at >= visit.leftAt) {
    const left = clipped(possible, Number.NEGATIVE_INFINITY, at);
    return { ...visit, possible: left, highSeconds: millisecondsOf(left) / 1000 };
  }
  const part = visitAsOf(visit, at, rules);
  return part === null ? null : { ...part, endedBy: 'hotspot-end' };
}

/** The near pass up to the end `at` (ms): null where it was later, the same value where it was over by then. */
export function nearPassBeforeEnd(pass: NearPass, at: number): NearPass | null {
  const left = clipped(pass.possible, Number.NEGATIVE_INFINITY, at);
  if (left.length === 0) return null;
  if (left.length === pass.possible.length && left[left.length - 1][1] === pass.possible[left.length - 1][1])
    return pass;
  return { ...pass, possible: left, highSeconds: millisecondsOf(left) / 1000 };
}
