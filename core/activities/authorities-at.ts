// Which authorities hold where somebody stands: "Powers here now" on the phone, and the check of the server, by the one rule.
import { positionE7FromDegrees } from '../geo/grain.ts';
import { boundaryFromGeometry } from '../hotspots/boundary.ts';
import { contains } from '../hotspots/index.ts';
import { type Authority, isLive } from './authority.ts';

/** Those that hold at a place (degrees) and a moment (ms). The boundary belongs to the area. */
export function authoritiesAt<Held extends Pick<Authority, 'from' | 'until' | 'endedAt' | 'boundary'>>(
  authorities: readonly Held[],
  place: { readonly longitude: number; readonly latitude: number },
  at: number,
): Held[] {
  const [x, y] = [positionE7FromDegrees(place.longitude), positionE7FromDegrees(place.latitude)];
  return authorities.filter((each) => {
    if (!isLive(each, at)) return false;
    const shape = boundaryFromGeometry(each.boundary);
    return shape.ok && contains(shape.boundary, x, y);
  });
}
