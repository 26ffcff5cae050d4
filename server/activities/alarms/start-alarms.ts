// Emergencies and alarms as the server runs them: what screens are told, the doors of phones, and the round that raises alarms.
import type { Database } from '../../db/database.ts';
import { type AlarmWatch, alarmWatch } from './alarm-watch.ts';
import { type EmergencyPhone, emergencyPhone } from './emergency-phone.ts';
import { type RaisingTerms, startRaisingAlarms } from './raise-alarms.ts';

export interface Alarms {
  readonly watch: AlarmWatch;
  readonly phone: EmergencyPhone;
  /** Stops raising alarms after the round that is under way. */
  readonly stop: () => Promise<void>;
}

export function startAlarms(
  database: Database,
  now: () => number,
  onFailure: RaisingTerms['onFailure'],
): Alarms {
  const watch = alarmWatch(database, now);
  const forceIds = async () => (await database.forces()).map((force) => force.id);
  const raising = startRaisingAlarms({ database, forceIds, now, onRaised: watch.changed, onFailure });
  return { watch, phone: emergencyPhone(database, watch, now), stop: raising.stop };
}
