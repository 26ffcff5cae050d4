// The shift briefing as it stands now: hotspots from the picture that the live desk shows, people by number alone.
import { isTargetUnmet } from '../../../core/hotspots/cold.ts';
import type { Hotspot } from '../../../core/hotspots/index.ts';
import { isInWindows, windowsWords } from '../../../core/hotspots/windows.ts';
import { statusAt } from '../../../core/people/duty-change.ts';
import { awayStatuses, type Viewer } from '../../../core/people/index.ts';
import { defaultDayRule } from '../../../core/time/index.ts';
import { bridged, intermittency } from '../../../core/tracking/dosage.ts';
import { byDue, type Standing, standingOf } from '../../../core/tracking/due-order.ts';
import { defaultRules } from '../../../core/tracking/index.ts';
import { lastPatrolOf } from '../../../core/tracking/last-patrol.ts';
import type { LiveHotspot } from '../../../core/tracking/live-frame.ts';
import type { BriefedHotspot, ShiftBriefing } from '../../../core/tracking/shift-briefing.ts';
import { type Area, type ListedDuty, listedDuties, type Officer, readAreas } from '../../people/index.ts';
import type { Following } from '../following/following.ts';
import { visitsNow } from '../following/visits-now.ts';

const dayMilliseconds = 86_400_000;
const plannedMilliseconds = 12 * 3_600_000;

export interface BriefingReader {
  readonly viewer: Viewer;
  /** The officers of whom numbers are told. */
  readonly officers: readonly Officer[];
}

export async function briefingOf(
  following: Following,
  { viewer, officers }: BriefingReader,
  now: number,
): Promise<Omit<ShiftBriefing, 'authorities'>> {
  const { database, forceId, day } = following;
  const { duties, areas } = await database.inForce(forceId, async (t) => ({
    duties: await listedDuties(t, now, now + plannedMilliseconds),
    areas: await readAreas(t),
  }));
  const areaNames = new Map(areas.map(({ id, name }) => [id, name]));
  const teams = new Map(officers.map(({ id, areaId }) => [id, areaNames.get(areaId ?? '') ?? null]));
  const own = duties.filter(({ duty }) => teams.has(duty.officerId));
  const onDuty = own.filter(({ duty }) => duty.startedAt <= now);
  const teamOf = ({ duty }: ListedDuty) => teams.get(duty.officerId) ?? null;
  return {
    at: now,
    day: day.day,
    hotspots: await hotspotsDue(following, now),
    onDuty: statesOf(onDuty, now),
    onDutyByTeam: [...Map.groupBy(onDuty, teamOf)]
      .map(([team, group]) => ({ team, count: group.length }))
      .toSorted((a, b) => (a.team ?? '\uffff').localeCompare(b.team ?? '\uffff', 'en')),
    planned: plannedOf(
      own.filter(({ duty }) => duty.startedAt > now),
      teamOf,
    ),
    areas: areasFor(viewer, areas),
  };
}

async function hotspotsDue(following: Following, now: number): Promise<BriefedHotspot[]> {
  const { state, picture, day } = following;
  const rows = await visitsNow(following, { from: day.from - dayMilliseconds });
  const visits = Map.groupBy(
    rows.filter(({ kind }) => kind === 'visit'),
    ({ hotspotId }) => hotspotId,
  );
  const known = new Map(state.hotspots(now).hotspots.map((hotspot) => [hotspot.id, hotspot]));
  const { mergeSeconds } = defaultRules;
  return picture
    .hotspots(now)
    .toSorted(byDue)
    .flatMap((live): BriefedHotspot[] => {
      const hotspot = known.get(live.hotspotId);
      if (hotspot === undefined) return [];
      const { name, windows, targets } = hotspot;
      const { patrolVisits, patrolSeconds, lastVisitEndedAt, patrolStretches, hotspotId } = live;
      const last = lastPatrolOf(visits.get(hotspotId) ?? [], mergeSeconds);
      return [
        {
          hotspotId,
          name,
          standing: standingIn(live, hotspot),
          windows: windowsWords(windows),
          isInWindow: isInWindows(windows, now, defaultDayRule.timeZone),
          dueSeconds: targets.dueSeconds,
          dayTargetVisits: targets.dayTargetVisits,
          dayTargetPatrolSeconds: targets.dayTargetPatrolSeconds,
          patrolVisits,
          patrolSeconds,
          longestGapSeconds: intermittency(bridged(patrolStretches, mergeSeconds * 1000)).longestGapSeconds,
          lastVisitEndedAt,
          lastVisitPeople: last?.people ?? null,
        },
      ];
    });
}

/** As the live desk has it; of a hotspot with a target of visits alone, whether that is met. */
function standingIn(live: LiveHotspot, hotspot: Hotspot): Standing {
  const standing = standingOf(live);
  if (standing !== 'no-target' || hotspot.targets.dayTargetVisits === null) return standing;
  return isTargetUnmet(hotspot, live) ? 'open' : 'met';
}

function statesOf(duties: readonly ListedDuty[], now: number): ShiftBriefing['onDuty'] {
  const counts = { patrolling: 0, committed: 0, away: 0 };
  for (const { duty } of duties) {
    const status = statusAt(duty, now)?.status;
    if (status === undefined) counts.patrolling += 1;
    else if (awayStatuses.some((away) => away === status)) counts.away += 1;
    else counts.committed += 1;
  }
  return counts;
}

function plannedOf(
  duties: readonly ListedDuty[],
  teamOf: (duty: ListedDuty) => string | null,
): ShiftBriefing['planned'] {
  const groups = Map.groupBy(duties, (each) => JSON.stringify([each.duty.startedAt, teamOf(each)]));
  return [...groups.values()].map((group) => ({
    startsAt: group[0].duty.startedAt,
    team: teamOf(group[0]),
    count: group.length,
  }));
}

/** An area and all below it, each after the one above; all of them for whoever belongs to none. */
function areasFor({ areaId }: Viewer, areas: readonly Area[]): ShiftBriefing['areas'] {
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const told: ShiftBriefing['areas'] = [];
  const tell = (area: Area) => {
    const { id, name, kind, parentId, contact } = area;
    told.push({ name, kind, within: names.get(parentId ?? '') ?? null, contact });
    for (const below of areas) if (below.parentId === id) tell(below);
  };
  for (const area of areas) if (areaId === null ? area.parentId === null : area.id === areaId) tell(area);
  return told;
}
