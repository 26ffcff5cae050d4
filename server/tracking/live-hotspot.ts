// A hotspot's dosage day so far, as the live desk is told. Cold: its target unmet and no visit for three hours; without a target it is never cold.
import type { Hotspot } from '../../core/hotspots/index.ts';
import type { DosageDay } from '../../core/time/index.ts';
import { defaultRules, dosageOf, isDayOnTarget } from '../../core/tracking/index.ts';
import type { LiveHotspot } from '../../core/tracking/live-frame.ts';
import { officerVisitsOf, type VisitRow } from './visit-row.ts';

/** A visit is due when none has ended for this long. */
const dueMilliseconds = 3 * 3_600_000;

export function liveHotspotOf(
  hotspot: Hotspot,
  rows: readonly VisitRow[],
  day: DosageDay,
  now: number,
  lastVisitEndedAt: number | null,
  presentOfficerIds: readonly string[],
): LiveHotspot {
  const { id, targets } = hotspot;
  const terms = { mergeSeconds: defaultRules.mergeSeconds, visitTargetSeconds: targets.visitTargetSeconds };
  const dosage = dosageOf(id, officerVisitsOf(rows), terms, day);
  const isDue = lastVisitEndedAt === null || now - lastVisitEndedAt >= dueMilliseconds;
  return {
    hotspotId: id,
    day: day.day,
    patrolSeconds: dosage.patrolSeconds,
    patrolLowSeconds: dosage.patrolLowSeconds,
    patrolHighSeconds: dosage.patrolHighSeconds,
    personSeconds: dosage.personSeconds,
    patrolVisits: dosage.patrolVisits,
    personVisits: dosage.personVisits,
    passThroughs: dosage.passThroughs,
    driveThroughs: dosage.driveThroughs,
    onTarget: dosage.onTarget,
    dayTargetPatrolSeconds: targets.dayTargetPatrolSeconds,
    lastVisitEndedAt,
    presentOfficerIds: [...presentOfficerIds],
    patrolStretches: dosage.patrolStretches.map(([from, to]) => [from, to]),
    isCold: isDue && isDayOnTarget(dosage, targets) === false,
  };
}
