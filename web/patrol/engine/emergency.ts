// The emergency button: kept, sent before all else, said again with each later place, and asked after until it is over.
import type { EmergencyCall, EmergencyState } from '../../../core/people/emergency.ts';
import type { Kept, PatrolActions } from '../patrol-state.ts';
import { doors } from './doors.ts';
import type { House } from './house.ts';
import { placeOf } from './own-position.ts';
import type { Sending } from './sending.ts';
import { mark } from './shelf.ts';
import { keepEmergency, type TapTerms } from './taps.ts';

type Tap = (work: (terms: TapTerms) => Promise<Kept>) => Promise<Kept>;

export function emergencyActions(
  house: House,
  tap: Tap,
  sending: Sending,
): Pick<PatrolActions, 'raiseEmergency' | 'endEmergency'> {
  return {
    async raiseEmergency() {
      const emergencyId = house.rows().marks.emergencyId ?? house.newId();
      house.set({ emergency: house.moment().emergency ?? untold(emergencyId, house.clock.now()) });
      await mark(house.database, () => ({ emergencyId }));
      await tap((terms) => keepEmergency(terms, callOf(house, emergencyId, false)));
      await sending.now();
    },
    async endEmergency() {
      const { emergencyId } = house.rows().marks;
      if (emergencyId === null) return;
      await tap((terms) => keepEmergency(terms, callOf(house, emergencyId, true)));
      await mark(house.database, () => ({ emergencyId: null }));
      house.set({ emergency: null });
      await house.changed();
      await sending.now();
    },
  };
}

/** Says the emergency that goes on again, with where the phone is now. */
export async function sayPlaceAgain(house: House): Promise<void> {
  const { emergencyId } = house.rows().marks;
  const owner = house.owner();
  if (emergencyId === null || owner === null) return;
  const { database, clock, newId } = house;
  await keepEmergency({ database, owner, now: clock.now(), newId }, callOf(house, emergencyId, false));
}

/** Asks what has become of the emergency that goes on. */
export async function askAfterEmergency(house: House): Promise<void> {
  const { emergencyId } = house.rows().marks;
  const token = house.owner()?.token;
  if (emergencyId === null || token === undefined) return;
  if (house.moment().emergency === null) house.set({ emergency: untold(emergencyId, house.clock.now()) });
  const reply = await doors.emergencyNow(emergencyId, token);
  if (reply.ok && house.rows().marks.emergencyId === emergencyId) house.set({ emergency: reply.value });
}

function callOf({ clock, measuring }: House, emergencyId: string, isOver: boolean): EmergencyCall {
  const { last } = measuring();
  const at = clock.now();
  if (last === null) return { emergencyId, at, place: null, hotspotIds: [], isOver };
  const { longitude, latitude, accuracyMetres, capturedAt } = placeOf(last);
  return { emergencyId, at, place: { longitude, latitude, accuracyMetres, capturedAt }, hotspotIds: [], isOver };
}

/** Raised here and answered by nobody yet: shown nowhere, as far as the phone knows. */
function untold(emergencyId: string, receivedAt: number): EmergencyState {
  return { emergencyId, receivedAt, shownOn: 0, acknowledgedBy: null, acknowledgedAt: null, isOver: false };
}
