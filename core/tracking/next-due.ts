// Which hotspot to go to next from where somebody was last seen: of those that are due, the nearest. A suggestion, not a tasking.
import { METRES_PER_E7 } from '../geo/distance.ts';
import { e7FromDegrees } from '../geo/grain.ts';
import { metresToEdges } from '../hotspots/edge-distance.ts';
import { contains, type Hotspot } from '../hotspots/index.ts';

export interface NextDue {
  readonly hotspotId: string;
  /** Metres in a straight line from the position to the boundary; 0 inside. */
  readonly metres: number;
}

/** The nearest of the hotspots that are due, from a position in degrees; null where none is due. Of two as near, the first. */
export type NextDueFrom = (at: { readonly longitude: number; readonly latitude: number }) => NextDue | null;

/** Asks for many positions among the same hotspots. */
export function nextDueAmong(due: readonly Pick<Hotspot, 'id' | 'boundary'>[]): NextDueFrom {
  const places = due.map(({ id, boundary }) => ({ id, boundary, edges: edgesOf(boundary) }));
  return ({ longitude, latitude }) => {
    const [x, y] = [e7FromDegrees(longitude), e7FromDegrees(latitude)];
    const metresPerX = METRES_PER_E7 * Math.cos((latitude * Math.PI) / 180);
    let nearest: NextDue | null = null;
    for (const { id, boundary, edges } of places) {
      if (nearest !== null && metresToBox(boundary, x, y, metresPerX) >= nearest.metres) continue;
      const metres = contains(boundary, x, y)
        ? 0
        : metresToEdges(boundary, edges, edges.length, x, y, metresPerX, METRES_PER_E7);
      if (nearest === null || metres < nearest.metres) nearest = { hotspotId: id, metres };
    }
    return nearest;
  };
}

function edgesOf({ ringStarts }: Hotspot['boundary']): Int32Array {
  const edges: number[] = [];
  for (let ring = 0; ring + 1 < ringStarts.length; ring++)
    for (let i = ringStarts[ring]; i + 1 < ringStarts[ring + 1]; i++) edges.push(i);
  return Int32Array.from(edges);
}

/** Nothing of a boundary is nearer than its box. */
function metresToBox(
  { minX, minY, maxX, maxY }: Hotspot['boundary'],
  x: number,
  y: number,
  metresPerX: number,
): number {
  const east = Math.max(minX - x, 0, x - maxX) * metresPerX;
  const north = Math.max(minY - y, 0, y - maxY) * METRES_PER_E7;
  return Math.hypot(east, north);
}
