// What administrators set of the emergency button and of alarms.
import type { NewAlarmRule } from '../../../core/activities/alarm-rule.ts';
import type { AlarmSettings } from '../../../core/activities/alarms-now.ts';
import type { EmergencySettings } from '../../../core/people/emergency.ts';
import type { Database } from '../../db/database.ts';
import type { SignedIn } from '../../http/session-door.ts';
import { readAreas } from '../../people/index.ts';
import { addAlarmRule, endAlarmRule, readAlarmRules } from './alarm-rules.store.ts';
import type { AlarmWatch } from './alarm-watch.ts';
import { addEmergencySettings, readEmergencySettings } from './emergency-settings.store.ts';

export interface AlarmSetting {
  about(who: SignedIn): Promise<AlarmSettings>;
  setEmergency(who: SignedIn, settings: EmergencySettings): Promise<void>;
  /** False where there is no such area. */
  addRule(who: SignedIn, rule: NewAlarmRule): Promise<boolean>;
  /** False where none of that id holds. */
  endRule(who: SignedIn, ruleId: string): Promise<boolean>;
}

export function alarmSetting(database: Database, watch: AlarmWatch, now: () => number): AlarmSetting {
  const changed = async <Result>(who: SignedIn, work: Promise<Result>): Promise<Result> => {
    const result = await work;
    watch.changed(who.forceId);
    return result;
  };
  return {
    about: ({ forceId }) =>
      database.inForce(forceId, async (t) => {
        const { settings, setAt } = await readEmergencySettings(t);
        const areas = await readAreas(t);
        return {
          emergency: settings,
          setAt,
          watching: watch.watching(forceId),
          rules: await readAlarmRules(t),
          areas: areas.map(({ id, name }) => ({ areaId: id, name })),
        };
      }),
    setEmergency: (who, settings) =>
      changed(
        who,
        database.inForce(who.forceId, (t) => addEmergencySettings(t, settings, now(), actorOf(who))),
      ),
    addRule: (who, rule) =>
      changed(
        who,
        database.inForce(who.forceId, (t) => addAlarmRule(t, rule, now(), actorOf(who))),
      ),
    endRule: (who, ruleId) =>
      changed(
        who,
        database.inForce(who.forceId, (t) => endAlarmRule(t, ruleId, now(), actorOf(who))),
      ),
  };
}

function actorOf({ viewer }: SignedIn) {
  return `staff:${viewer.staffId}` as const;
}
