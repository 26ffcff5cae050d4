// How an officer's mark tells the age of the last position.
import type { LiveOfficer } from '../../core/tracking/live-frame.ts';

/** How an officer's mark fades with the age of the last position. */
export type Freshness = 'fresh' | 'ageing' | 'hollow' | 'last-seen';

/** Solid up to 30 s, fading to 2 min, hollow to 10 min, after that only where they were last seen. */
export function freshnessOf(officer: LiveOfficer, now: number): Freshness {
  const seconds = (now - officer.capturedAt) / 1000;
  if (seconds <= 30) return 'fresh';
  if (seconds <= 120) return 'ageing';
  return seconds <= 600 ? 'hollow' : 'last-seen';
}
