// What patrols were called away for: each stretch of a duty on which somebody was committed, as it was told. It says how long and from which
// hotspot, not how much patrol was lost: committed time is on duty, and dosage is not computed anew from it.
import { type DosageDay, daysBetween, defaultDayRule } from '../time/index.ts';
import { committedStatuses, type Duty, endOf, statusEndOf } from './duty.ts';
import type { KnownDuty } from './duty-change.ts';

export type CommittedStatus = (typeof committedStatuses)[number];

/** A time in milliseconds since 1970 UTC, from its first moment to before its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Time on which somebody was committed. Milliseconds. */
export interface Abstraction extends Span {
  readonly officerId: string;
  readonly status: CommittedStatus;
  /** The hotspot that they were called away from; null where they were in none, or nobody said. */
  readonly hotspotId: string | null;
  /** It goes on: counted until now. */
  readonly isOpen: boolean;
  /** It reaches beyond the span that was asked for, of which it is counted here. */
  readonly isCut: boolean;
}

/** The committed stretches of duties within a span, by their start; what goes on is counted until `now`, what is only foreseen not at all. */
export function abstractionsOf(duties: readonly Duty[], span: Span, now: number): Abstraction[] {
  const end = Math.min(span.to, now);
  const found = duties.flatMap((duty) =>
    duty.statuses.flatMap((stretch): Abstraction[] => {
      const status = committedStatuses.find((known) => known === stretch.status);
      const whole = statusEndOf(duty, stretch, now);
      const [from, to] = [Math.max(stretch.from, span.from), Math.min(whole, end)];
      if (status === undefined || from >= to) return [];
      const isOpen = stretch.to === null ? whole >= now : stretch.to > now;
      const isCut = stretch.from < span.from || Math.min(whole, now) > span.to;
      const { officerId } = duty;
      return [{ officerId, status, hotspotId: stretch.hotspotId ?? null, from, to, isOpen, isCut }];
    }),
  );
  return found.toSorted((a, b) => a.from - b.from || (a.officerId < b.officerId ? -1 : 1));
}

/** What some stretches come to under a name: how many, and their seconds. */
export interface AbstractionTotal<Key> {
  readonly key: Key;
  readonly count: number;
  readonly seconds: number;
}

/** The totals of stretches by a key, the longest first. */
export function totalsBy<Key, Stretch extends Span>(
  stretches: readonly Stretch[],
  keyOf: (stretch: Stretch) => Key,
): AbstractionTotal<Key>[] {
  const groups = Map.groupBy(stretches, keyOf);
  return [...groups]
    .map(([key, group]) => ({ key, count: group.length, seconds: secondsOf(group) }))
    .toSorted((a, b) => b.seconds - a.seconds);
}

/** The parts of stretches that fell on each dosage day of theirs. */
export function byDay<Stretch extends Span>(
  stretches: readonly Stretch[],
): (Stretch & { readonly day: string })[] {
  return stretches.flatMap((stretch) =>
    daysBetween(stretch.from, stretch.to, defaultDayRule).flatMap((day: DosageDay) => {
      const [from, to] = [Math.max(stretch.from, day.from), Math.min(stretch.to, day.to)];
      return from < to ? [{ ...stretch, from, to, day: day.day }] : [];
    }),
  );
}

/** Whole seconds of stretches, however they overlap: each is somebody's time. */
export function secondsOf(stretches: readonly Span[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0) / 1000;
}

/** A duty's time beyond its planned end. */
export interface Extension extends Span {
  readonly officerId: string;
  readonly plannedEndAt: number;
  readonly isOpen: boolean;
}

/** The times within a span for which duties went on beyond their planned end; one that goes on is counted until `now`. */
export function extensionsOf(duties: readonly KnownDuty[], span: Span, now: number): Extension[] {
  return duties.flatMap(({ duty, terms }): Extension[] => {
    const { plannedEndAt } = terms;
    if (plannedEndAt === null) return [];
    const end = Math.min(endOf(duty, now), now);
    const [from, to] = [Math.max(plannedEndAt, span.from, duty.startedAt), Math.min(end, span.to)];
    const isOpen = duty.endedAt === null || duty.endedAt > now;
    return from < to ? [{ officerId: duty.officerId, plannedEndAt, from, to, isOpen }] : [];
  });
}
