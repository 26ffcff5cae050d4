// A hotspot's dosage day up to a moment, as the desk is told and as playback shows it.
import { type Hotspot, isCold } from '../hotspots/index.ts';
import { type DosageDay, defaultDayRule } from '../time/index.ts';
import { dosageOf, type OfficerVisits } from './dosage.ts';
import type { LiveHotspot } from './live-frame.ts';
import { defaultRules } from './rules.ts';

/** What the day came to by `now` (ms), from the visits that touch it. */
export function hotspotDayOf(
  hotspot: Pick<Hotspot, 'id' | 'targets' | 'windows'>,
  officers: readonly OfficerVisits[],
  day: DosageDay,
  now: number,
  lastVisitEndedAt: number | null,
  presentOfficerIds: readonly string[],
): LiveHotspot {
  const { id, targets } = hotspot;
  const terms = { mergeSeconds: defaultRules.mergeSeconds, visitTargetSeconds: targets.visitTargetSeconds };
  const dosage = dosageOf(id, officers, terms, day);
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
