// How long what is kept: as dated data, since policy changes. These are the periods that hold where a force has set none of its own.

export const retentionSubjects = ['positions', 'visits', 'totals'] as const;
export type RetentionSubject = (typeof retentionSubjects)[number];

export interface RetentionPeriod {
  readonly subject: RetentionSubject;
  /** From when on it holds: milliseconds since 1970 UTC. */
  readonly validFrom: number;
  readonly days: number;
  readonly source: string;
}

const source = 'Beatkeeper’s own promise: raw positions 31 days, sealed visits 2 years, totals 7 years';

export const usualPeriods: readonly RetentionPeriod[] = [
  { subject: 'positions', validFrom: 0, days: 31, source },
  { subject: 'visits', validFrom: 0, days: 731, source },
  { subject: 'totals', validFrom: 0, days: 2557, source },
];

/** The period that holds at a moment: of those that have begun, the one that began last; the force's own before the usual ones. */
export function periodAt(
  own: readonly RetentionPeriod[],
  subject: RetentionSubject,
  at: number,
): RetentionPeriod {
  const begun = (period: RetentionPeriod) => period.subject === subject && period.validFrom <= at;
  const latest = [...own.filter(begun)].sort((a, b) => b.validFrom - a.validFrom).at(0);
  const period = latest ?? usualPeriods.find(begun);
  if (period === undefined) throw new Error(`There is no period for ${subject}`);
  return period;
}
