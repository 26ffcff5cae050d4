// Where the phone is, for the phone itself: asked only where there is a private zone, or to set one.
import type { Place } from '../../core/tracking/private-zone.ts';

const patienceMilliseconds = 10_000;
/** A place of a moment ago will do: nobody walks far in it. */
const freshMilliseconds = 3000;

/** The place, or null where the phone does not say. */
export function placeNow(geolocation: Geolocation | undefined): Promise<Place | null> {
  return new Promise((resolve) => {
    if (geolocation === undefined) return resolve(null);
    geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve({ longitude, latitude }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: patienceMilliseconds, maximumAge: freshMilliseconds },
    );
  });
}
