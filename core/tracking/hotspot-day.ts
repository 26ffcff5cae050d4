// A hotspot's dosage day up to a moment, as the desk is told and as playback shows it. Cold: its target unmet and no visit for three hours;
// without a target it is never cold.
import type { Hotspot } from '../hotspots/index.ts';
import type { DosageDay } from '../time/index.ts';
import { isDayOnTarget } from './day-target.ts';
import { dosageOf, type OfficerVisits } from './dosage.ts';
import type { LiveHotspot } from './live-frame.ts';
import { defaultRules } from './rules.ts';

/** A visit is due when none has ended for this long. */
const dueMilliseconds = 3 * 3_600_000;

/** What the day came to by `now` (ms), from the visits that touch it. */
export function hotspotDayOf(
  hotspot: Pick<Hotspot, 'id' | 'targets'>,
  officers: readonly OfficerVisits[],
  day: DosageDay,
  now: number,
  lastVisitEndedAt: number | null,
  presentOfficerIds: readonly string[],
): LiveHotspot {
  const { id, targets } = hotspot;
  const terms = { mergeSeconds: defaultRules.mergeSeconds, visitTargetSeconds: targets.visitTargetSeconds };
  const dosage = dosageOf(id, officers, terms, day);
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
