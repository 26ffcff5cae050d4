// Whether a hotspot's dosage day reached its target: every part of it that is set, at equality.
import type { HotspotTargets } from '../hotspots/hotspot.ts';

/** Null where no day target is set. */
export function isDayOnTarget(
  day: { readonly patrolVisits: number; readonly patrolSeconds: number },
  { dayTargetVisits, dayTargetPatrolSeconds }: HotspotTargets,
): boolean | null {
  if (dayTargetVisits === null && dayTargetPatrolSeconds === null) return null;
  return day.patrolVisits >= (dayTargetVisits ?? 0) && day.patrolSeconds >= (dayTargetPatrolSeconds ?? 0);
}
