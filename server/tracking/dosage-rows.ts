// Rows of dosage by hotspot, or by hotspot and day: every hotspot that holds now, or that was in a set, visited or not.
import type { HotspotSetDates } from '../../core/hotspots/hotspot-set.ts';
import { type DosageDay, dayNamed, daysBetween, defaultDayRule } from '../../core/time/index.ts';
import { defaultRules, dosageOf, versionOf } from '../../core/tracking/index.ts';
import { type DayFigures, figuresOf } from './day-figures.ts';
import { declaredRows } from './declared-rows.ts';
import { daysInSet, hotspotsInSet } from './dosage-of-set.ts';
import type { Following } from './following.ts';
import { readTotals } from './totals.store.ts';
import { officerVisitsOf, type VisitRow } from './visit-row.ts';
import { visitsNow } from './visits-now.ts';

export interface DosageQuestion {
  /** First and last dosage day, 'YYYY-MM-DD', both included. */
  readonly from: string;
  readonly to: string;
  readonly by: 'hotspot' | 'hotspot-day';
  readonly hotspotId?: string | undefined;
  /** Only hotspots of this set, and of each only the days on which it was in it. */
  readonly set?: HotspotSetDates | undefined;
}

/** A visit that began so long before the first day may still reach into it. */
const longestVisitMilliseconds = 2 * 86_400_000;

export async function dosageRows(following: Following, question: DosageQuestion, now: number) {
  const first = dayNamed(question.from, defaultDayRule);
  const last = dayNamed(question.to, defaultDayRule);
  const { hotspotId } = question;
  const rows = await visitsNow(following, {
    hotspotId,
    from: first.from - longestVisitMilliseconds,
    to: last.to,
    leftAfter: first.from,
  });
  const days =
    question.by === 'hotspot' ? [wholeOf(first, last)] : daysBetween(first.from, last.to, defaultDayRule);
  const byHotspot = Map.groupBy(rows, (row) => row.hotspotId);
  const hotspots = hotspotsInSet(following, question.set, now);
  const totals =
    question.by === 'hotspot' ? new Map<string, DayFigures>() : await totalsKept(following, question);
  const asked = hotspotId === undefined ? hotspots : hotspots.filter((hotspot) => hotspot.id === hotspotId);
  return {
    rows: asked.flatMap(({ id, targets }) => {
      const { visitTargetSeconds } = targets;
      const terms = { mergeSeconds: defaultRules.mergeSeconds, visitTargetSeconds };
      const own = byHotspot.get(id) ?? [];
      return (question.set === undefined ? days : daysInSet(days, question, question.set, id)).map((day) => ({
        hotspotId: id,
        day: day.day,
        ...(totals.get(`${id} ${day.day}`) ??
          figuresOf(dosageOf(id, officerVisitsOf(within(own, day)), terms, day))),
      }));
    }),
    declared: await declaredRows(following, days, hotspotId),
    rulesVersion: versionOf(defaultRules),
    dayStartsAt: defaultDayRule.dayStartsAt,
    timeZone: defaultDayRule.timeZone,
  };
}

/** The figures of days whose visits have reached the end of their period, by hotspot and day. */
async function totalsKept(
  { database, forceId }: Following,
  { from, to, hotspotId }: DosageQuestion,
): Promise<Map<string, DayFigures>> {
  const totals = await database.inForce(forceId, (t) => readTotals(t, { from, to, hotspotId }));
  return new Map(totals.map((total) => [`${total.hotspotId} ${total.day}`, total.figures]));
}

function within(rows: readonly VisitRow[], day: DosageDay): VisitRow[] {
  return rows.filter((row) => row.enteredAt < day.to && row.leftAt > day.from);
}

function wholeOf(first: DosageDay, last: DosageDay): DosageDay {
  const day = first.day === last.day ? first.day : `${first.day}..${last.day}`;
  return { day, from: first.from, to: last.to };
}
