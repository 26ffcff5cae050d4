// What changed of the definition within a span: hotspots with a new version or that ended, sets of hotspots, and rules. Figures before and after
// are not of the same thing.
import { type HotspotSetDates, membersOn } from '../../../core/hotspots/hotspot-set.ts';
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import type { DosageChange } from '../../../core/tracking/about-dosage.ts';
import { baseVersionOf } from '../../../core/tracking/index.ts';
import type { Following } from '../following/following.ts';
import type { KeptDay } from '../visits/day-row.ts';
import { type DosageSpan, dayBefore, wholeOf } from './dosage-span.ts';

/** The changes after the first day of a span, the earliest first. */
export function changesWithin(
  { state }: Following,
  days: readonly KeptDay[],
  span: DosageSpan,
  hotspotIds: readonly string[] | null,
  sets: readonly HotspotSetDates[],
): DosageChange[] {
  const { from, to } = wholeOf(span);
  const versions = state.hotspotVersions
    .filter(({ version, validFrom }) => version > 1 && validFrom > from && validFrom < to)
    // What was withdrawn, or made anew before its day, held at no time.
    .filter(({ withdrawnAt, validFrom, validTo }) => withdrawnAt === null && validTo !== validFrom)
    .filter(({ hotspot }) => hotspotIds === null || hotspotIds.includes(hotspot.id))
    .map(({ hotspot, version, validFrom }): DosageChange => {
      const { day } = dayOf(validFrom, defaultDayRule);
      return {
        day,
        kind: 'hotspot-version',
        hotspotId: hotspot.id,
        name: hotspot.name,
        version: String(version),
      };
    });
  const ofSets = sets.flatMap((set) => setChanges(set, span));
  return [...versions, ...endsWithin(state, span, hotspotIds), ...ofSets, ...rulesChanges(days)].sort(
    (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
  );
}

function endsWithin(
  { hotspotVersions }: Following['state'],
  span: DosageSpan,
  hotspotIds: readonly string[] | null,
): DosageChange[] {
  const { from, to } = wholeOf(span);
  return hotspotVersions.flatMap(({ hotspot, version, end }): DosageChange[] => {
    if (end === null || end.at <= from || end.at >= to) return [];
    if (hotspotIds !== null && !hotspotIds.includes(hotspot.id)) return [];
    const { day } = dayOf(end.at, defaultDayRule);
    const { id: hotspotId, name } = hotspot;
    return [{ day, kind: 'hotspot-ended', hotspotId, name, version: String(version) }];
  });
}

/** When a set begins, ends, or is of other hotspots than the day before. */
function setChanges(set: HotspotSetDates, span: DosageSpan): DosageChange[] {
  const turns = [set.from, set.until, ...set.members.flatMap(({ from, until }) => [from, until])];
  const days = [...new Set(turns)].filter((day) => day !== null && day > span.from && day <= span.to);
  return days.flatMap((day): DosageChange[] => {
    if (day === null) return [];
    const [before, after] = [membersOn(set, dayBefore(day)), membersOn(set, day)];
    if (before.join() === after.join()) return [];
    const kind = day === set.until ? 'set-ended' : before.length === 0 ? 'set-begun' : 'set-changed';
    return [{ day, kind, hotspotId: null, name: set.name, version: String(after.length) }];
  });
}

function rulesChanges(days: readonly KeptDay[]): DosageChange[] {
  const byDay = new Map<string, Set<string>>();
  for (const { day, rulesVersions } of days) {
    const known = byDay.get(day) ?? new Set<string>();
    byDay.set(day, known);
    for (const version of rulesVersions) known.add(baseVersionOf(version));
  }
  const changes: DosageChange[] = [];
  let before: string | null = null;
  for (const [day, versions] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const version = [...versions].sort().join(' + ');
    if (before !== null && version !== before)
      changes.push({ day, kind: 'rules', hotspotId: null, name: null, version });
    before = version;
  }
  return changes;
}
