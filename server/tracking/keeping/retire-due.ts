// The end of visits and of totals. When a day's sealed visits reach the end of their period, what they came to is kept as the day's totals and
// they go, with proof; totals go in their turn. What a legal hold names stays.
import { type DosageDay, dayOf, defaultDayRule } from '../../../core/time/index.ts';
import { holds } from '../../../core/tracking/hold.ts';
import { periodAt } from '../../../core/tracking/retention.ts';
import type { ForceTransaction } from '../../db/database.ts';
import type { HotspotsAt } from '../../hotspots/index.ts';
import { deriveDays } from '../following/derive-days.ts';
import { readForceState } from '../following/force-state.ts';
import type { VisitRow } from '../visits/visit-row.ts';
import { readVisits } from '../visits/visits.store.ts';
import { standingHolds } from './holds.store.ts';
import { readPeriods } from './periods.store.ts';
import { deleteTotals, deleteVisits, earliestSealed, retireDays } from './retirement.store.ts';
import { placeOf, type SealingTerms } from './seal-due.ts';

const dayMilliseconds = 86_400_000;
/** A visit that began so long before a day may still reach into it. */
const longestVisitMilliseconds = 2 * dayMilliseconds;

/** Retires everything of a force that is due, a dosage day at a time, each in a transaction of its own. Gives how many days of visits. */
export async function retireDue(forceId: number, terms: SealingTerms): Promise<number> {
  const { database, now, newId } = terms;
  const { periods, hotspots } = await database.inForce(forceId, async (t) => ({
    periods: await readPeriods(t),
    hotspots: (await readForceState(t, now)).hotspots,
  }));
  const visits = periodAt(periods, 'visits', now);
  const before = now - visits.days * dayMilliseconds;
  let days = 0;
  for (let from = 0; terms.isStopping?.() !== true; days++) {
    const at = await database.inForce(forceId, (t) => earliestSealed(t, from, before));
    if (at === null) break;
    const day = dayOf(at, defaultDayRule);
    if (day.to > before) break;
    const retirement = { deletionId: newId(), rule: `visits ${visits.days} days`, at: now };
    await database.inForce(forceId, (t) => retireDay(t, day, hotspots, retirement));
    from = day.to;
    await terms.afterEach?.();
  }
  const totals = periodAt(periods, 'totals', now);
  const { day: firstDay } = dayOf(now - totals.days * dayMilliseconds, defaultDayRule);
  const retirement = { deletionId: newId(), rule: `totals ${totals.days} days`, at: now };
  await database.inForce(forceId, (t) => deleteTotals(t, firstDay, retirement));
  return days;
}

/** Keeps what the day came to, then deletes the sealed visits that ended by its end. Those that run on are still needed for the next. */
async function retireDay(
  transaction: ForceTransaction,
  day: DosageDay,
  hotspots: HotspotsAt,
  retirement: { readonly deletionId: string; readonly rule: string; readonly at: number },
): Promise<void> {
  const standing = await standingHolds(transaction);
  const rows = await readVisits(transaction, {
    from: day.from - longestVisitMilliseconds,
    to: day.to,
    leftAfter: day.from,
  });
  const places = new Set(rows.map(({ hotspotId }) => hotspotId));
  await deriveDays(
    transaction,
    hotspots,
    [...places].map((hotspotId) => ({ hotspotId, day: day.day })),
  );
  await retireDays(transaction, day.day, retirement.at);
  const isHeld = (row: VisitRow) => {
    const { officerId, enteredAt: from, leftAt: to } = row;
    return standing.some((hold) => holds(hold, { officerId, hotspotIds: new Set([placeOf(row)]), from, to }));
  };
  const ids = rows.filter((row) => row.leftAt <= day.to && !isHeld(row)).map(({ id }) => id);
  await deleteVisits(transaction, ids, retirement);
}
