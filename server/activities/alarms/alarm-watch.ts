// What waits for an answer, as all screens that watch are told it, and which screens those are. Screens ask every two seconds, so the shelf is asked
// once a second for all of them, and at once after a change. One process serves, so this is in its memory and nowhere else.
import {
  askMilliseconds,
  askRarelyMilliseconds,
  patienceMilliseconds,
} from '../../../core/activities/alarms-now.ts';
import type { EmergencySettings } from '../../../core/people/emergency.ts';
import type { Database } from '../../db/database.ts';
import { readAlarmRules } from './alarm-rules.store.ts';
import { type KeptAlarm, openAlarms } from './alarms.store.ts';
import { type KeptEmergency, openEmergencies } from './emergencies.store.ts';
import { readEmergencySettings } from './emergency-settings.store.ts';

export interface OpenNow {
  readonly settings: EmergencySettings;
  /** Whether anything can alarm. */
  readonly isSet: boolean;
  readonly emergencies: readonly KeptEmergency[];
  readonly alarms: readonly KeptAlarm[];
}

export interface AlarmWatch {
  /** What is open, as it was within the last second. */
  open(forceId: number): Promise<OpenNow>;
  /** Something of a force changed: the next who asks is told. */
  changed(forceId: number): void;
  /** A screen asked, and is shown these emergencies; `isRare`: it will ask again only in a while. */
  saw(forceId: number, screenId: string, emergencyIds: readonly string[], isRare: boolean): void;
  /** How many screens show an emergency now. */
  shownOn(forceId: number, emergencyId: string): number;
  /** How many screens watch now. */
  watching(forceId: number): number;
}

/** An emergency that was answered is shown for so long after it was last heard of. */
const staysMilliseconds = 3_600_000;
const freshMilliseconds = 1000;
/** Screens whose last question is older are forgotten when another comes. */
const mostScreens = 5000;

export function alarmWatch(database: Database, now: () => number): AlarmWatch {
  const kept = new Map<number, { readonly at: number; readonly open: Promise<OpenNow> }>();
  const screens = new Map<
    string,
    { readonly forceId: number; readonly until: number; readonly shown: ReadonlySet<string> }
  >();

  const read = (forceId: number): Promise<OpenNow> =>
    database.inForce(forceId, async (t) => {
      const { settings } = await readEmergencySettings(t);
      const emergencies = await openEmergencies(t, now() - staysMilliseconds);
      const alarms = await openAlarms(t);
      const rules = await readAlarmRules(t);
      const isSet = settings.isOn || rules.some(({ endedAt }) => endedAt === null);
      return { settings, isSet, emergencies, alarms };
    });

  const watchingNow = (forceId: number) =>
    [...screens.values()].filter((screen) => screen.forceId === forceId && now() <= screen.until);

  return {
    open(forceId) {
      const before = kept.get(forceId);
      if (before !== undefined && performance.now() - before.at < freshMilliseconds) return before.open;
      const fresh = { at: performance.now(), open: read(forceId) };
      kept.set(forceId, fresh);
      // What failed is read again by whoever asks next.
      fresh.open.catch(() => kept.delete(forceId));
      return fresh.open;
    },
    changed: (forceId) => kept.delete(forceId),
    saw(forceId, screenId, emergencyIds, isRare) {
      if (screens.size >= mostScreens)
        for (const [id, { until }] of screens) if (now() > until) screens.delete(id);
      const asksIn = isRare ? askRarelyMilliseconds : askMilliseconds;
      const until = now() + asksIn + patienceMilliseconds;
      screens.set(`${forceId} ${screenId}`, { forceId, until, shown: new Set(emergencyIds) });
    },
    shownOn: (forceId, emergencyId) =>
      watchingNow(forceId).filter(({ shown }) => shown.has(emergencyId)).length,
    watching: (forceId) => watchingNow(forceId).length,
  };
}
