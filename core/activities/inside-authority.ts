// Whether a place lies in the area of an authority. The boundary belongs to it.
import { e7FromDegrees } from '../geo/grain.ts';
import { boundaryFromGeometry } from '../hotspots/boundary.ts';
import { contains } from '../hotspots/index.ts';
import type { ActivityPlace } from './activity.ts';
import type { Authority } from './authority.ts';

/** Whether a place lies in it. An area that cannot be read holds none. */
export function isInside(
  { boundary }: Pick<Authority, 'boundary'>,
  { longitude, latitude }: Pick<ActivityPlace, 'longitude' | 'latitude'>,
): boolean {
  const read = boundaryFromGeometry(boundary);
  return read.ok && contains(read.boundary, e7FromDegrees(longitude), e7FromDegrees(latitude));
}
