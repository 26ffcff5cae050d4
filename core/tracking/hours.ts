// The four kinds of hours, each within the one before: paid duty ⊇ patrol status ⊇ person-hours in hotspots ⊇ patrol-hours in hotspots.
// Time inside counts here only while on patrol status; a visit itself goes on through a call. Seconds fall to the days they fell on.
import { type Duty, endOf, statusEndOf } from '../people/index.ts';
import type { DosageDay } from '../time/index.ts';
import { placesPatrolled } from './places-patrolled.ts';
import { clipped, difference, millisecondsOf, unionOf } from './stretches.ts';
import type { Stretch, Visit } from './visit.ts';

/** A duty and what its track came to. */
export interface DutyVisits {
  readonly duty: Duty;
  readonly visits: readonly Visit[];
  readonly isByCrew: boolean;
}

export interface FourHours {
  readonly paidDutySeconds: number;
  /** Paid duty less what else than patrol: a break, a station, custody, and what was committed. */
  readonly patrolStatusSeconds: number;
  /** Counted time of visits while on patrol status, summed over people; in hotspots that overlap, once. */
  readonly personSeconds: number;
  /** The same with those who share a hotspot counted as one. */
  readonly patrolSeconds: number;
  /** Of the person-seconds, those of people whose own device was not live. */
  readonly byCrewSeconds: number;
}

/** The hours of all duties, over all time or over one dosage day. `until` is when a duty that goes on is asked about. */
export function fourHoursOf(
  duties: readonly DutyVisits[],
  until: number,
  day: DosageDay | null = null,
): FourHours {
  const from = day === null ? Number.NEGATIVE_INFINITY : day.from;
  const to = day === null ? Number.POSITIVE_INFINITY : day.to;
  let paidMs = 0;
  let patrolMs = 0;
  let personMs = 0;
  let byCrewMs = 0;
  const presences: { readonly person: number; readonly hotspotId: string; readonly stretch: Stretch }[] = [];
  duties.forEach(({ duty, visits, isByCrew }, person) => {
    const paid = clipped([[duty.startedAt, endOf(duty, until)]], from, to);
    const patrol = difference(paid, statusesOf(duty, until));
    paidMs += millisecondsOf(paid);
    patrolMs += millisecondsOf(patrol) - untimedMs(duty, paid, until);
    const inside: Stretch[] = [];
    for (const [hotspotId, counted] of countedByHotspot(visits)) {
      for (const stretch of within(counted, patrol)) {
        inside.push(stretch);
        presences.push({ person, hotspotId, stretch });
      }
    }
    const ms = millisecondsOf(unionOf(inside));
    personMs += ms;
    if (isByCrew) byCrewMs += ms;
  });
  return {
    paidDutySeconds: paidMs / 1000,
    // A break of which only the length is known cannot have lain in the time that was counted.
    patrolStatusSeconds: Math.max(patrolMs, personMs) / 1000,
    personSeconds: personMs / 1000,
    patrolSeconds: placesPatrolled(presences) / 1000,
    byCrewSeconds: byCrewMs / 1000,
  };
}

function statusesOf(duty: Duty, until: number): Stretch[] {
  return unionOf(duty.statuses.map((stretch): Stretch => [stretch.from, statusEndOf(duty, stretch, until)]));
}

/** Time away of which only the length is known falls evenly on the duty. */
function untimedMs(duty: Duty, paid: readonly Stretch[], until: number): number {
  const whole = endOf(duty, until) - duty.startedAt;
  return whole === 0 ? 0 : (duty.awaySeconds * 1000 * millisecondsOf(paid)) / whole;
}

function countedByHotspot(visits: readonly Visit[]): Map<string, Stretch[]> {
  const byHotspot = new Map<string, Stretch[]>();
  for (const { kind, hotspotId, measured, inferred } of visits) {
    if (kind !== 'visit') continue;
    byHotspot.set(hotspotId, [...(byHotspot.get(hotspotId) ?? []), ...measured, ...inferred]);
  }
  return byHotspot;
}

/** The parts of some stretches that lie in others, which are in order and apart. */
function within(stretches: readonly Stretch[], bounds: readonly Stretch[]): Stretch[] {
  const counted = unionOf(stretches);
  return bounds.flatMap(([from, to]) => clipped(counted, from, to));
}
