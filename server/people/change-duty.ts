// A change of somebody's duty, by themselves or by the desk: one transaction. And the end of duties that nobody ended.
import {
  type DutyChange,
  type DutyRefusal,
  dutyAfter,
  endingBefore,
  endsByItselfAt,
  type KnownDuty,
} from '../../core/people/duty-change.ts';
import type { Actor } from '../bus/events.ts';
import type { Database } from '../db/database.ts';
import {
  addDuty,
  changeDuty,
  type LiveSource,
  lastDutyOf,
  nextStartOf,
  overdueDuties,
} from './live-duties.store.ts';

export type DutyChangeDone =
  | { readonly ok: true; readonly known: KnownDuty }
  | { readonly ok: false; readonly reason: DutyRefusal };

export interface DutyChanger {
  readonly source: LiveSource;
  readonly actor: Actor;
}

/** Keeps a change, or says why not. The same change again changes nothing. */
export async function changeDutyOf(
  database: Database,
  forceId: number,
  officerId: string,
  change: DutyChange,
  { source, actor }: DutyChanger,
  now: number,
): Promise<DutyChangeDone> {
  try {
    return await database.inForce(forceId, async (t) => {
      const done = dutyAfter(officerId, await lastDutyOf(t, officerId, change.at), change, now);
      if (!done.ok || 'isRepeat' in done) return done;
      if (!done.isNew) {
        await changeDuty(t, done.known, change.kind === 'end' ? 'duty.ended' : 'duty.changed', source, actor);
        return done;
      }
      const known = endingBefore(done.known, await nextStartOf(t, officerId, Math.max(change.at, now)));
      await addDuty(t, known, source, actor);
      return { ...done, known };
    });
  } catch (error) {
    // A duty that begins later is on record already, from a roster or from another phone; or one of that id, somebody else's.
    const isMet = error instanceof Error && 'constraint' in error && metBy.includes(error.constraint);
    if (isMet) return { ok: false, reason: 'on-duty-already' };
    throw error;
  }
}

const metBy: readonly unknown[] = ['duties_apart', 'duties_pkey'];

/** The duty somebody is on at a time (ms), or null. */
export async function dutyOf(
  database: Database,
  forceId: number,
  officerId: string,
  at: number,
): Promise<KnownDuty | null> {
  const last = await database.inForce(forceId, (t) => lastDutyOf(t, officerId, at));
  return last === null || (last.duty.endedAt !== null && last.duty.endedAt < at) ? null : last;
}

/** Ends the duties that nobody ended and whose time has passed: when they were planned to, and a while; without a plan, a long shift after they began. Gives whose they were. */
export async function endOverdueDuties(database: Database, forceId: number, now: number): Promise<string[]> {
  const ended: string[] = [];
  const overdue = await database.inForce(forceId, (t) => overdueDuties(t, now));
  for (const known of overdue) {
    const at = endsByItselfAt(known);
    if (at === null || at > now) continue;
    const { officerId } = known.duty;
    const isDone = await database.inForce(forceId, async (t) => {
      const last = await lastDutyOf(t, officerId, now);
      // What somebody did to it meanwhile goes before.
      if (last === null || last.id !== known.id || endsByItselfAt(last) !== at) return false;
      const latest = last.duty.statuses.reduce((most, { from, to }) => Math.max(most, to ?? from), at);
      const done = dutyAfter(officerId, last, { kind: 'end', at: latest }, latest);
      if (done.ok) await changeDuty(t, done.known, 'duty.ended', 'desk', 'planned-end');
      return done.ok;
    });
    if (isDone) ended.push(officerId);
  }
  return ended;
}
