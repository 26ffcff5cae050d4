// The definition-drift alarm: a figure of the measuring itself (minutes a patrol visit, visits a duty) that suddenly changes says that something
// in devices, rules or records changed, not only patrols. Median against median, in units of the median absolute deviation scaled to a standard
// deviation: Rousseeuw & Croux 1993 (1.4826); the limit of 3.5 is Iglewicz & Hoaglin 1993.

/** A day's value of the figure; null where there was nothing to take it from. */
export interface DayValue {
  readonly day: string;
  readonly value: number | null;
}

export interface DriftTerms {
  /** The days that are judged, and those before that they are judged against. */
  readonly recentDays: number;
  readonly usualDays: number;
  /** With fewer days that have a value, nothing is said. */
  readonly leastRecent: number;
  readonly leastUsual: number;
  /** Deviations beyond which it is said; the limit itself is not. */
  readonly deviations: number;
  /** A change by less than this share of the usual is never said, however steady the usual was. */
  readonly leastShare: number;
}

export const driftDefaults: DriftTerms = {
  recentDays: 7,
  usualDays: 28,
  leastRecent: 4,
  leastUsual: 14,
  deviations: 3.5,
  leastShare: 0.15,
};

export interface Drift {
  /** The first day that itself stands out so. */
  readonly since: string;
  readonly recent: number;
  readonly usual: number;
}

const toStandardDeviation = 1.4826;

/** The latest change that stands out at the end of any week of the days, which are in order and without holes; null where none does. */
export function driftOf(days: readonly DayValue[], terms: DriftTerms = driftDefaults): Drift | null {
  let found: Drift | null = null;
  let wasDrifting = false;
  for (let end = terms.recentDays + terms.leastUsual; end <= days.length; end++) {
    const drift = driftAt(days, end, terms);
    // While it goes on it is the same change: since when it began, by the figures when it stood out most.
    if (drift !== null && !wasDrifting) found = drift;
    else if (drift !== null && found !== null && change(drift) > change(found)) {
      found = { ...drift, since: found.since };
    }
    wasDrifting = drift !== null;
  }
  return found;
}

function driftAt(days: readonly DayValue[], end: number, terms: DriftTerms): Drift | null {
  const start = end - terms.recentDays;
  const recentValues = valuesOf(days.slice(start, end));
  const usualValues = valuesOf(days.slice(Math.max(0, start - terms.usualDays), start));
  if (recentValues.length < terms.leastRecent || usualValues.length < terms.leastUsual) return null;
  const recent = medianOf(recentValues);
  const usual = medianOf(usualValues);
  // Where nothing was measured before, measuring begins: it cannot have changed.
  if (usual === 0) return null;
  const spread = toStandardDeviation * medianOf(usualValues.map((value) => Math.abs(value - usual)));
  const least = Math.max(terms.deviations * spread, terms.leastShare * Math.abs(usual));
  if (Math.abs(recent - usual) <= least) return null;
  const standsOut = ({ value }: DayValue) =>
    value !== null && Math.abs(value - usual) > least && value > usual === recent > usual;
  const since = days.slice(start, end).find(standsOut) ?? days[start];
  return { since: since.day, recent, usual };
}

function change({ recent, usual }: Drift): number {
  return Math.abs(recent - usual);
}

function valuesOf(days: readonly DayValue[]): number[] {
  return days.map(({ value }) => value).filter((value) => value !== null);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
