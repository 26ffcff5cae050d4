// Rows of dosage by officer, from their visits: time in hotspots that overlap counts once.
import type { OfficerDosage } from '../../../core/tracking/dosage-list.ts';
import { defaultRules, officerTotalOf } from '../../../core/tracking/index.ts';
import type { Following } from '../following/following.ts';
import { visitsNow } from '../following/visits-now.ts';
import { officerVisitsOf } from '../visits/visit-row.ts';
import { type DosageSpan, daysOfSpan, wholeOf } from './dosage-span.ts';

/** A visit that began so long before a span may still reach into it. */
const longestVisitMilliseconds = 2 * 86_400_000;

/** A row for each officer, or for each and day; where none is named, of those who visited a hotspot in the span. */
export async function officerRows(
  following: Following,
  span: DosageSpan,
  by: 'officer' | 'officer-day',
  { officerIds, hotspotIds }: { officerIds: readonly string[] | null; hotspotIds: readonly string[] | null },
): Promise<OfficerDosage[]> {
  const whole = wholeOf(span);
  const rows = await visitsNow(following, {
    officerIds: officerIds ?? undefined,
    hotspotIds: hotspotIds ?? undefined,
    from: whole.from - longestVisitMilliseconds,
    to: whole.to,
    leftAfter: whole.from,
  });
  const visits = new Map(officerVisitsOf(rows).map((each) => [each.officerId, each.visits]));
  const people = [...following.state.officersByNumber.values()].filter(({ id }) =>
    officerIds === null ? visits.has(id) : officerIds.includes(id),
  );
  const targets = new Map(
    following.state.hotspotVersions.map(({ hotspot }) => [hotspot.id, hotspot.targets.visitTargetSeconds]),
  );
  const targetOf = (hotspotId: string) => targets.get(hotspotId) ?? defaultRules.minimumSeconds;
  const periods = by === 'officer' ? [whole] : daysOfSpan(span);
  return people.flatMap(({ id, callSign }) =>
    periods.map((period) => ({
      officerId: id,
      callSign,
      day: period.day,
      ...officerTotalOf(visits.get(id) ?? [], targetOf, period),
    })),
  );
}
