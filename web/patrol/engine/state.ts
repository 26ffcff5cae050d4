// From what is kept and what is of this moment to all that the screens show. Pure.
import type { Position } from '../../../core/tracking/index.ts';
import type { PatrolState } from '../patrol-state.ts';
import { authoritiesAt } from './authorities-here.ts';
import type { KeptActivity, KeptDeclared } from './kept.ts';
import { type Measuring, measuredAt } from './measuring.ts';
import type { Moment, Rows } from './memory.ts';
import { outboxStateOf } from './outbox.ts';
import { dutyStateOf, ownDutyOf } from './own-duty.ts';
import { placeOf } from './own-position.ts';
import { placesOf } from './places.ts';

/** A position older than this says where the phone was and not where it is. Milliseconds. */
export const freshMilliseconds = 120_000;

export function stateOf(rows: Rows, moment: Moment, measuring: Measuring, now: number): PatrolState {
  const { owner, told, facts, marks } = rows;
  const known = rows.duty?.known ?? null;
  const duty = dutyStateOf(known, now);
  const { last } = measuring;
  const here = duty !== null && last !== null && now - last.capturedAt <= freshMilliseconds ? last : null;
  const { inside, visits } = measuredAt(measuring, now, duty === null ? (known?.duty.endedAt ?? null) : null);
  const hotspots = told.hotspots?.value ?? null;
  const { link, sensor, isSending, isFull } = moment;
  return {
    now,
    me: owner === null ? null : meOf(rows),
    pairing: { secret: moment.secret, isSignedIn: moment.isSignedIn },
    isInvented: hotspots?.isInvented ?? false,
    link,
    toldAt: told.now?.at ?? null,
    sensor,
    accuracyMetres: here === null ? moment.accuracyMetres : placeOf(here).accuracyMetres,
    lastPositionAt: duty === null || last === null ? null : last.capturedAt,
    isInPrivateZone: moment.isInPrivateZone,
    outbox: outboxStateOf(facts, rows.unsealed, rows.refused, {
      lastSentAt: marks.lastSentAt,
      isSending,
      isFull,
    }),
    duty,
    lastChoice:
      known === null ? null : { terms: { ...known.terms, plannedEndAt: null }, crew: known.duty.crew },
    duties: rows.duty === null ? [] : [...rows.duty.earlier, ownDutyOf(rows.duty.known)],
    inside,
    places: placesOf({
      hotspots: measuring.hotspots,
      features: hotspots?.features ?? [],
      standing: told.now?.value.hotspots ?? [],
      place: here === null ? null : placeOf(here),
      insideIds: new Set(inside.map(({ hotspotId }) => hotspotId)),
      now,
    }),
    powers: told.powers?.value ?? null,
    authoritiesHere: authoritiesAt(told.powers?.value.authorities ?? [], here, now),
    undo: undoOf(rows.activities, now),
    activities: rows.activities.map(activityShown),
    declared: rows.declared.map(declaredShown),
    visits: [...(rows.duty?.earlierVisits ?? []), ...visits],
    day: told.day?.value ?? null,
    messages: messagesOf(rows),
    emergency: {
      terms: told.emergency?.value ?? { kind: 'off' },
      under: moment.emergency,
      raisedAt: marks.emergency?.raisedAt ?? null,
    },
    map: moment.map,
    ground:
      hotspots === null
        ? null
        : { features: hotspots.features, bounds: hotspots.bounds, hasTiles: hotspots.tiles !== '' },
    here: here === null ? null : pointOf(placeOf(here)),
    hasUpdate: moment.hasUpdate,
  };
}

/** What the officer has seen is seen, also before the server knows. */
function messagesOf({ told, facts }: Rows): PatrolState['messages'] {
  const seen = new Map(facts.flatMap(({ what, id, at }) => (what === 'seen' ? [[id, at] as const] : [])));
  const messages = told.messages?.value.messages ?? [];
  return messages.map((each) => ({ ...each, seenAt: each.seenAt ?? seen.get(each.messageId) ?? null }));
}

function meOf({ owner, told }: Rows): PatrolState['me'] {
  if (told.hotspots !== null) return told.hotspots.value.me;
  return { officerId: '', callSign: owner?.callSign ?? '', role: '', hasRadio: false };
}

function pointOf({ longitude, latitude }: Position): NonNullable<PatrolState['here']> {
  return { longitude, latitude };
}

function undoOf(activities: readonly KeptActivity[], now: number): PatrolState['undo'] {
  const last = activities.reduce<KeptActivity | null>(
    (latest, each) => (latest === null || each.loggedAt > latest.loggedAt ? each : latest),
    null,
  );
  if (last === null || last.isWithdrawn || last.undoUntil <= now) return null;
  return { activityId: last.activityId, until: last.undoUntil };
}

function activityShown({ whose: _, loggedAt: __, undoUntil: ___, ...activity }: KeptActivity) {
  return activity;
}

function declaredShown({ whose: _, ...declared }: KeptDeclared) {
  return declared;
}
