// The hours of one's own day as this phone knows them: paid, on patrol, in hotspots, declared. Each named and none mixed with another, and none
// larger than what is known.
import type { OwnDuty, OwnVisit, PatrolState } from './patrol-state.ts';

export type DayRead = Pick<
  PatrolState,
  | 'now'
  | 'me'
  | 'duty'
  | 'duties'
  | 'visits'
  | 'inside'
  | 'places'
  | 'activities'
  | 'declared'
  | 'day'
  | 'outbox'
>;

/** In seconds. */
export interface DayFigures {
  /** The duties of the day; of one whose course is not known, `statuses` is null. */
  readonly duties: readonly (Omit<OwnDuty, 'statuses'> & { readonly statuses: OwnDuty['statuses'] | null })[];
  readonly paidSeconds: number;
  /** Paid duty less all that was something else than patrol; null where that is not known. */
  readonly patrolSeconds: number | null;
  readonly inHotspotSeconds: number;
  readonly lowSeconds: number;
  readonly highSeconds: number;
  readonly declaredSeconds: number;
}

export function dayFigures(state: DayRead): DayFigures {
  const { now, declared } = state;
  // As the server counts: what is too short for a visit is listed, and in no figure.
  const visits = state.visits.filter(({ kind }) => kind === 'visit');
  const duties = dutiesOf(state);
  const paid = duties.map(({ startedAt, endedAt }) => lengthOf(startedAt, endedAt ?? now));
  const other = duties.map(({ statuses, startedAt, endedAt }) =>
    statuses === null
      ? null
      : sum(
          statuses.map(({ from, to }) =>
            lengthOf(Math.max(from, startedAt), Math.min(to ?? Infinity, endedAt ?? now)),
          ),
        ),
  );
  const isKnown = other.every((seconds) => seconds !== null);
  return {
    duties,
    paidSeconds: sum(paid),
    patrolSeconds: isKnown ? Math.max(0, sum(paid) - sum(other.map((seconds) => seconds ?? 0))) : null,
    inHotspotSeconds: onceOverlapping(visits, ({ countedSeconds }) => countedSeconds),
    lowSeconds: onceOverlapping(visits, ({ lowSeconds }) => lowSeconds),
    highSeconds: sum(visits.map(({ highSeconds }) => highSeconds)),
    declaredSeconds: sum(
      declared
        .filter(({ isWithdrawn, sent }) => !isWithdrawn && sent !== 'refused')
        .map(({ startedAt, endedAt }) => lengthOf(startedAt, endedAt)),
    ),
  };
}

/** As far as they have come: an end or a break that a roster foresees is still to come. */
function dutiesOf({ duties, duty, now }: DayRead): DayFigures['duties'] {
  const until = (at: number | null) => (at !== null && at > now ? null : at);
  if (duties !== undefined)
    return duties
      .filter(({ startedAt }) => startedAt <= now)
      .map(({ endedAt, statuses, ...rest }) => ({
        ...rest,
        endedAt: until(endedAt),
        statuses: statuses
          .filter(({ from }) => from <= now)
          .map((stretch) => ({ ...stretch, to: until(stretch.to) })),
      }));
  if (duty === null) return [];
  const { startedAt, crew } = duty;
  return [{ startedAt, endedAt: null, crew, statuses: null }];
}

/**
 * The seconds of visits together, time in two hotspots at once counted once at the most: from each is taken as much as it may share with those that
 * began before it. So it is never more than the true time, and may be less where hotspots lie over each other.
 */
function onceOverlapping(visits: readonly OwnVisit[], secondsOf: (visit: OwnVisit) => number): number {
  let until = -Infinity;
  let total = 0;
  for (const visit of visits.toSorted((a, b) => a.enteredAt - b.enteredAt)) {
    const shared = lengthOf(visit.enteredAt, Math.min(until, visit.leftAt));
    total += Math.max(0, secondsOf(visit) - shared);
    until = Math.max(until, visit.leftAt);
  }
  return total;
}

function lengthOf(from: number, to: number): number {
  return Math.max(0, to - from) / 1000;
}

function sum(seconds: readonly number[]): number {
  return seconds.reduce((total, each) => total + each, 0);
}
