// Which authorities hold where somebody stands: "Powers here now" on the phone, by the rule that the server checks with.
import type { ActivityPlace } from './activity.ts';
import { type Authority, isLive } from './authority.ts';
import { isInside } from './inside-authority.ts';

/** Those that hold at a place (degrees) and a moment (ms). The boundary belongs to the area. */
export function authoritiesAt<Held extends Pick<Authority, 'from' | 'until' | 'endedAt' | 'boundary'>>(
  authorities: readonly Held[],
  place: Pick<ActivityPlace, 'longitude' | 'latitude'>,
  at: number,
): Held[] {
  return authorities.filter((each) => isLive(each, at) && isInside(each, place));
}
