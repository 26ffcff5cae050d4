// Where the phone is, for the phone itself: asked only where there is a private zone, or to set one.
import type { Place } from '../../core/tracking/private-zone.ts';

const patienceMilliseconds = 10_000;

/** The place as it is now, never one of a moment ago; null where the phone does not say. */
export function placeNow(geolocation: Geolocation | undefined): Promise<Place | null> {
  return new Promise((resolve) => {
    if (geolocation === undefined) return resolve(null);
    geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve({ longitude, latitude }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: patienceMilliseconds, maximumAge: 0 },
    );
  });
}
