// What is good for once and for a while: kept in memory, taken at most once. It is gone when the server stops; whoever was under way begins
// again.

export interface Once<Value> {
  keep(key: string, value: Value, now: number): void;
  /** Takes it away and gives it; null where there is none, it was taken, or its time is over. */
  take(key: string, now: number): Value | null;
}

/** Keeps so many at most; anybody may make this remember something, so the oldest give way. */
export function onceOf<Value>(terms: { readonly milliseconds: number; readonly most: number }): Once<Value> {
  // In the order they were kept, so that the first is the oldest.
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  function makeRoom(now: number): void {
    for (const [key, { until }] of kept) {
      if (until > now && kept.size < terms.most) return;
      kept.delete(key);
    }
  }
  return {
    keep(key, value, now) {
      makeRoom(now);
      kept.set(key, { value, until: now + terms.milliseconds });
    },
    take(key, now) {
      const found = kept.get(key);
      kept.delete(key);
      return found === undefined || found.until <= now ? null : found.value;
    },
  };
}
