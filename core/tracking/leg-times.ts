// Shares of a leg as whole milliseconds: the one place where a crossing becomes a time.
import type { Attendance } from './account.ts';
import type { Leg } from './leg.ts';
import { addStretch } from './stretches.ts';

/**
 * Writes the shares of a leg to `said` as stretches: inside rounded and cut to what is longer than zero; possible rounded outwards, all of inside with it;
 * certain rounded inwards, within inside.
 */
export function toTimes(
  leg: Leg,
  insideShares: readonly number[],
  insideCount: number,
  certainShares: readonly number[],
  possibleShares: readonly number[],
  said: Attendance,
): void {
  const { inside, certain, possible } = said;
  inside.length = 0;
  certain.length = 0;
  possible.length = 0;
  const gap = leg.t1 - leg.t0;
  for (let i = 0; i < insideCount; i += 2) {
    addStretch(
      inside,
      leg.t0 + Math.round(insideShares[i] * gap),
      leg.t0 + Math.round(insideShares[i + 1] * gap),
    );
  }
  let i = 0;
  for (let p = 0; p < possibleShares.length; p += 2) {
    const from = leg.t0 + Math.floor(possibleShares[p] * gap);
    for (; i < inside.length && inside[i] <= from; i += 2) addStretch(possible, inside[i], inside[i + 1]);
    addStretch(possible, from, leg.t0 + Math.ceil(possibleShares[p + 1] * gap));
  }
  for (; i < inside.length; i += 2) addStretch(possible, inside[i], inside[i + 1]);
  for (let c = 0; c < certainShares.length; c += 2) {
    const from = leg.t0 + Math.ceil(certainShares[c] * gap);
    const to = leg.t0 + Math.floor(certainShares[c + 1] * gap);
    for (let k = 0; k < inside.length; k += 2)
      addStretch(certain, Math.max(from, inside[k]), Math.min(to, inside[k + 1]));
  }
}
