// A hotspot's dosage day so far, as the live desk is told.
import { type Hotspot, isCold } from '../../core/hotspots/index.ts';
import { type DosageDay, defaultDayRule } from '../../core/time/index.ts';
import { defaultRules, dosageOf } from '../../core/tracking/index.ts';
import type { LiveHotspot } from '../../core/tracking/live-frame.ts';
import { officerVisitsOf, type VisitRow } from './visit-row.ts';

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
  const so = { ...dosage, lastVisitEndedAt };
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
    isCold: isCold(hotspot, so, now, defaultDayRule.timeZone),
  };
}
