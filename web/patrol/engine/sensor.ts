// The sensor of the phone: asked only while on duty, with the screen kept awake, and silent about everything but what it reads.
import type { Sensor } from '../patrol-state.ts';

export interface Reading {
  readonly longitude: number;
  readonly latitude: number;
  readonly accuracyMetres: number | null;
  readonly speedMetresPerSecond: number | null;
  readonly headingDegrees: number | null;
  /** By the sensor's own time. Milliseconds since 1970 UTC. */
  readonly at: number;
}

export interface SensorTerms {
  readonly onReading: (reading: Reading) => void;
  readonly onState: (sensor: Sensor) => void;
}

export interface OwnSensor {
  /** Whether it is to measure: on duty, and this page is the one that does. */
  readonly want: (isWanted: boolean) => void;
  /** Once a second or so: a sensor that only speaks when something moves is asked. `now`: milliseconds since the page began. */
  readonly tick: (now: number) => void;
}

/** A sensor that was silent this long is asked. Milliseconds. */
const silentMilliseconds = 9000;
const patienceMilliseconds = 20_000;

export function sensorOf({ onReading, onState }: SensorTerms): OwnSensor {
  const { geolocation } = navigator;
  let watching: number | null = null;
  let lastReadAt = Number.NEGATIVE_INFINITY;
  let tickedAt = 0;
  let isAsking = false;
  let trouble: Extract<Sensor, 'no-position' | 'denied'> | null = null;
  let hasRead = false;

  const say = () => {
    if (watching === null) onState('off');
    else if (geolocation === undefined) onState('not-there');
    else if (document.visibilityState === 'hidden') onState('asleep');
    else onState(trouble ?? (hasRead ? 'measuring' : 'starting'));
  };
  const read = ({ coords, timestamp }: GeolocationPosition) => {
    isAsking = false;
    // What comes after it was stopped is of a moment off duty.
    if (watching === null) return;
    lastReadAt = tickedAt;
    hasRead = true;
    trouble = null;
    say();
    const { longitude, latitude, accuracy, speed, heading } = coords;
    onReading({
      longitude,
      latitude,
      accuracyMetres: accuracy,
      speedMetresPerSecond: measure(speed),
      headingDegrees: measure(heading),
      at: timestamp,
    });
  };
  const fail = ({ code }: GeolocationPositionError) => {
    isAsking = false;
    trouble = code === 1 ? 'denied' : 'no-position';
    say();
  };
  const options = { enableHighAccuracy: true, maximumAge: 0, timeout: patienceMilliseconds };
  const awake = wakeLock();
  document.addEventListener('visibilitychange', () => {
    if (watching === null) return;
    say();
    if (document.visibilityState === 'visible') awake.want(true);
  });
  return {
    want(isWanted) {
      if (isWanted === (watching !== null)) return;
      if (watching !== null && geolocation !== undefined) geolocation.clearWatch(watching);
      hasRead = false;
      trouble = null;
      lastReadAt = Number.NEGATIVE_INFINITY;
      watching = isWanted ? (geolocation?.watchPosition(read, fail, options) ?? 0) : null;
      awake.want(isWanted);
      say();
    },
    tick(now) {
      tickedAt = now;
      const isSilent = watching !== null && hasRead && now - lastReadAt >= silentMilliseconds;
      if (!isSilent || isAsking || geolocation === undefined) return;
      isAsking = true;
      geolocation.getCurrentPosition(read, fail, options);
    },
  };
}

function measure(value: number | null): number | null {
  return value === null || Number.isNaN(value) || value < 0 ? null : value;
}

/** Keeps the screen on while wanted; not every phone can, and each time the page was behind it must be asked again. */
function wakeLock(): { readonly want: (isWanted: boolean) => void } {
  let held: WakeLockSentinel | null = null;
  let isWanted = false;
  const ask = async () => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    const given = await navigator.wakeLock.request('screen').catch(() => null);
    if (isWanted && (held === null || held.released)) held = given;
    else await given?.release();
  };
  return {
    want(wanted) {
      isWanted = wanted;
      if (wanted) void ask();
      else {
        void held?.release();
        held = null;
      }
    },
  };
}
