// Where a step from visit to visit leads: to the entry of the next, or back to the entry of this one or of the one before.
import type { PlaybackVisit } from '../../core/tracking/playback-day.ts';

/** Nearer than this to an entry, one step back means the visit before. */
const restMilliseconds = 2000;

/** The moment of the next entry after `at`, or of the last one before; null where there is none. */
export function stopBeside(visits: readonly PlaybackVisit[], at: number, direction: 1 | -1): number | null {
  const entries = visits.map((visit) => visit.enteredAt);
  const beside = entries.filter((entry) => (direction === 1 ? entry > at : entry < at - restMilliseconds));
  if (beside.length === 0) return null;
  return direction === 1 ? Math.min(...beside) : Math.max(...beside);
}
