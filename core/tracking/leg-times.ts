// Shares of a leg as whole milliseconds: the one place where a crossing becomes a time.
import { addSpan, type Spans } from '../geo/spans.ts';
import type { Attendance } from './account.ts';
import type { Leg } from './leg.ts';

/**
 * Writes the shares of a leg to `said` as stretches: inside rounded and cut to what is longer than zero; possible is inside and what is in doubt;
 * certain is inside but for what is in doubt. Doubt is rounded outwards.
 */
export function toTimes(leg: Leg, insideShares: Spans, doubtfulShares: Spans, said: Attendance): void {
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
  for (let d = 0; d < doubtfulShares.count; d += 2) {
    const from = leg.t0 + Math.floor(doubtfulShares.values[d] * gap);
    for (; next < inside.count && inside.values[next] <= from; next += 2) addInside(said, next);
    addSpan(possible, from, leg.t0 + Math.ceil(doubtfulShares.values[d + 1] * gap));
  }
  for (; next < inside.count; next += 2) addInside(said, next);
  for (let i = 0; i < inside.count; i += 2) {
    addCertain(leg, inside.values[i], inside.values[i + 1], doubtfulShares, certain);
  }
}

function addInside({ inside, possible }: Attendance, index: number): void {
  addSpan(possible, inside.values[index], inside.values[index + 1]);
}

/** A stretch inside, less what of it is in doubt. */
function addCertain(leg: Leg, from: number, to: number, doubtful: Spans, certain: Spans): void {
  const gap = leg.t1 - leg.t0;
  let since = from;
  for (let d = 0; d < doubtful.count; d += 2) {
    addSpan(certain, since, Math.min(to, leg.t0 + Math.floor(doubtful.values[d] * gap)));
    since = Math.max(since, leg.t0 + Math.ceil(doubtful.values[d + 1] * gap));
  }
  addSpan(certain, since, to);
}
