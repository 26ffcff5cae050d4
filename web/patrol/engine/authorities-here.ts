// The dated areas that hold at a moment at a place. Pure.
import { type Authority, isLive } from '../../../core/activities/authority.ts';
import { boundaryFromGeometry } from '../../../core/hotspots/boundary.ts';
import { contains } from '../../../core/hotspots/index.ts';
import type { KeptPosition } from './kept.ts';

/** Those that are live now and hold the place; none where the phone does not know where it is. */
export function authoritiesAt(
  authorities: readonly Authority[],
  place: Pick<KeptPosition, 'x' | 'y'> | null,
  now: number,
): readonly Authority[] {
  if (place === null) return [];
  return authorities.filter((each) => isLive(each, now) && holds(each, place));
}

function holds({ boundary }: Authority, { x, y }: Pick<KeptPosition, 'x' | 'y'>): boolean {
  const read = boundaryFromGeometry(boundary);
  return read.ok && contains(read.boundary, x, y);
}
