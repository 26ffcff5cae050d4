// All that the screens may ask. Each resolves when it is kept, or says that it is not; what is kept is then on its way.
import type { ActivityContent } from '../../../core/activities/activity.ts';
import { e7FromDegrees } from '../../../core/geo/grain.ts';
import type { DutyChange } from '../../../core/people/duty-change.ts';
import type { ActivityTap, Kept, PatrolActions } from '../patrol-state.ts';
import { fateAt, readZones } from '../zone-book.ts';
import { begunAfter } from './begun-after.ts';
import { emergencyActions } from './emergency.ts';
import type { House } from './house.ts';
import type { KeptDuty } from './kept.ts';
import { hotspotsAt, measuredAt } from './measuring.ts';
import { changeableAt, dutyTapped } from './own-duty.ts';
import { placeOf } from './own-position.ts';
import type { Sending } from './sending.ts';
import { forget } from './shelf.ts';
import { freshMilliseconds } from './state.ts';
import {
  keepActivity,
  keepDeclared,
  keepDeclaredBack,
  keepDuty,
  keepSaying,
  keepSeen,
  type TapTerms,
  takeOut,
} from './taps.ts';

const done: Kept = { ok: true };

export interface ActionTerms {
  readonly house: House;
  readonly sending: Sending;
  /** The phone has just become an officer's. */
  readonly onPaired: () => Promise<void>;
  readonly map: Pick<PatrolActions, 'fetchMap' | 'forgetMap' | 'readMap'>;
  readonly takeUpdate: () => void;
}

export function actionsOf({ house, sending, onPaired, map, takeUpdate }: ActionTerms): PatrolActions {
  /** Does a tap of the officer's and says what became of it; nothing where the phone is nobody's. */
  const tap = async (work: (terms: TapTerms) => Promise<Kept>): Promise<Kept> => {
    const owner = house.owner();
    if (owner === null) return done;
    const { database, clock, newId } = house;
    const kept = await work({ database, owner, now: clock.now(), newId });
    house.set({ isFull: !kept.ok });
    if (kept.ok) {
      await house.changed();
      void sending.look();
    }
    return kept;
  };
  const changeDuty = (changeAt: (at: number) => DutyChange) =>
    tap(async (terms) => {
      const kept = house.rows().duty;
      const known = kept?.known ?? null;
      const change = changeAt(changeableAt(known, terms.now));
      const next = dutyTapped(known, change);
      if (next === null) return done;
      const duty: Omit<KeptDuty, 'whose'> =
        change.kind === 'start' || kept === null
          ? { known: next, ...begunAfter(house, kept, next.id, change.at) }
          : { ...kept, known: next };
      return keepDuty(terms, change, duty);
    });
  return {
    async pair(by) {
      // Asked once in the life of a phone: it need not be there when a patrol opens.
      const { pair } = await import('./pairing.ts');
      const paired = await pair(house, by);
      if (paired === 'paired') await onPaired();
      return paired;
    },
    async forgetPhone() {
      const { facts, unsealed } = house.rows();
      if (facts.length > 0 || unsealed.count > 0) return 'something-waits';
      await forget(house.database);
      await house.changed();
      return 'forgotten';
    },
    startDuty: (terms, crew) =>
      changeDuty((at) => ({ kind: 'start', dutyId: house.newId(), at, crew, radioId: null, terms })),
    commit: (status) => changeDuty((at) => ({ kind: 'status', at, status, hotspotId: hotspotNow(house) })),
    backOnPatrol: () => changeDuty((at) => ({ kind: 'patrol', at })),
    endDuty: () => changeDuty((at) => ({ kind: 'end', at })),
    log: (what) => tap((terms) => keepActivity(terms, contentOf(house, what, terms.now))),
    undoLast: () =>
      tap(async (terms) => {
        const last = house.rows().activities.findLast(({ isWithdrawn }) => !isWithdrawn);
        if (last === undefined) return done;
        const { kept, isOut } = await takeOut(terms, last.activityId);
        if (!kept.ok || isOut) return kept;
        return keepSaying(terms, last.activityId, { change: 'withdraw', reason: 'slip' });
      }),
    correct: (activityId, reason, content) =>
      tap((terms) => keepSaying(terms, activityId, { change: 'correct', reason, content })),
    withdraw: (activityId, reason) =>
      tap((terms) => keepSaying(terms, activityId, { change: 'withdraw', reason })),
    declare: (stretch) => tap((terms) => keepDeclared(terms, stretch)),
    withdrawDeclared: (declaredId) => tap((terms) => keepDeclaredBack(terms, declaredId)),
    async seen(messageId) {
      await tap((terms) => keepSeen(terms, messageId));
    },
    sendNow: sending.now,
    async exportOutbox() {
      const { exportOutbox } = await import('./export-outbox.ts');
      return exportOutbox(house.database, house.clock.now());
    },
    async dismissRefused(id) {
      await house.database.delete('refused', id);
      await house.changed();
    },
    ...map,
    ...emergencyActions(house, tap, sending),
    takeUpdate,
  };
}

/** The hotspot that they are called away from. */
function hotspotNow({ measuring, clock }: House): string | null {
  return measuredAt(measuring(), clock.now(), null).inside[0]?.hotspotId ?? null;
}

/** What was tapped, with time, place and hotspots filled in. What is in a private zone of this phone is of no place. */
function contentOf({ measuring, rows }: House, tap: ActivityTap, now: number): ActivityContent {
  const { last, geofence, hotspots } = measuring();
  const isFresh = last !== null && now - last.capturedAt <= freshMilliseconds;
  const position = isFresh ? placeOf(last) : null;
  const zones = readZones(localStorage);
  const isShown = position !== null && fateAt(zones, position) === 'kept';
  const { longitude, latitude, accuracyMetres } = position ?? {
    longitude: 0,
    latitude: 0,
    accuracyMetres: null,
  };
  const inside = isShown
    ? hotspotsAt(geofence, hotspots, e7FromDegrees(longitude), e7FromDegrees(latitude))
    : [];
  const definition =
    rows().told.powers?.value.definitions.find(({ kind }) => kind === tap.kind)?.version ?? 1;
  return {
    ...tap,
    definition,
    at: now,
    place: isShown ? { longitude, latitude, accuracyMetres } : null,
    hotspotIds: inside.slice(0, 20).map(({ id }) => id),
  };
}
