// Rows of dosage by hotspot and by time: sums of hotspots' days, so that every way of asking gives the same figures.
import { membersOn } from '../../../core/hotspots/hotspot-set.ts';
import type { HotspotTargets } from '../../../core/hotspots/index.ts';
import { type DosageDay, weekOf } from '../../../core/time/index.ts';
import type { HotspotDosage, PeriodDosage } from '../../../core/tracking/dosage-list.ts';
import { defaultRules, isDayOnTarget, spanTotalOf, sumsOf } from '../../../core/tracking/index.ts';
import type { Following } from '../following/following.ts';
import type { KeptDay } from '../visits/day-row.ts';
import { type DosageSpan, daysOfSpan, wholeOf } from './dosage-span.ts';

export type HotspotPeriods = 'hotspot' | 'hotspot-day' | 'hotspot-week';

/** A row for each hotspot and period, those without a visit too. */
export function hotspotRows(
  following: Following,
  days: readonly KeptDay[],
  span: DosageSpan,
  by: HotspotPeriods,
  hotspotIds: readonly string[] | null,
  now: number,
): HotspotDosage[] {
  const names = namesOf(following);
  const cold = coldNow(following, now);
  const byHotspot = Map.groupBy(days, (day) => day.hotspotId);
  const targets = targetsOf(following, span);
  const periods = periodsOf(span, by);
  const withTarget = new Map(periods.names.map((day) => [day, targets.daysWith(periods.daysOf(day))]));
  const ids = (hotspotIds ?? idsWithin(following, span, [...cold.keys(), ...byHotspot.keys()])).filter((id) =>
    names.has(id),
  );
  return ids.flatMap((hotspotId) => {
    const byPeriod = Map.groupBy(byHotspot.get(hotspotId) ?? [], ({ day }) => periods.of(day));
    return periods.names.map((day) => {
      const within = byPeriod.get(day) ?? [];
      const {
        crewShares,
        crewSeconds: _,
        ...total
      } = spanTotalOf(
        within.map((each) => each.total),
        defaultRules.mergeSeconds,
      );
      return {
        hotspotId,
        name: names.get(hotspotId) ?? hotspotId,
        day,
        ...total,
        daysWithTarget: withTarget.get(day)?.([hotspotId]) ?? 0,
        daysOnTarget: targets.reached(within),
        crewShares: crewShares === null ? null : [...crewShares],
        isColdNow: cold.get(hotspotId) ?? null,
      };
    });
  });
}

/** A row for each day or week: sums over hotspots, so that in hotspots that overlap both are credited. */
export function periodRows(
  following: Following,
  days: readonly KeptDay[],
  span: DosageSpan,
  by: 'day' | 'week',
  hotspotIds: readonly string[] | null,
): PeriodDosage[] {
  const targets = targetsOf(following, span);
  const ids = hotspotIds ?? [...namesOf(following).keys()];
  const periods = periodsOf(span, by === 'day' ? 'hotspot-day' : 'hotspot-week');
  const byPeriod = Map.groupBy(days, ({ day }) => periods.of(day));
  return periods.names.map((day) => {
    const within = byPeriod.get(day) ?? [];
    const patrolled = within.filter(({ total }) => total.patrolVisits > 0);
    return {
      day,
      hotspotsPatrolled: new Set(patrolled.map(({ hotspotId }) => hotspotId)).size,
      ...sumsOf(within.map((each) => each.total)),
      daysWithTarget: targets.daysWith(periods.daysOf(day))(ids),
      daysOnTarget: targets.reached(within),
    };
  });
}

/** Which hotspots are cold at this moment, of those that hold now. */
export function coldNow({ picture }: Following, now: number): ReadonlyMap<string, boolean> {
  return new Map(picture.snapshot(now).hotspots.map(({ hotspotId, isCold }) => [hotspotId, isCold]));
}

/** The hotspots of a span's rows: those known already, and those that held on any of its days and have ended since. */
export function idsWithin({ state }: Following, span: DosageSpan, known: readonly string[]): string[] {
  const sets = new Set(daysOfSpan(span).map(({ from }) => state.hotspots(from)));
  return [...new Set([...known, ...[...sets].flatMap(({ hotspots }) => hotspots.map(({ id }) => id))])];
}

/** The names of hotspots, each as its last version has it. */
export function namesOf({ state }: Following): ReadonlyMap<string, string> {
  return new Map(state.hotspotVersions.map(({ hotspot }) => [hotspot.id, hotspot.name]));
}

/** The periods of a span by name, with their days. */
function periodsOf(span: DosageSpan, by: HotspotPeriods) {
  const days = daysOfSpan(span).map(({ day }) => day);
  const whole = wholeOf(span).day;
  const nameOf = (day: string) => (by === 'hotspot' ? whole : by === 'hotspot-day' ? day : weekOf(day));
  const names = new Map(days.map((day) => [day, nameOf(day)]));
  const byName = Map.groupBy(days, (day) => names.get(day) ?? day);
  return {
    names: [...byName.keys()],
    of: (day: string) => names.get(day) ?? day,
    daysOf: (name: string): readonly string[] => byName.get(name) ?? [],
  };
}

function ofMembers(
  targets: ReadonlyMap<string, HotspotTargets>,
  members: readonly string[],
): ReadonlyMap<string, HotspotTargets> {
  return new Map([...targets].filter(([id]) => members.includes(id)));
}

/** The day targets of hotspots as they held on each day of a span. */
export function targetsOf(
  { state }: Following,
  span: DosageSpan,
  daysOfIt: readonly DosageDay[] = daysOfSpan(span),
) {
  const bySet = new Map<object, ReadonlyMap<string, HotspotTargets>>();
  const byDay = new Map<string, ReadonlyMap<string, HotspotTargets>>();
  for (const { day, from } of daysOfIt) {
    const set = state.hotspots(from);
    const known = bySet.get(set) ?? new Map(set.hotspots.map(({ id, targets }) => [id, targets]));
    bySet.set(set, known);
    byDay.set(day, span.set === undefined ? known : ofMembers(known, membersOn(span.set, day)));
  }
  return {
    /** Counts of some days, with hotspots, how many had a target. */
    daysWith(days: readonly string[]): (ids: readonly string[]) => number {
      // Years have few sets of targets.
      const often = new Map<ReadonlyMap<string, HotspotTargets>, number>();
      for (const day of days) {
        const targets = byDay.get(day);
        if (targets !== undefined) often.set(targets, (often.get(targets) ?? 0) + 1);
      }
      return (ids) => {
        let sum = 0;
        for (const [targets, times] of often)
          sum += times * ids.filter((id) => hasTarget(targets, id)).length;
        return sum;
      };
    },
    reached: (days: readonly KeptDay[]) => days.filter(({ isOnTarget }) => isOnTarget === true).length,
  };
}

function hasTarget(targets: ReadonlyMap<string, HotspotTargets>, hotspotId: string): boolean {
  const own = targets.get(hotspotId);
  return own !== undefined && isDayOnTarget(nothing, own) !== null;
}

const nothing = { patrolVisits: 0, patrolSeconds: 0 };
