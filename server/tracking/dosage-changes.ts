// What changed of the definition within a span: hotspots with a new version, and rules. Figures before and after are not of the same thing.
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { DosageChange } from '../../core/tracking/about-dosage.ts';
import { baseVersionOf } from '../../core/tracking/index.ts';
import type { KeptDay } from './day-row.ts';
import { type DosageSpan, wholeOf } from './dosage-span.ts';
import type { Following } from './following.ts';

/** The changes after the first day of a span, the earliest first. */
export function changesWithin(
  { state }: Following,
  days: readonly KeptDay[],
  span: DosageSpan,
  hotspotIds: readonly string[] | null,
): DosageChange[] {
  const { from, to } = wholeOf(span);
  const versions = state.hotspotVersions
    .filter(({ version, validFrom }) => version > 1 && validFrom > from && validFrom < to)
    .filter(({ hotspot }) => hotspotIds === null || hotspotIds.includes(hotspot.id))
    .map(({ hotspot, version, validFrom }): DosageChange => {
      const { day } = dayOf(validFrom, defaultDayRule);
      return { day, kind: 'hotspot-version', hotspotId: hotspot.id, version: String(version) };
    });
  return [...versions, ...rulesChanges(days)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
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
    if (before !== null && version !== before) changes.push({ day, kind: 'rules', hotspotId: null, version });
    before = version;
  }
  return changes;
}
