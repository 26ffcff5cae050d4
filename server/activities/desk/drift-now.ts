// The drift alarm as it stands: engagements of the last days that are over, over the hours of patrol in which.
import {
  type ActivityDrifts,
  activityDriftDefaults,
  activityDriftOf,
} from '../../../core/activities/activity-drift.ts';
import { activityKinds, shapeOf } from '../../../core/activities/kinds.ts';
import { type DosageDay, dayNamed, defaultDayRule } from '../../../core/time/index.ts';
import { hoursNow } from '../../tracking/index.ts';
import { type Reading, reachedIds } from './activity-terms.ts';
import { activityCells } from './desk-activities.store.ts';

const engagements = activityKinds.filter((kind) => shapeOf(kind).group === 'engagement');

/** Of those whom the reader reaches; today is not over, and judged tomorrow. */
export async function driftsNow(reading: Reading, now: number): Promise<ActivityDrifts> {
  const { following } = reading;
  const officerIds = reachedIds(reading);
  const days = daysBefore(following.day.day);
  const cells = await following.database.inForce(following.forceId, (t) =>
    activityCells(t, days, { officerIds }, { kinds: engagements }),
  );
  const hours = await hoursNow(following, days, officerIds, now);
  const isOnStatus = hours.some(({ patrolStatusSeconds }) => patrolStatusSeconds !== null);
  const logged = Map.groupBy(
    cells.filter(({ declared }) => declared === null),
    ({ day }) => day,
  );
  const driftOf = (figure: 'entries' | 'counted') =>
    activityDriftOf(
      days.map(({ day }, i) => ({
        day,
        logged: (logged.get(day) ?? []).reduce((sum, cell) => sum + cell[figure], 0),
        patrolHours: (isOnStatus ? (hours[i].patrolStatusSeconds ?? 0) : hours[i].personSeconds) / 3600,
      })),
    );
  return {
    engagements: driftOf('entries'),
    people: driftOf('counted'),
    hoursOf: isOnStatus ? 'patrol-status' : 'hotspots',
  };
}

/** The dosage days that are judged and compared with, up to the day before one. */
function daysBefore(today: string): DosageDay[] {
  const { recentDays, usualDays } = activityDriftDefaults;
  const first = Temporal.PlainDate.from(today).subtract({ days: recentDays + usualDays });
  return Array.from({ length: recentDays + usualDays }, (_, i) =>
    dayNamed(first.add({ days: i }).toString(), defaultDayRule),
  );
}
