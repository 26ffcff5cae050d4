// The answer to a question of dosage: its rows, and what they are: the definition with its version, what changed of it, what was refused.
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import type { DosageList } from '../../../core/tracking/dosage-list.ts';
import type { DosageBy } from '../../../core/tracking/dosage-question.ts';
import { defaultRules, definitionOf, versionOf } from '../../../core/tracking/index.ts';
import { dutiesBetween } from '../../people/index.ts';
import type { Following } from '../following/following.ts';
import type { KeptDay } from '../visits/day-row.ts';
import { declaredRows } from './declared-rows.ts';
import { changesWithin } from './dosage-changes.ts';
import { driftSpan, driftsIn, isNews } from './dosage-drift.ts';
import { hotspotsOfSet, setsOf, withinSet } from './dosage-of-set.ts';
import { hotspotRows, periodRows } from './dosage-rows.ts';
import { type DosageSpan, daysIn, daysOfSpan, weeksOfSpan, wholeOf } from './dosage-span.ts';
import { officerRows } from './officer-rows.ts';
import { refusedBetween } from './refused-between.ts';
import { totalsByVisits, totalsNow } from './totals-now.ts';
import { wideRows } from './wide-rows.ts';

export interface DosageQuestion extends DosageSpan {
  readonly by: DosageBy;
  /** Every one where none is named. */
  readonly hotspotIds: readonly string[] | null;
  readonly officerIds: readonly string[] | null;
}

export type DosageRow = DosageList['rows'][number];

/** The rows asked for, as they stand now. */
export async function dosageAnswer(
  following: Following,
  asked: DosageQuestion,
  now: number,
): Promise<DosageList> {
  const question = { ...asked, hotspotIds: hotspotsOfSet(asked.set, asked.hotspotIds) };
  const { from, to, hotspotIds, officerIds, set } = question;
  const span = { from, to };
  const hotspots = hotspotIds?.length ?? following.state.hotspots(now).hotspots.length;
  if (isWide(question, hotspots)) return wideAnswer(following, question, now);
  const drifting = driftSpan(span, dayOf(now, defaultDayRule).day);
  const totals =
    officerIds === null
      ? await totalsNow(following, { from: drifting.from, to, hotspotIds }, now)
      : { days: await totalsByVisits(following, { from, to, hotspotIds }, officerIds), isCatchingUp: false };
  const days = withinSet(
    set,
    totals.days.filter(({ day }) => day >= from),
  );
  const drifts =
    officerIds === null ? driftsIn(totals.days, await dutiesByDay(following, drifting), drifting) : [];
  return {
    ...(await aboutOf(following, question, days)),
    drifts: drifts.filter(({ since }) => isNews(since, from)),
    isWide: false,
    isCatchingUp: totals.isCatchingUp,
    rows: await rowsOf(following, question, days, now),
  };
}

/** More hotspot days than this are summed on the shelf. */
const mostHotspotDays = 20_000;

function isWide(question: DosageQuestion, hotspots: number): boolean {
  const { by, officerIds, set } = question;
  // The shelf does not know when a hotspot was in a set.
  if (set !== undefined) return false;
  const isSum = by === 'hotspot' || by === 'day' || by === 'week';
  return isSum && officerIds === null && hotspots * daysIn(question) > mostHotspotDays;
}

async function wideAnswer(following: Following, question: DosageQuestion, now: number): Promise<DosageList> {
  const { from, to, hotspotIds } = question;
  const by = question.by === 'day' || question.by === 'week' ? question.by : 'hotspot';
  return {
    ...(await aboutOf(following, question, [])),
    drifts: [],
    isWide: true,
    ...(await wideRows(following, { from, to, hotspotIds }, by, now)),
  };
}

async function aboutOf(following: Following, question: DosageQuestion, days: readonly KeptDay[]) {
  const { from, to, by, hotspotIds, set } = question;
  // Of hotspots asked for by name it is not told which sets there are.
  const sets = set !== undefined ? [set] : hotspotIds === null ? await setsOf(following) : [];
  return {
    from,
    to,
    by,
    rulesVersion: versionOf(defaultRules),
    definition: definitionOf(defaultRules),
    dayStartsAt: defaultDayRule.dayStartsAt,
    timeZone: defaultDayRule.timeZone,
    refused: await refusedBetween(following, { from, to }),
    changes: changesWithin(following, days, { from, to }, hotspotIds, sets),
    declared: await declaredOf(following, question),
  };
}

async function rowsOf(
  following: Following,
  { by, from, to, hotspotIds, officerIds, set }: DosageQuestion,
  days: readonly KeptDay[],
  now: number,
): Promise<DosageRow[]> {
  const span = { from, to, set };
  if (by === 'officer' || by === 'officer-day')
    return officerRows(following, span, by, { officerIds, hotspotIds });
  if (by === 'day' || by === 'week') return periodRows(following, days, span, by, hotspotIds);
  const rows = hotspotRows(following, days, span, by, hotspotIds, now);
  return by === 'hotspot-day' ? [...withinSet(set, rows)] : rows;
}

/** How many duties began on each dosage day. */
async function dutiesByDay(
  { database, forceId }: Following,
  span: DosageSpan,
): Promise<ReadonlyMap<string, number>> {
  const { from, to } = wholeOf(span);
  const duties = await database.inForce(forceId, (t) => dutiesBetween(t, from, to));
  const byDay = new Map<string, number>();
  for (const { startedAt } of duties) {
    const { day } = dayOf(startedAt, defaultDayRule);
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  return byDay;
}

/** What was declared, by the hotspots and periods of the rows; by hotspot where the rows are of something else. */
async function declaredOf(following: Following, question: DosageQuestion) {
  const { by, hotspotIds } = question;
  const periods =
    by === 'hotspot-day'
      ? daysOfSpan(question)
      : by === 'hotspot-week'
        ? weeksOfSpan(question)
        : [wholeOf(question)];
  const declared = await declaredRows(following, periods, undefined);
  return declared.filter(({ hotspotId }) => hotspotIds === null || hotspotIds.includes(hotspotId));
}
