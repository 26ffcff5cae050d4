// The last patrol of a hotspot: when it ended and by how many, from the visits that overlap or that a short absence joins.

export interface Seen {
  readonly officerId: string;
  /** Milliseconds since 1970 UTC. */
  readonly enteredAt: number;
  readonly leftAt: number;
}

export interface LastPatrol {
  readonly endedAt: number;
  /** How many people were there. */
  readonly people: number;
}

/** The last patrol among visits of one hotspot; null without any. Visits no further apart than `mergeSeconds` are one patrol. */
export function lastPatrolOf(visits: readonly Seen[], mergeSeconds: number): LastPatrol | null {
  const latestFirst = visits.toSorted((a, b) => b.leftAt - a.leftAt);
  const last = latestFirst.at(0);
  if (last === undefined) return null;
  let from = last.enteredAt;
  const there = new Set<string>();
  for (const { officerId, enteredAt, leftAt } of latestFirst) {
    if (leftAt + mergeSeconds * 1000 < from) break;
    from = Math.min(from, enteredAt);
    there.add(officerId);
  }
  return { endedAt: last.leftAt, people: there.size };
}
