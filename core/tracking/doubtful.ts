// Which shares of a leg are in doubt: no further from the boundary than the officer may have been from the line.
// The distance to a straight edge is convex along a leg and the doubt is concave, so of each edge the doubt holds one span, whose ends Newton's steps
// from outside reach without ever passing them: what is left of the leg is beyond doubt for certain.
import { addSpan, keepSpan, noSpans, type Spans, setSpan } from '../geo/spans.ts';
import { type Beside, lookAside } from '../hotspots/beside.ts';
import { type Cover, clearCover, coverFrom, coverTo, lieAtEnd, lieAtStart, noCover } from './covered.ts';
import { type Doubt, doubtMetres, doubtMetresPerWay, mostSteps, nearEnoughMetres } from './doubt.ts';

// Reused from leg to leg.
const found = noSpans();
const covered: Cover = noCover();

/** Writes the shares of the leg that lie within the doubt of any of the edges to `doubtful`. */
export function doubtfulShares(beside: Beside, doubt: Doubt, doubtful: Spans): void {
  doubtful.count = 0;
  found.count = 0;
  clearCover(covered, beside, doubt);
  // The edges nearest to the ends of the leg come first: what they leave certain is seldom in doubt by another.
  const { edges, nearestToStart, nearestToEnd } = beside;
  addEdge(beside, nearestToStart, doubt);
  if (nearestToEnd !== nearestToStart) addEdge(beside, nearestToEnd, doubt);
  for (let k = 0; k < edges && !isWholeCovered(); k++) {
    if (k !== nearestToStart && k !== nearestToEnd) addEdge(beside, k, doubt);
  }
  if (covered.from > covered.to) return;
  if (found.count === 0 || isWholeCovered()) {
    setSpan(doubtful, covered.from, covered.to);
    return;
  }
  keepSpan(found, covered.from, covered.to);
  sortSpans(found);
  for (let i = 0; i < found.count; i += 2) addSpan(doubtful, found.values[i], found.values[i + 1]);
}

function isWholeCovered(): boolean {
  return covered.from <= 0 && covered.to >= 1;
}

/** Adds what the doubt holds of an edge, as far as that may lie beyond the cover. */
function addEdge(beside: Beside, k: number, doubt: Doubt): void {
  const hasCover = covered.from <= covered.to;
  const atStart = hasCover ? lieAtStart(covered, beside, k) : 'untold';
  const atEnd = hasCover ? lieAtEnd(covered, beside, k) : 'untold';
  if (atStart === 'within' && atEnd === 'within') return;
  if (atStart === 'within') {
    const to = endOfDoubt(beside, k, doubt, 1);
    if (to <= covered.to) return;
    if (atEnd === 'across') coverTo(covered, doubt, to);
    else addHeld(endOfDoubt(beside, k, doubt, 0), to, doubt);
    return;
  }
  const from = endOfDoubt(beside, k, doubt, 0);
  if (from > 1) return;
  if (atEnd !== 'within') addHeld(from, endOfDoubt(beside, k, doubt, 1), doubt);
  else if (from < covered.from) {
    if (atStart === 'across') coverFrom(covered, doubt, from);
    else addHeld(from, endOfDoubt(beside, k, doubt, 1), doubt);
  }
}

/** Widens the cover by a span that meets it, and keeps apart one that does not. */
function addHeld(from: number, to: number, doubt: Doubt): void {
  if (from >= to) return;
  const hasCover = covered.from <= covered.to;
  if (hasCover && (from > covered.to || to < covered.from)) {
    keepSpan(found, from, to);
    return;
  }
  if (!hasCover || from < covered.from) coverFrom(covered, doubt, from);
  if (to > covered.to) coverTo(covered, doubt, to);
}

/** Where the doubt of an edge begins, coming from the start of the leg (0) or from its end (1); 2 or −1 where it holds nothing. */
function endOfDoubt(beside: Beside, k: number, doubt: Doubt, start: 0 | 1): number {
  let share: number = start;
  for (let step = 0; step < mostSteps; step++) {
    const away = lookAside(beside, k, share);
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
