// Shares of a leg as whole milliseconds: the one place where a crossing becomes a time.
import { addSpan, type Spans } from '../geo/spans.ts';
import type { Attendance } from './account.ts';
import type { Leg } from './leg.ts';

/**
 * Writes the shares of a leg to `said` as stretches: inside rounded and cut to what is longer than zero; possible rounded outwards, all of inside with it;
 * certain rounded inwards, within inside.
 */
export function toTimes(
  leg: Leg,
  insideShares: Spans,
  certainShares: Spans,
  possibleShares: Spans,
  said: Attendance,
): void {
  const { inside, certain, possible } = said;
  inside.count = 0;
  certain.count = 0;
  possible.count = 0;
  const gap = leg.t1 - leg.t0;
  const { values: shares } = insideShares;
  for (let i = 0; i < insideShares.count; i += 2) {
    addSpan(inside, leg.t0 + Math.round(shares[i] * gap), leg.t0 + Math.round(shares[i + 1] * gap));
  }
  let next = 0;
  for (let p = 0; p < possibleShares.count; p += 2) {
    const from = leg.t0 + Math.floor(possibleShares.values[p] * gap);
    for (; next < inside.count && inside.values[next] <= from; next += 2) addInside(said, next);
    addSpan(possible, from, leg.t0 + Math.ceil(possibleShares.values[p + 1] * gap));
  }
  for (; next < inside.count; next += 2) addInside(said, next);
  for (let c = 0; c < certainShares.count; c += 2) {
    const from = leg.t0 + Math.ceil(certainShares.values[c] * gap);
    const to = leg.t0 + Math.floor(certainShares.values[c + 1] * gap);
    for (let k = 0; k < inside.count; k += 2) {
      addSpan(certain, Math.max(from, inside.values[k]), Math.min(to, inside.values[k + 1]));
    }
  }
}

function addInside({ inside, possible }: Attendance, index: number): void {
  addSpan(possible, inside.values[index], inside.values[index + 1]);
}
