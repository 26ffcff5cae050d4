// Stretches of time as flat lists [from, to, from, to …] in whole milliseconds: in order, apart, each longer than zero.
import type { Stretch } from './visit.ts';

/** Adds [from, to] at the end of a list; joined with the last stretch where they meet or overlap. */
export function addStretch(list: number[], from: number, to: number): void {
  if (to <= from) return;
  const end = list.length - 1;
  if (end > 0 && from <= list[end]) {
    if (to > list[end]) list[end] = to;
  } else list.push(from, to);
}

/** The milliseconds in a list. */
export function lengthOf(list: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < list.length; i += 2) sum += list[i + 1] - list[i];
  return sum;
}

/** A flat list as pairs; `from` is the moment that it counts from, where it is not 1970. */
export function pairsOf(list: readonly number[], from = 0): [from: number, to: number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < list.length; i += 2) pairs.push([from + list[i], from + list[i + 1]]);
  return pairs;
}

/** The union of any stretches, as pairs in order and apart. */
export function unionOf(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const flat: number[] = [];
  for (const [from, to] of sorted) addStretch(flat, from, to);
  return pairsOf(flat);
}

/** The milliseconds of stretches that do not overlap. */
export function millisecondsOf(stretches: readonly Stretch[]): number {
  let sum = 0;
  for (const [from, to] of stretches) sum += to - from;
  return sum;
}

/** The parts of stretches that lie in [from, to]. */
export function clipped(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  const parts: Stretch[] = [];
  for (const [a, b] of stretches) {
    const start = Math.max(a, from);
    const end = Math.min(b, to);
    if (end > start) parts.push([start, end]);
  }
  return parts;
}

/** What is left of stretches when others are taken out; both in order and apart. */
export function difference(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  return stretches.flatMap(([from, to]) => {
    const parts: Stretch[] = [];
    let since = from;
    for (const [start, end] of clipped(taken, from, to)) {
      if (start > since) parts.push([since, start]);
      since = end;
    }
    if (to > since) parts.push([since, to]);
    return parts;
  });
}
