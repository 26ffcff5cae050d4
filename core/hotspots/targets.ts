// The targets of a hotspot as a file's properties state them; what is not stated is the default, not zero.
import type { HotspotTargets } from './hotspot.ts';

const DEFAULT_VISIT_TARGET_SECONDS = 900;
const DEFAULT_DUE_SECONDS = 10_800;

export type TargetsResult =
  | { readonly ok: true; readonly targets: HotspotTargets }
  | { readonly ok: false; readonly message: string };

/**
 * Targets from `visitTargetSeconds` (seconds, 900 unless stated), `dayTargetVisits` (a whole number), `dayTargetPatrolSeconds` and
 * `dueSeconds` (10,800 unless stated).
 */
export function targetsFrom(properties: Readonly<Record<string, unknown>>): TargetsResult {
  const { visitTargetSeconds, dayTargetVisits, dayTargetPatrolSeconds, dueSeconds } = properties;
  const visit = isStated(visitTargetSeconds) ? visitTargetSeconds : DEFAULT_VISIT_TARGET_SECONDS;
  const visits = isStated(dayTargetVisits) ? dayTargetVisits : null;
  const patrol = isStated(dayTargetPatrolSeconds) ? dayTargetPatrolSeconds : null;
  const due = isStated(dueSeconds) ? dueSeconds : DEFAULT_DUE_SECONDS;
  if (!isPositive(visit)) return refused('visitTargetSeconds', visit);
  if (visits !== null && !(isPositive(visits) && Number.isInteger(visits))) {
    return refused('dayTargetVisits', visits);
  }
  if (patrol !== null && !isPositive(patrol)) return refused('dayTargetPatrolSeconds', patrol);
  if (!isPositive(due)) return refused('dueSeconds', due);
  return {
    ok: true,
    targets: {
      visitTargetSeconds: visit,
      dayTargetVisits: visits,
      dayTargetPatrolSeconds: patrol,
      dueSeconds: due,
    },
  };
}

function refused(name: string, value: unknown): TargetsResult {
  const whole = name === 'dayTargetVisits' ? 'a whole number above 0' : 'a number of seconds above 0';
  return { ok: false, message: `${name} is ${JSON.stringify(value)}. Make it ${whole}, or leave it out.` };
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
