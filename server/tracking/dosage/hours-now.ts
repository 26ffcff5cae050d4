// The four kinds of hours over a span, by day or week: of the duties on record, each with its officer's visits. Officers without any duty in
// the span stand apart, since nobody knows what their hours in hotspots are of.
import { type Duty, endOf, isOnDuty } from '../../../core/people/index.ts';
import type { DosageDay } from '../../../core/time/index.ts';
import type { HoursRow } from '../../../core/tracking/hours-list.ts';
import { type DutyVisits, fourHoursOf, type Visit } from '../../../core/tracking/index.ts';
import { dutiesBetween } from '../../people/index.ts';
import type { Following } from '../following/following.ts';
import { visitsNow } from '../following/visits-now.ts';
import { officerVisitsOf } from '../visits/visit-row.ts';

/** A visit that began so long before a span may still reach into it. */
const longestVisitMilliseconds = 2 * 86_400_000;

/** A row for each period, which are in order and apart; of all officers, or of those named. */
export async function hoursNow(
  following: Following,
  periods: readonly DosageDay[],
  officerIds: readonly string[] | null,
  now: number,
): Promise<HoursRow[]> {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rows = await visitsNow(following, {
    officerIds: officerIds ?? undefined,
    from: first.from - longestVisitMilliseconds,
    to: last.to,
    leftAfter: first.from,
  });
  const all = await following.database.inForce(following.forceId, (t) =>
    dutiesBetween(t, first.from, last.to),
  );
  const duties = officerIds === null ? all : all.filter((duty) => officerIds.includes(duty.officerId));
  const visits = new Map(officerVisitsOf(rows).map((each) => [each.officerId, each.visits]));
  const byCrew = rows.filter((row) => row.byCrewMate !== null);
  const isByCrew = (duty: Duty) =>
    byCrew.some((row) => row.officerId === duty.officerId && isOnDuty(duty, row.enteredAt));
  return periods.map((period) => hoursOf(period, duties, visits, isByCrew, now));
}

function hoursOf(
  period: DosageDay,
  duties: readonly Duty[],
  visits: ReadonlyMap<string, readonly Visit[]>,
  isByCrew: (duty: Duty) => boolean,
  now: number,
): HoursRow {
  const own = duties.filter((duty) => duty.startedAt < period.to && endOf(duty, now) > period.from);
  const onDuty = own.map((duty): DutyVisits => {
    const during = (visits.get(duty.officerId) ?? []).filter(
      ({ enteredAt, leftAt }) => enteredAt < endOf(duty, now) && leftAt > duty.startedAt,
    );
    return { duty, visits: during, isByCrew: isByCrew(duty) };
  });
  const known = new Set(duties.map((duty) => duty.officerId));
  const others = [...visits].filter(([officerId]) => !known.has(officerId));
  const without = fourHoursOf(
    others.map(([officerId, theirs]) => ({
      duty: allOf(period, officerId),
      visits: theirs,
      isByCrew: false,
    })),
    now,
    period,
  );
  const hours = fourHoursOf(onDuty, now, period);
  const shown = duties.length === 0 ? without : hours;
  return {
    period: period.day,
    paidDutySeconds: duties.length === 0 ? null : hours.paidDutySeconds,
    patrolStatusSeconds: duties.length === 0 ? null : hours.patrolStatusSeconds,
    personSeconds: shown.personSeconds,
    patrolSeconds: shown.patrolSeconds,
    byCrewSeconds: duties.length === 0 ? 0 : hours.byCrewSeconds,
    duties: own.filter((duty) => duty.startedAt >= period.from).length,
    withoutDutySeconds: duties.length === 0 ? 0 : without.personSeconds,
  };
}

/** Somebody whose duty nobody knows: whatever was measured was between their positions. */
function allOf({ from, to }: DosageDay, officerId: string): Duty {
  return { officerId, startedAt: from, endedAt: to, awaySeconds: 0, statuses: [], crew: null, radioId: null };
}
