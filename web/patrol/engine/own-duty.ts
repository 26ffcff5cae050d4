// The duty on the phone, by the rules of the server: each tap changes it here at once and is sent as it was. Pure.
import {
  type DutyChange,
  dutyAfter,
  dutyNow,
  endsByItselfAt,
  type KnownDuty,
  plannedEndOf,
  statusAt,
  toldBy,
} from '../../../core/people/duty-change.ts';
import type { DutyState, OwnDuty } from '../patrol-state.ts';

/** Whether somebody is on duty at a time (ms). */
export function isOn(known: KnownDuty | null, now: number): known is KnownDuty {
  return known !== null && (known.duty.endedAt === null || known.duty.endedAt > now);
}

/** The duty as the screens show it; null off duty. */
export function dutyStateOf(known: KnownDuty | null, now: number): DutyState | null {
  if (!isOn(known, now)) return null;
  const { startedAt, crew } = known.duty;
  const on = statusAt(known.duty, now);
  return {
    dutyId: known.id,
    startedAt,
    plannedEndAt: plannedEndOf(known, now),
    crew,
    terms: known.terms,
    status: on === null ? null : { status: on.status, since: on.from },
  };
}

/** The duty as it is listed among those of the day. */
export function ownDutyOf({ duty: { startedAt, endedAt, crew, statuses } }: KnownDuty): OwnDuty {
  return { startedAt, endedAt, crew, statuses };
}

/** The first moment (ms), now or just after the last change, at which the duty can change: a clock that was set back keeps nobody on duty. */
export function changeableAt(known: KnownDuty | null, now: number): number {
  if (known === null) return now;
  const { startedAt, statuses, endedAt } = known.duty;
  const last = statuses.reduce((latest, { from, to }) => Math.max(latest, from, to ?? from), startedAt);
  const ended = endedAt !== null && endedAt <= now ? endedAt : last;
  return Math.max(now, Math.max(last, ended) + 1);
}

/** The duty after a tap; null where there is nothing that it could change. */
export function dutyTapped(known: KnownDuty | null, change: DutyChange): KnownDuty | null {
  const done = dutyAfter('', known, change, change.at);
  return done.ok && !('isRepeat' in done) ? done.known : null;
}

/** The duty ended where nobody ended it and its time is over, as the server ends it; null where it goes on. */
export function endedByItself(known: KnownDuty, now: number): KnownDuty | null {
  const at = endsByItselfAt(known);
  if (at === null || at > now || !isOn(known, now)) return null;
  const latest = known.duty.statuses.reduce((most, { from, to }) => Math.max(most, to ?? from), at);
  return dutyTapped(known, { kind: 'end', at: latest });
}

/** The duty that the server tells at a time (ms), as far as it has come: what a roster foresees keeps nobody on duty. Null where it knows of none. */
export function dutyTold(body: unknown, at: number): KnownDuty | null {
  const read = dutyNow.safeParse(body);
  if (!read.success || read.data.duty === null) return null;
  const { dutyId, terms, statuses, ...duty } = read.data.duty;
  const whole = {
    ...duty,
    officerId: '',
    awaySeconds: 0,
    statuses: statuses.map(({ hotspotId, ...each }) => ({ ...each, hotspotId: hotspotId ?? undefined })),
  };
  return { id: dutyId, terms, duty: { ...whole, statuses: toldBy(whole, at) } };
}
