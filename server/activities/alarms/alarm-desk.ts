// The desk at which emergencies and alarms are answered: what each is shown whom they reach, and acknowledgements, of which there is one.
import {
  type AlarmsNow,
  alarmListDays,
  type DeskAlarm,
  type DeskEmergency,
} from '../../../core/activities/alarms-now.ts';
import { type Role, reachOf, type Subject } from '../../../core/people/index.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import type { SignedIn } from '../../http/session-door.ts';
import type { LookKeeper } from '../../people/index.ts';
import type { AlarmWatch } from './alarm-watch.ts';
import { acknowledgeAlarm, alarmOfActivity, alarmsSince } from './alarms.store.ts';
import {
  type Acknowledged,
  acknowledgeEmergency,
  emergenciesSince,
  emergencyOf,
} from './emergencies.store.ts';
import { readEmergencySettings } from './emergency-settings.store.ts';
import { type NameOf, toldAlarm, toldEmergency } from './told-alarms.ts';

export interface AlarmDesk {
  /** What waits for an answer of somebody. `screenId` names the screen that asks; null: none that somebody watches. */
  now(who: SignedIn, screenId: string | null): Promise<AlarmsNow>;
  past(who: SignedIn): Promise<{ emergencies: DeskEmergency[]; alarms: DeskAlarm[] }>;
  /** Whose the acknowledgement is, theirs or that of who came before; null where there is nothing of that id for them. */
  acknowledge(who: SignedIn, what: 'emergency' | 'alarm', id: string): Promise<Acknowledged | null>;
}

export interface AlarmDeskTerms {
  readonly database: Database;
  readonly watch: AlarmWatch;
  readonly looks: LookKeeper;
  readonly now: () => number;
  readonly nameOf: (forceId: number) => NameOf;
}

export function alarmDesk({ database, watch, looks, now, nameOf }: AlarmDeskTerms): AlarmDesk {
  /** Whoever looks at themselves is no viewer. */
  const looked = (who: SignedIn, officerIds: Iterable<string>) =>
    Promise.all(
      [...new Set(officerIds)]
        .filter((officerId) => officerId !== who.viewer.officerId)
        .map((officerId) =>
          looks.keep(who.forceId, {
            ...{ viewerId: who.viewer.staffId, view: 'alarms', officerId },
            ...{ reach: null, from: null, to: null, reason: null },
          }),
        ),
    );
  return {
    async now(who, screenId) {
      const { settings, isSet, emergencies, alarms } = await watch.open(who.forceId);
      const isTheirs = theirs(who);
      const name = nameOf(who.forceId);
      const terms = { acknowledgeWithin: settings.acknowledgeWithin, now: now() };
      const told = {
        // Nobody answers their own call for help.
        emergencies: emergencies
          .filter(({ subject }) => isTheirs(subject) && subject.officerId !== who.viewer.officerId)
          .map((each) => toldEmergency(each, name, terms)),
        alarms: alarms.filter(({ subject }) => isTheirs(subject)).map((each) => toldAlarm(each, name)),
      };
      await looked(who, officersIn(told));
      const ids = told.emergencies.map(({ emergencyId }) => emergencyId);
      const isRare = !isSet && ids.length === 0;
      if (screenId !== null) watch.saw(who.forceId, screenId, ids, isRare);
      return { now: now(), isSet, ...told };
    },
    async past(who) {
      const since = now() - alarmListDays * 86_400_000;
      const isTheirs = theirs(who);
      const name = nameOf(who.forceId);
      const told = await database.inForce(who.forceId, async (t) => {
        const { acknowledgeWithin } = (await readEmergencySettings(t)).settings;
        return {
          emergencies: (await emergenciesSince(t, since))
            .filter(({ subject }) => isTheirs(subject))
            .map((each) => toldEmergency(each, name, { acknowledgeWithin, now: now() })),
          alarms: (await alarmsSince(t, since))
            .filter(({ subject }) => isTheirs(subject))
            .map((each) => toldAlarm(each, name)),
        };
      });
      await looked(who, officersIn(told));
      return told;
    },
    async acknowledge(who, what, id) {
      const done = await database.inForce(who.forceId, async (t) => {
        const found = await readOne(t, what, id);
        if (found === null || !theirs(who)(found.subject)) return null;
        if (what === 'emergency' && found.subject.officerId === who.viewer.officerId) return null;
        const role = roleFor(who, found.subject);
        if (role === null) return null;
        const by = { staffId: who.viewer.staffId, role, at: now() };
        if (what === 'emergency') await acknowledgeEmergency(t, id, by);
        else await acknowledgeAlarm(t, id, by);
        return (await readOne(t, what, id))?.acknowledged ?? null;
      });
      watch.changed(who.forceId);
      return done;
    },
  };
}

function readOne(
  t: ForceTransaction,
  what: 'emergency' | 'alarm',
  id: string,
): Promise<{ readonly subject: Subject; readonly acknowledged: Acknowledged | null } | null> {
  return what === 'emergency' ? emergencyOf(t, id) : alarmOfActivity(t, id);
}

function officersIn(told: {
  readonly emergencies: readonly DeskEmergency[];
  readonly alarms: readonly DeskAlarm[];
}): string[] {
  return [...told.emergencies, ...told.alarms].map(({ officerId }) => officerId);
}

function theirs({ viewer, ground }: SignedIn): (subject: Subject) => boolean {
  const reach = reachOf(viewer, 'alarm.answer', ground);
  return (subject) => reach.includes(subject);
}

/** By which of their roles somebody answers for an officer. */
function roleFor({ viewer, ground }: SignedIn, subject: Subject): Role | null {
  const grant = viewer.grants.find((each) =>
    reachOf({ ...viewer, grants: [each] }, 'alarm.answer', ground).includes(subject),
  );
  return grant?.role ?? null;
}
