// Whether a hotspot asks for a patrol now (DESIGN 3): inside its window, its target unmet, and no visit for the interval due.
import type { Hotspot } from './hotspot.ts';
import { isInWindows } from './windows.ts';

export interface PatrolledSoFar {
  /** Patrol visits and patrol-seconds of the dosage day. */
  readonly patrolVisits: number;
  readonly patrolSeconds: number;
  /** When the last visit ended, of whatever day, in milliseconds; null where none is known. */
  readonly lastVisitEndedAt: number | null;
}

/** Whether a target of the day is set and not reached; a target is reached at equality. */
export function isTargetUnmet(
  { targets }: Pick<Hotspot, 'targets'>,
  so: Pick<PatrolledSoFar, 'patrolVisits' | 'patrolSeconds'>,
): boolean {
  const { dayTargetVisits, dayTargetPatrolSeconds } = targets;
  return (
    (dayTargetVisits !== null && so.patrolVisits < dayTargetVisits) ||
    (dayTargetPatrolSeconds !== null && so.patrolSeconds < dayTargetPatrolSeconds)
  );
}

/** Whether the hotspot is cold at a moment (ms). The interval due is reached at equality; without a target it is never cold. */
export function isCold(
  hotspot: Pick<Hotspot, 'targets' | 'windows'>,
  so: PatrolledSoFar,
  at: number,
  timeZone: string,
): boolean {
  if (!isTargetUnmet(hotspot, so) || !isInWindows(hotspot.windows, at, timeZone)) return false;
  return so.lastVisitEndedAt === null || at - so.lastVisitEndedAt >= hotspot.targets.dueSeconds * 1000;
}
