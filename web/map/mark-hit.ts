// What lies under a point of the screen: the nearest mark within reach, officers before rings.
import type { Gathered } from './gather.ts';
import type { Hit, PlacedHotspot, PlacedOfficer } from './scene.ts';

/** The mark at a point, `radius` being that of a ring. */
export function hitAmong(
  crowds: readonly Gathered<PlacedOfficer>[],
  rings: readonly Gathered<PlacedHotspot>[],
  x: number,
  y: number,
  radius: number,
  scale: number,
  isQuiet: boolean,
): Hit | null {
  const crowd = isQuiet ? undefined : nearest(crowds, x, y, 14 * scale);
  if (crowd) return { kind: 'officers', ids: crowd.members.map((mark) => mark.id) };
  const ring = nearest(rings, x, y, Math.max(radius + 6, 16 * scale));
  if (!ring) return null;
  return {
    kind: 'hotspots',
    ids: ring.members.map((mark) => mark.id),
    places: ring.members.map((mark) => [mark.longitude, mark.latitude]),
  };
}

function nearest<Mark>(
  groups: readonly Gathered<Mark>[],
  x: number,
  y: number,
  within: number,
): Gathered<Mark> | undefined {
  let best: Gathered<Mark> | undefined;
  let least = within;
  for (const group of groups) {
    const distance = Math.hypot(group.x - x, group.y - y);
    if (distance > least) continue;
    least = distance;
    best = group;
  }
  return best;
}
