// The end of emergencies and alarms: where those were who called goes as raw positions do, the rest as visits do. What a legal hold names stays.
import { alarmDays, emergencyPlaceDays } from '../../../core/activities/alarms-now.ts';
import { holds } from '../../../core/tracking/hold.ts';
import { agedAlarms, deleteAged } from '../../activities/index.ts';
import type { Database } from '../../db/database.ts';
import { standingHolds } from './holds.store.ts';

const day = 86_400_000;

/** Deletes what of a force is past its period at `now` (ms), and gives how many rows went. */
export function retireAlarms(database: Database, forceId: number, now: number): Promise<number> {
  return database.inForce(forceId, async (t) => {
    const standing = await standingHolds(t);
    const aged = await agedAlarms(t, {
      places: now - emergencyPlaceDays * day,
      alarms: now - alarmDays * day,
    });
    const due = aged.filter(
      ({ officerId, hotspotIds, at }) =>
        !standing.some((hold) =>
          holds(hold, { officerId, hotspotIds: new Set(hotspotIds), from: at, to: at }),
        ),
    );
    await deleteAged(t, due);
    return due.length;
  });
}
