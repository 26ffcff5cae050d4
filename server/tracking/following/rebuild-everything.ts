// Everything from the positions again: what the shelf says must be what comes out. Sealed visits have no positions any more; of those the
// seals are looked at.
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import type { Database } from '../../db/database.ts';
import { sealHash } from '../visits/seal.ts';
import { readSeals } from '../visits/seals.store.ts';
import { readVisits } from '../visits/visits.store.ts';
import { type ComparedDays, compareDays } from './compare-days.ts';
import { deriveDue } from './derive-days.ts';
import { readForceState, timeOf } from './force-state.ts';
import { rebuild } from './rebuild.ts';

/** How the visits on the shelf compare with what their positions come to. */
export interface Comparison {
  readonly same: number;
  /** Found, and not on the shelf before. */
  readonly closed: number;
  /** On the shelf, and other than found. */
  readonly restated: number;
  /** On the shelf, and not found. */
  readonly withdrawn: number;
  readonly sealed: number;
  /** Sealed, and not what was sealed. */
  readonly broken: number;
  /** The totals of hotspots' days, held against their visits. */
  readonly days: ComparedDays;
}

export interface RebuildEverythingTerms {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Differences are counted and not written. */
  readonly isCheck: boolean;
  readonly onOfficer?: (done: number, total: number) => void;
}

const dayMilliseconds = 86_400_000;

/** Follows every officer's positions again, an officer a transaction, and writes what came out differently; then the totals of days that rest on it. */
export async function rebuildEverything(
  database: Database,
  forceId: number,
  { now, isCheck, onOfficer }: RebuildEverythingTerms,
): Promise<Comparison> {
  const state = await database.inForce(forceId, (t) => readForceState(t, now));
  // Those without any position too: they may have been followed by a crew-mate's track.
  const officers = [...state.officersByNumber.values()];
  const { devicesByNumber: devices, hotspots } = state;
  const sums = { same: 0, closed: 0, restated: 0, withdrawn: 0 };
  for (const [i, officer] of officers.entries()) {
    const span = { from: 0, to: now + dayMilliseconds };
    for (const { changes, written } of await rebuild(
      { database, forceId, time: timeOf(state, officer), devices, hotspots, now, isCheck },
      span,
    )) {
      sums.closed += changes.closed.length;
      sums.restated += changes.restated.length;
      sums.withdrawn += changes.withdrawn.length;
      sums.same += written.size - changes.closed.length - changes.restated.length;
    }
    onOfficer?.(i + 1, officers.length);
  }
  const days = await database.inForce(forceId, (t) => compareDays(t, hotspots, isCheck));
  const { day: today } = dayOf(now, defaultDayRule);
  while (!isCheck && (await deriveDue({ database, forceId, hotspots }, today)) > 0);
  return { ...sums, ...(await sealsKept(database, forceId)), days };
}

async function sealsKept(database: Database, forceId: number): Promise<{ sealed: number; broken: number }> {
  const { seals, rows } = await database.inForce(forceId, async (t) => {
    const found = await readSeals(t);
    return { seals: found, rows: found.length === 0 ? [] : await readVisits(t, {}) };
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const broken = seals.filter(({ visitId, gaps, accuracies, hash }) => {
    const row = byId.get(visitId);
    return row === undefined || Buffer.compare(sealHash(row, gaps, accuracies), hash) !== 0;
  });
  return { sealed: seals.length, broken: broken.length };
}
