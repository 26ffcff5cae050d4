// Emergencies and alarms as the desk is told them.
import type { DeskAlarm, DeskEmergency } from '../../../core/activities/alarms-now.ts';
import { gridReferenceOf } from '../../../core/geo/grid-reference.ts';
import { gridFromDegrees } from '../../../core/geo/national-grid.ts';
import { isOverdue } from '../../../core/people/emergency.ts';
import type { KeptAlarm } from './alarms.store.ts';
import type { Acknowledged, KeptEmergency } from './emergencies.store.ts';

/** What a hotspot is called, by its id. */
export type NameOf = (hotspotId: string) => string;

export function toldEmergency(
  kept: KeptEmergency,
  nameOf: NameOf,
  { acknowledgeWithin, now }: { readonly acknowledgeWithin: number; readonly now: number },
): DeskEmergency {
  const { emergencyId, callSign, subject, pressedAt, receivedAt, place, hotspotIds, acknowledged } = kept;
  const acknowledgedAt = acknowledged?.at ?? null;
  return {
    ...{ emergencyId, officerId: subject.officerId, callSign, at: pressedAt, receivedAt },
    place:
      place === null
        ? null
        : {
            ...place,
            gridReference: gridReferenceOf(...gridFromDegrees(place.longitude, place.latitude)),
          },
    hotspots: hotspotIds.map(nameOf),
    acknowledged: toldAcknowledged(acknowledged),
    isOverdue: isOverdue({ receivedAt, acknowledgedAt }, acknowledgeWithin, now),
    overAt: kept.overAt,
  };
}

export function toldAlarm(kept: KeptAlarm, nameOf: NameOf): DeskAlarm {
  const { activityId, callSign, subject, kind, count, doneAt, raisedAt, hotspotIds, ...rest } = kept;
  return {
    ...{ activityId, officerId: subject.officerId, callSign, kind, count, at: doneAt, raisedAt },
    hotspots: hotspotIds.map(nameOf),
    ...{ hasSound: rest.hasSound, hasBanner: rest.hasBanner, isWithdrawn: rest.isWithdrawn },
    acknowledged: toldAcknowledged(rest.acknowledged),
  };
}

function toldAcknowledged(acknowledged: Acknowledged | null) {
  if (acknowledged === null) return null;
  const { name, role, at } = acknowledged;
  return { name, role, at };
}
