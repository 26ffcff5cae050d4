// Derives what hotspots' dosage days came to, from the visits by the one definition: for the shelf, and for answers that cannot wait for it.
import type { HotspotTargets } from '../../../core/hotspots/index.ts';
import { type DosageDay, dayNamed, defaultDayRule } from '../../../core/time/index.ts';
import {
  type DayTotal,
  dayTotalOf,
  defaultRules,
  isDayOnTarget,
  versionOf,
} from '../../../core/tracking/index.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import type { HotspotsAt } from '../../hotspots/index.ts';
import { type KeptDay, keptDayOf } from '../visits/day-row.ts';
import { type HotspotDay, marginMilliseconds } from '../visits/due-days.ts';
import { markAllDue, putDays, readDue, takeDue } from '../visits/hotspot-days.store.ts';
import { officerVisitsOf, type VisitRow } from '../visits/visit-row.ts';
import { readVisitsOfDays } from '../visits/visits.store.ts';

/** By which rules days are derived. The number is raised when the derivation itself changes. */
const definition = `days-1; ${versionOf(defaultRules)}; ${defaultDayRule.dayStartsAt} ${defaultDayRule.timeZone}`;

const daysAtOnce = 200;

export interface DeriveTerms {
  readonly database: Database;
  readonly forceId: number;
  readonly hotspots: HotspotsAt;
}

/** At a start: whatever was derived by another definition, or never, is due. */
export function findUnderived(transaction: ForceTransaction): Promise<boolean> {
  return markAllDue(transaction, definition, defaultDayRule);
}

/** Derives some of the days that are due and over before `before`. Gives how many; fewer than asked for means that none are left. */
export async function deriveDue(
  { database, forceId, hotspots }: DeriveTerms,
  before: string,
): Promise<number> {
  return database.inForce(forceId, async (t) => {
    const last = Temporal.PlainDate.from(before).subtract({ days: 1 }).toString();
    const due = await readDue(t, { from: '0001-01-01', to: last, hotspotIds: null }, daysAtOnce);
    if (due.length === 0) return 0;
    await deriveDays(t, hotspots, due);
    return due.length;
  });
}

/** Derives days for the shelf, due or not. */
export async function deriveDays(
  transaction: ForceTransaction,
  hotspots: HotspotsAt,
  days: readonly HotspotDay[],
): Promise<void> {
  // The marks go before the visits are read: who writes one meanwhile leaves a mark that stays.
  await takeDue(transaction, days);
  const found = await daysFromShelf(transaction, hotspots, days);
  const known = new Set(found.map(({ hotspotId, day }) => `${day} ${hotspotId}`));
  const empty = days.filter(({ hotspotId, day }) => !known.has(`${day} ${hotspotId}`));
  await putDays(transaction, found, empty, definition);
}

/** What days come to by the visits on the shelf; those without anything are left out. */
export async function daysFromShelf(
  transaction: ForceTransaction,
  hotspots: HotspotsAt,
  days: readonly HotspotDay[],
): Promise<KeptDay[]> {
  const spans = days.map(({ hotspotId, day }) => {
    const { from, to } = dayNamed(day, defaultDayRule);
    return { hotspotId, from: from - marginMilliseconds, to: to + marginMilliseconds };
  });
  return daysFrom(await readVisitsOfDays(transaction, spans), hotspots, days);
}

/** What days come to by these visits; those without anything are left out. */
export function daysFrom(
  rows: readonly VisitRow[],
  hotspots: HotspotsAt,
  days: readonly HotspotDay[],
): KeptDay[] {
  const byHotspot = Map.groupBy(rows, (row) => row.hotspotId);
  return days.flatMap(({ hotspotId, day: name }) => {
    const day = dayNamed(name, defaultDayRule);
    const own = (byHotspot.get(hotspotId) ?? []).filter((row) => isNear(row, day));
    if (own.length === 0) return [];
    const targets = targetsOn(hotspots, hotspotId, day);
    const terms = {
      mergeSeconds: defaultRules.mergeSeconds,
      visitTargetSeconds: targets?.visitTargetSeconds ?? usualVisitTargetSeconds,
    };
    const total = dayTotalOf(hotspotId, officerVisitsOf(own), terms, day);
    if (isNothing(total)) return [];
    const isOnTarget = targets === null ? null : isDayOnTarget(total, targets);
    const versions = own.map((row) => row.rulesVersion);
    return [keptDayOf(total, versions, isOnTarget)];
  });
}

/** Where no version of a hotspot held on the day, which only visits of an older set can have. */
const usualVisitTargetSeconds = 900;

/** The targets of the version that held on that day: a later target restates nothing. */
function targetsOn(hotspots: HotspotsAt, hotspotId: string, day: DosageDay): HotspotTargets | null {
  return hotspots(day.from).hotspots.find((hotspot) => hotspot.id === hotspotId)?.targets ?? null;
}

function isNothing({ personVisits, passThroughs, driveThroughs, highSeconds, personSeconds }: DayTotal) {
  return personVisits + passThroughs + driveThroughs + highSeconds + personSeconds === 0;
}

function isNear({ enteredAt, leftAt, possible }: VisitRow, { from, to }: DosageDay): boolean {
  const first = enteredAt + Math.min(0, possible.at(0) ?? 0);
  const last = Math.max(leftAt, enteredAt + (possible.at(-1) ?? 0));
  return first < to + marginMilliseconds && last > from - marginMilliseconds;
}
