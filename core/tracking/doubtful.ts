// Which shares of a leg are in doubt: no further from the boundary than the officer may have been from the line.
// The distance to a straight edge is convex along a leg and the doubt is concave, so of each edge the doubt holds one span, whose ends Newton's steps
// from outside reach without ever passing them: what is left of the leg is beyond doubt for certain.
import { addSpan, keepSpan, noSpans, type Spans, setSpan } from '../geo/spans.ts';
import { type Away, type Beside, lookAside } from '../hotspots/beside.ts';
import { type Doubt, doubtMetres, doubtMetresPerWay } from './doubt.ts';

/** An end of a span is near enough when this much or less of the doubt is missing, in metres. */
const nearEnoughMetres = 0.05;
const mostSteps = 8;

// Reused from leg to leg.
const away: Away = { metres: 0, metresPerWay: 0 };
const found = noSpans();

/** Writes the shares of the leg that lie within the doubt of any of the edges to `doubtful`. */
export function doubtfulShares(beside: Beside, doubt: Doubt, doubtful: Spans): void {
  doubtful.count = 0;
  found.count = 0;
  for (let k = 0; k < beside.edges; k++) {
    const from = endOfDoubt(beside, k, doubt, 0);
    if (from > 1) continue;
    const to = endOfDoubt(beside, k, doubt, 1);
    if (from <= 0 && to >= 1) {
      setSpan(doubtful, 0, 1);
      return;
    }
    if (from < to) keepSpan(found, from, to);
  }
  if (found.count > 2) sortSpans(found);
  for (let i = 0; i < found.count; i += 2) addSpan(doubtful, found.values[i], found.values[i + 1]);
}

/** Where the doubt of an edge begins, coming from the start of the leg (0) or from its end (1); 2 or −1 where it holds nothing. */
function endOfDoubt(beside: Beside, k: number, doubt: Doubt, start: 0 | 1): number {
  let share: number = start;
  for (let step = 0; step < mostSteps; step++) {
    lookAside(beside, k, share, away);
    const beyond = away.metres - doubtMetres(doubt, share);
    if (beyond <= nearEnoughMetres) break;
    const slope = away.metresPerWay - doubtMetresPerWay(doubt, share);
    if (start === 0 ? slope >= 0 : slope <= 0) return start === 0 ? 2 : -1;
    share -= beyond / slope;
    if (share > 1) return 2;
    if (share < 0) return -1;
  }
  return share;
}

/** By insertion: there are seldom more than a few. */
function sortSpans({ values, count }: Spans): void {
  for (let i = 2; i < count; i += 2) {
    const from = values[i];
    const to = values[i + 1];
    let at = i;
    for (; at > 0 && values[at - 2] > from; at -= 2) {
      values[at] = values[at - 2];
      values[at + 1] = values[at - 1];
    }
    values[at] = from;
    values[at + 1] = to;
  }
}
