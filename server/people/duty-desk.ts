// Duty as phones and the desk ask about it and change it.
import type { DutyChange, KnownDuty } from '../../core/people/duty-change.ts';
import type { Database } from '../db/database.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { changeDutyOf, type DutyChangeDone, type DutyChanger, dutyOf } from './change-duty.ts';
import { type Officer, readOfficers } from './officers.store.ts';
import { rosterFrom } from './roster-file.ts';
import { type RosterDone, type RosterTerms, takeRoster } from './take-roster.ts';

/** The zone of times on a page that say no offset. */
const rosterZone = 'Europe/London';

export interface Whose {
  readonly forceId: number;
  readonly officerId: string;
}

export interface DutyDesk {
  /** The duty somebody is on; null off duty. */
  now(whose: Whose): Promise<KnownDuty | null>;
  /** Keeps a change, or says why not. */
  change(whose: Whose, change: DutyChange, by: DutyChanger): Promise<DutyChangeDone>;
  officer(forceId: number, officerId: string): Promise<Officer | null>;
  /** Takes a roster over, as far as somebody reaches. */
  roster(forceId: number, text: string, terms: RosterTerms): Promise<RosterDone>;
}

/** `onChanged` hears whose duty changed before the answer is given. */
export function dutyDesk(
  database: Database,
  now: () => number,
  onChanged: (officerId: string) => void,
): DutyDesk {
  return {
    now: ({ forceId, officerId }) => dutyOf(database, forceId, officerId, now()),
    async change({ forceId, officerId }, change, by) {
      const done = await changeDutyOf(database, forceId, officerId, change, by, now());
      if (done.ok) onChanged(officerId);
      return done;
    },
    async officer(forceId, officerId) {
      const officers = await database.inForce(forceId, readOfficers);
      return officers.find(({ id }) => id === officerId) ?? null;
    },
    async roster(forceId, text, terms) {
      const done = await takeRoster(database, forceId, rosterFrom(text, timeReader(rosterZone)), terms);
      if (done.ok) for (const officerId of done.officerIds) onChanged(officerId);
      return done;
    },
  };
}
