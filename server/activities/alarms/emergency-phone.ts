// The emergency button as a phone asks about it and presses it. What is pressed is always kept, whatever the force has set and whether or not somebody
// is on duty: a phone may know an older setting, and an officer who calls is not asked where they stand.
import {
  type EmergencyCall,
  type EmergencyState,
  type EmergencyTerms,
  emergencyTermsOf,
  isOverdue,
} from '../../../core/people/emergency.ts';
import type { Database } from '../../db/database.ts';
import { type Device, dutiesOfBetween } from '../../people/index.ts';
import type { AlarmWatch } from './alarm-watch.ts';
import { emergencyOf, keepEmergency } from './emergencies.store.ts';
import { readEmergencySettings } from './emergency-settings.store.ts';

type Whose = Pick<Device, 'forceId' | 'officerId' | 'id'>;

export interface EmergencyPhone {
  terms(whose: Whose): Promise<EmergencyTerms>;
  /** Keeps what a phone says, and what has become of it; null where the id is somebody else's. */
  call(whose: Whose, call: EmergencyCall): Promise<EmergencyState | null>;
  /** What has become of one of theirs; null where there is none such. */
  state(whose: Whose, emergencyId: string): Promise<EmergencyState | null>;
}

/** More hotspots than this lie nowhere at one place. */
const mostHotspots = 20;

export function emergencyPhone(database: Database, watch: AlarmWatch, now: () => number): EmergencyPhone {
  const stateOf = ({ forceId, officerId }: Whose, emergencyId: string) =>
    database.inForce(forceId, async (t) => {
      const kept = await emergencyOf(t, emergencyId);
      if (kept === null || kept.subject.officerId !== officerId) return null;
      const { acknowledgeWithin } = (await readEmergencySettings(t)).settings;
      const { receivedAt, acknowledged, overAt } = kept;
      const acknowledgedAt = acknowledged?.at ?? null;
      return {
        emergencyId,
        receivedAt,
        shownOn: watch.shownOn(forceId, emergencyId),
        acknowledgedBy: acknowledged?.role ?? null,
        acknowledgedAt,
        isOverdue: isOverdue({ receivedAt, acknowledgedAt }, acknowledgeWithin, now()),
        isOver: overAt !== null,
      };
    });
  return {
    terms: ({ forceId, officerId }) =>
      database.inForce(forceId, async (t) => {
        const { settings } = await readEmergencySettings(t);
        // A radio that was theirs on another day is in somebody else's hand.
        const duties = await dutiesOfBetween(t, officerId, now(), now());
        return emergencyTermsOf(
          settings,
          duties.some(({ radioId }) => radioId !== null),
        );
      }),
    async call(whose, call) {
      const { forceId, officerId, id: deviceId } = whose;
      const said = { ...call, hotspotIds: call.hotspotIds.slice(0, mostHotspots) };
      const isTheirs = await database.inForce(forceId, (t) =>
        keepEmergency(t, officerId, said, now(), `device:${deviceId}`),
      );
      watch.changed(forceId);
      return isTheirs ? stateOf(whose, call.emergencyId) : null;
    },
    state: stateOf,
  };
}
