// The end of time that officers declared: when visits go the name goes, and the time itself goes when totals do. What a legal hold names stays as it is.
import { holds } from '../../../core/tracking/hold.ts';
import { periodAt } from '../../../core/tracking/retention.ts';
import type { Database } from '../../db/database.ts';
import { readPhoneDeclared, retireDeclared } from '../visits/own-declared.store.ts';
import { standingHolds } from './holds.store.ts';
import { readPeriods } from './periods.store.ts';

const day = 86_400_000;

/** Retires what is due of a force at `now` (ms), and gives how many stretches lost their name or went. */
export function retireDeclaredTime(database: Database, forceId: number, now: number): Promise<number> {
  return database.inForce(forceId, async (t) => {
    const periods = await readPeriods(t);
    const endOf = (subject: 'visits' | 'totals') => now - periodAt(periods, subject, now).days * day;
    const [named, kept] = [endOf('visits'), endOf('totals')];
    const standing = await standingHolds(t);
    const aged = (await readPhoneDeclared(t, { to: Math.max(named, kept) })).filter(
      ({ officerId, hotspotId, startedAt: from, endedAt: to }) =>
        !standing.some((hold) =>
          holds(
            { ...hold, officerId: officerId === null ? null : hold.officerId },
            {
              officerId: officerId ?? '',
              hotspotIds: new Set([hotspotId]),
              from,
              to,
            },
          ),
        ),
    );
    const remove = aged.filter(({ endedAt }) => endedAt < kept);
    const unname = aged.filter(
      ({ officerId, endedAt }) => officerId !== null && endedAt < named && endedAt >= kept,
    );
    const idsOf = (of: typeof aged) => of.map(({ declaredId }) => declaredId);
    await retireDeclared(t, { unname: idsOf(unname), remove: idsOf(remove) });
    return unname.length + remove.length;
  });
}
