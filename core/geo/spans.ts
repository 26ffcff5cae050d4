// Spans of a line: pairs from–to, in order and apart, in a list that keeps its room when emptied, so that nothing is made anew a leg.

export interface Spans {
  /** from, to, from, to …; only the first `count` are of the list. */
  values: Float64Array;
  count: number;
}

export function noSpans(): Spans {
  return { values: new Float64Array(32), count: 0 };
}

/** Adds a span at the end, joined with the last where they meet or overlap; one without length is left out. */
export function addSpan(spans: Spans, from: number, to: number): void {
  if (!(to > from)) return;
  const { count, values } = spans;
  if (count > 0 && from <= values[count - 1]) {
    if (to > values[count - 1]) values[count - 1] = to;
  } else keepSpan(spans, from, to);
}

/** Adds a span as it is, in whatever order. */
export function keepSpan(spans: Spans, from: number, to: number): void {
  if (spans.count + 2 > spans.values.length) widen(spans);
  spans.values[spans.count] = from;
  spans.values[spans.count + 1] = to;
  spans.count += 2;
}

/** Makes a list hold one span and nothing else. */
export function setSpan(spans: Spans, from: number, to: number): void {
  spans.values[0] = from;
  spans.values[1] = to;
  spans.count = 2;
}

/** Whether a point lies in one of the spans, ends included. */
export function spansHold({ values, count }: Spans, at: number): boolean {
  for (let i = 0; i < count; i += 2) if (at >= values[i] && at <= values[i + 1]) return true;
  return false;
}

function widen(spans: Spans): void {
  const wider = new Float64Array(spans.values.length * 2);
  wider.set(spans.values);
  spans.values = wider;
}
