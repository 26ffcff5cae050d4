// How many places are patrolled at each moment: people who share a hotspot are one patrol, and so are those whom overlapping hotspots join.
import type { Stretch } from './visit.ts';

export interface PresenceOf {
  readonly person: number;
  readonly hotspotId: string;
  readonly stretch: Stretch;
}

/** Milliseconds of patrol, summed over the places patrolled at once. Never more than over people. */
export function placesPatrolled(presences: readonly PresenceOf[]): number {
  const changes = presences.flatMap((presence) => [
    { at: presence.stretch[0], by: 1, presence },
    { at: presence.stretch[1], by: -1, presence },
  ]);
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  const there = new Set<PresenceOf>();
  const atHotspot = new Map<string, number>();
  const ofPerson = new Map<number, number>();
  let total = 0;
  let since = 0;
  for (const { at, by, presence } of changes) {
    if (at > since) {
      // Nearly always nobody is in two hotspots at once: then each hotspot with somebody in it is a place.
      const isApart = ofPerson.size === there.size;
      total += (isApart ? atHotspot.size : groupsOf(there)) * (at - since);
      since = at;
    }
    if (by > 0) there.add(presence);
    else there.delete(presence);
    count(atHotspot, presence.hotspotId, by);
    count(ofPerson, presence.person, by);
  }
  return total;
}

function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

/** Into how many groups those present fall, when who shares a hotspot is in one group. */
function groupsOf(there: ReadonlySet<PresenceOf>): number {
  const people = new Map<number, number>();
  const hotspots = new Map<string, number>();
  const parents: number[] = [];
  const rootOf = (node: number): number => {
    let root = node;
    while (parents[root] !== root) root = parents[root];
    return root;
  };
  const nodeOf = <Key>(nodes: Map<Key, number>, key: Key): number => {
    const known = nodes.get(key);
    if (known !== undefined) return known;
    nodes.set(key, parents.length);
    return parents.push(parents.length) - 1;
  };
  for (const { person, hotspotId } of there) {
    parents[rootOf(nodeOf(people, person))] = rootOf(nodeOf(hotspots, hotspotId));
  }
  return parents.filter((parent, node) => parent === node).length;
}
