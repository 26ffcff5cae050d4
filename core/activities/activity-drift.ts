// Whether what is logged an hour of patrol has doubled: then how it is counted may have changed, and not only what was done. The median of the last
// seven days against that of the twenty-eight before them, since one strange day moves no median. That something doubled is said, never why.
import * as z from 'zod/mini';

/** A dosage day: what was logged on it, and the hours of patrol in which. */
export interface DayOfActivity {
  /** 2026-11-23. */
  readonly day: string;
  readonly logged: number;
  /** Null where nobody knows. */
  readonly patrolHours: number | null;
}

export interface ActivityDriftTerms {
  /** The days that are judged, and those before them that they are judged against. */
  readonly recentDays: number;
  readonly usualDays: number;
  /** With fewer days on which anybody patrolled, nothing can be told. */
  readonly leastRecent: number;
  readonly leastUsual: number;
  /** On a day with fewer hours of patrol, one engagement is a rate; it is left out. */
  readonly leastHours: number;
  /** From so many times the usual on, the limit itself included. */
  readonly times: number;
}

export const activityDriftDefaults: ActivityDriftTerms = {
  recentDays: 7,
  usualDays: 28,
  leastRecent: 4,
  leastUsual: 14,
  leastHours: 1,
  times: 2,
};

const days = {
  /** First and last of the days that were judged, and of those before, all included. */
  from: z.string(),
  to: z.string(),
  usualFrom: z.string(),
  usualTo: z.string(),
};

export const activityDrift = z.discriminatedUnion('state', [
  /** Not enough days to tell: of how many a rate is known. */
  z.object({ state: z.literal('too-few-days'), ...days, recentDays: z.number(), usualDays: z.number() }),
  /** Nothing usual to compare with: nothing was logged before. */
  z.object({ state: z.literal('nothing-before'), ...days, recent: z.number() }),
  z.object({ state: z.literal('steady'), ...days, recent: z.number(), usual: z.number() }),
  /** `since`: the first day of those judged that itself is at so many times the usual. */
  z.object({
    state: z.literal('doubled'),
    ...days,
    recent: z.number(),
    usual: z.number(),
    since: z.string(),
  }),
]);
export type ActivityDrift = z.infer<typeof activityDrift>;

/** `GET /api/activities/drift`: of engagements as they were logged, and of the people they counted, an hour of patrol. */
export const activityDrifts = z.object({
  engagements: activityDrift,
  people: activityDrift,
  /** What the hours are of: patrol status, or where there are no duties, hours in hotspots between positions. */
  hoursOf: z.enum(['patrol-status', 'hotspots']),
});
export type ActivityDrifts = z.infer<typeof activityDrifts>;

/** What the last days say, which are in order and without holes: as many as are judged and compared with. */
export function activityDriftOf(
  series: readonly DayOfActivity[],
  terms: ActivityDriftTerms = activityDriftDefaults,
): ActivityDrift {
  const { recentDays, usualDays, leastRecent, leastUsual, times } = terms;
  if (series.length !== recentDays + usualDays)
    throw new RangeError(`a drift is judged by ${recentDays + usualDays} days`);
  const [before, judged] = [series.slice(0, usualDays), series.slice(usualDays)];
  const span = {
    from: judged[0].day,
    to: judged[judged.length - 1].day,
    usualFrom: before[0].day,
    usualTo: before[before.length - 1].day,
  };
  const [recentRates, usualRates] = [ratesOf(judged, terms), ratesOf(before, terms)];
  if (recentRates.length < leastRecent || usualRates.length < leastUsual)
    return { state: 'too-few-days', ...span, recentDays: recentRates.length, usualDays: usualRates.length };
  const [recent, usual] = [medianOf(recentRates), medianOf(usualRates)];
  if (usual === 0) return { state: 'nothing-before', ...span, recent };
  if (recent < times * usual) return { state: 'steady', ...span, recent, usual };
  const isFar = (day: DayOfActivity) => ratesOf([day], terms).some((rate) => rate >= times * usual);
  return { state: 'doubled', ...span, recent, usual, since: (judged.find(isFar) ?? judged[0]).day };
}

function ratesOf(series: readonly DayOfActivity[], { leastHours }: ActivityDriftTerms): number[] {
  return series.flatMap(({ logged, patrolHours }) =>
    patrolHours === null || patrolHours < leastHours ? [] : [logged / patrolHours],
  );
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
