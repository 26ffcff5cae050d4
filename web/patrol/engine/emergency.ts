// The emergency button: kept, sent before all else, said again with each later place, and asked after until it is over.
import type { EmergencyCall } from '../../../core/people/emergency.ts';
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
      const before = house.rows().marks.emergency;
      const emergencyId = before?.emergencyId ?? house.newId();
      const raisedAt = before?.raisedAt ?? house.clock.now();
      await mark(house.database, () => ({ emergency: { emergencyId, raisedAt } }));
      await tap((terms) => keepEmergency(terms, callOf(house, emergencyId, false)));
      await sending.now();
    },
    async endEmergency() {
      const emergencyId = house.rows().marks.emergency?.emergencyId;
      if (emergencyId === undefined) return;
      await tap((terms) => keepEmergency(terms, callOf(house, emergencyId, true)));
      await mark(house.database, () => ({ emergency: null }));
      house.set({ emergency: null });
      await house.changed();
      await sending.now();
    },
  };
}

/** Says the emergency that goes on again, with where the phone is now. */
export async function sayPlaceAgain(house: House): Promise<void> {
  const emergencyId = house.rows().marks.emergency?.emergencyId;
  const owner = house.owner();
  if (emergencyId === undefined || owner === null) return;
  const { database, clock, newId } = house;
  await keepEmergency({ database, owner, now: clock.now(), newId }, callOf(house, emergencyId, false));
}

/** Asks what has become of the emergency that goes on. */
export async function askAfterEmergency(house: House): Promise<void> {
  const emergencyId = house.rows().marks.emergency?.emergencyId;
  const token = house.owner()?.token;
  if (emergencyId === undefined || token === undefined) return;
  const reply = await doors.emergencyNow(emergencyId, token);
  if (reply.ok && house.rows().marks.emergency?.emergencyId === emergencyId)
    house.set({ emergency: reply.value });
}

function callOf({ clock, measuring }: House, emergencyId: string, isOver: boolean): EmergencyCall {
  const { last } = measuring();
  const at = clock.now();
  if (last === null) return { emergencyId, at, place: null, hotspotIds: [], isOver };
  const { longitude, latitude, accuracyMetres, capturedAt } = placeOf(last);
  return {
    emergencyId,
    at,
    place: { longitude, latitude, accuracyMetres, capturedAt },
    hotspotIds: [],
    isOver,
  };
}
