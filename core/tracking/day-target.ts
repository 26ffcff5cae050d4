// Whether a hotspot's dosage day reached its target: every part of it that is set, at equality.
import { isTargetUnmet } from '../hotspots/cold.ts';
import type { HotspotTargets } from '../hotspots/hotspot.ts';

/** Null where no day target is set. */
export function isDayOnTarget(
  day: { readonly patrolVisits: number; readonly patrolSeconds: number },
  targets: HotspotTargets,
): boolean | null {
  if (targets.dayTargetVisits === null && targets.dayTargetPatrolSeconds === null) return null;
  return !isTargetUnmet({ targets }, day);
}
