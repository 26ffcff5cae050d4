// All that the phone's screens show, and all that they may ask: the one seam between the engine (storage, sensor, sending, the definition) and the
// pages. A state is a value, made anew on each change; the pages read no clock, no storage and no sensor of their own. Times are milliseconds.
import type { ActivityContent, ActivityRefusal } from '../../core/activities/activity.ts';
import type { Authority } from '../../core/activities/authority.ts';
import type { ActivityKind, SearchOutcome } from '../../core/activities/kinds.ts';
import type { PatrolPowers } from '../../core/activities/patrol-book.ts';
import type { HotspotFeature } from '../../core/hotspots/hotspot-features.ts';
import type { DutyStatus, StatusStretch } from '../../core/people/duty.ts';
import type { DutyRefusal, DutyTerms } from '../../core/people/duty-change.ts';
import type { EmergencyState, EmergencyTerms } from '../../core/people/emergency.ts';
import type { Standing } from '../../core/tracking/due-order.ts';
import type { DeclaredChange, DeclaredRefusal } from '../../core/tracking/own-declared.ts';
import type { PatrolDay } from '../../core/tracking/patrol-places.ts';

/** How the phone stands with the server. `token-unknown`: the server does not know this phone any more; all stays here. */
export type Link = 'online' | 'offline' | 'token-unknown';

/** The sensor. `off`: off duty, so it is not asked at all. `asleep`: the screen is off or the page is behind, so a phone like this measures nothing. */
export type Sensor = 'off' | 'starting' | 'measuring' | 'no-position' | 'denied' | 'not-there' | 'asleep';

/** What waits to be sent, whatever it is. Nothing leaves but by an acknowledgement, id by id. */
export interface OutboxState {
  readonly positions: number;
  readonly activities: number;
  readonly others: number;
  readonly oldestAt: number | null;
  readonly lastSentAt: number | null;
  readonly isSending: boolean;
  /** What the server would not take: it stays here, with the reason, until the officer has seen it. */
  readonly refused: readonly {
    readonly id: string;
    readonly what: 'activity' | 'declared' | 'duty';
    readonly kind: ActivityKind | null;
    readonly at: number;
    readonly reason: ActivityRefusal | DeclaredRefusal | DutyRefusal;
  }[];
  /** Whether the phone would not keep something just now: its storage is full. What could not be kept was said at once and is not shown as kept. */
  readonly isFull: boolean;
}

export interface DutyState {
  readonly dutyId: string;
  readonly startedAt: number;
  readonly plannedEndAt: number | null;
  readonly crew: string | null;
  readonly terms: DutyTerms;
  /** What they are on else than patrol, since when; null while they patrol. */
  readonly status: { readonly status: DutyStatus; readonly since: number } | null;
}

/** A duty of the dosage day as this phone knows it, ended ones too: what a claim names. No end while it goes on. */
export interface OwnDuty {
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly crew: string | null;
  readonly statuses: readonly StatusStretch[];
}

/** A hotspot that the officer is in, by the definition and by this phone's positions alone. */
export interface InsideState {
  readonly hotspotId: string;
  readonly name: string;
  readonly enteredAt: number;
  /** Of the visit under way. */
  readonly countedSeconds: number;
  readonly lowSeconds: number;
  readonly highSeconds: number;
  readonly unknownSeconds: number;
  /** Of a visit. */
  readonly targetSeconds: number;
  readonly isOnTarget: boolean;
}

export interface PlaceState {
  readonly hotspotId: string;
  readonly name: string;
  /** In a straight line from the last position; 0 inside; null where the phone does not know where it is. */
  readonly metres: number | null;
  readonly standing: Standing;
  /** The day so far as the server told it, and when. */
  readonly patrolSeconds: number;
  readonly dayTargetPatrolSeconds: number | null;
  readonly patrolVisits: number;
  readonly dayTargetVisits: number | null;
  readonly lastVisitEndedAt: number | null;
  readonly present: number;
  readonly dueSeconds: number;
  readonly windows: string;
  readonly isInWindow: boolean;
}

/** An activity on this phone: not sent yet, sent, or refused. */
export interface OwnActivity {
  readonly activityId: string;
  readonly content: ActivityContent;
  readonly isWithdrawn: boolean;
  /** What was said first where it was corrected since; null where it was not. */
  readonly original: ActivityContent | null;
  readonly sent: 'waiting' | 'kept' | 'refused';
}

export interface OwnDeclared {
  readonly declaredId: string;
  readonly hotspotId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly isWithdrawn: boolean;
  readonly sent: 'waiting' | 'kept' | 'refused';
}

/** Visits of today by this phone's own positions: what the officer reads without signal. */
export interface OwnVisit {
  readonly hotspotId: string;
  readonly name: string;
  readonly enteredAt: number;
  readonly leftAt: number;
  readonly isOpen: boolean;
  readonly kind: 'visit' | 'pass-through' | 'drive-through';
  readonly countedSeconds: number;
  readonly lowSeconds: number;
  readonly highSeconds: number;
}

/** Why the map could not be fetched: no answer, not let in or no such file, no room on the phone, or it kept changing meanwhile. */
export type MapPackFailure = 'no-answer' | 'refused' | 'no-room' | 'kept-changing';

export interface MapPackState {
  /** `none` with bytes here: its fetching broke off, and goes on from there. */
  readonly kind: 'none' | 'fetching' | 'kept' | 'failed';
  /** Of the area, and how much of it is here; 0 where that is not known yet. */
  readonly bytes: number;
  readonly bytesHere: number;
  /** When the map that is here was whole, or was last found to be that of the server. While a newer one is fetched or that failed, the old one is still here. */
  readonly keptAt: number | null;
  readonly why?: MapPackFailure;
}

/** Bytes of the area's tiles, and the tag of the file that they are of. */
export interface MapBytes {
  readonly bytes: ArrayBuffer;
  readonly tag: string;
}

/** What the map is drawn from, besides tiles. */
export interface PatrolGround {
  readonly features: readonly HotspotFeature[];
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly hasTiles: boolean;
}

export interface PatrolState {
  readonly now: number;
  /** Null while the phone is nobody's: it is to be paired. */
  readonly me: {
    readonly officerId: string;
    readonly callSign: string;
    readonly role: string;
    readonly hasRadio: boolean;
  } | null;
  /** What is at hand to make this phone somebody's: the secret of a code that was opened on it, and whether somebody has signed in in this browser. */
  readonly pairing?: { readonly secret: string | null; readonly isSignedIn: boolean };
  readonly isInvented: boolean;
  readonly link: Link;
  /** When the server last told where the hotspots stand. */
  readonly toldAt: number | null;
  readonly sensor: Sensor;
  readonly accuracyMetres: number | null;
  readonly lastPositionAt: number | null;
  /** Positions that were dropped since they lay in a private zone of this phone. */
  readonly isInPrivateZone: boolean;
  readonly outbox: OutboxState;
  readonly duty: DutyState | null;
  /** How the last duty was begun: offered again. */
  readonly lastChoice?: { readonly terms: DutyTerms; readonly crew: string | null } | null;
  readonly duties?: readonly OwnDuty[];
  readonly inside: readonly InsideState[];
  /** What is due first, and of what is as due the nearest. */
  readonly places: readonly PlaceState[];
  readonly powers: PatrolPowers | null;
  /** Orders that are live at this moment where the phone is. */
  readonly authoritiesHere: readonly Authority[];
  /** The last thing logged, while it can be undone. */
  readonly undo: { readonly activityId: string; readonly until: number } | null;
  readonly activities: readonly OwnActivity[];
  readonly declared: readonly OwnDeclared[];
  readonly visits: readonly OwnVisit[];
  /** The day as the server has it; null where it never told. */
  readonly day: PatrolDay | null;
  readonly messages: readonly {
    readonly messageId: string;
    readonly sender: string;
    readonly text: string;
    readonly sentAt: number;
    readonly seenAt: number | null;
  }[];
  readonly emergency: {
    readonly terms: EmergencyTerms;
    readonly under: EmergencyState | null;
    /** When it was pressed on this phone, received or not; null where it was not, or is over. */
    readonly raisedAt?: number | null;
  };
  readonly map: MapPackState;
  /** What the server last told of the hotspots; null where it never did. */
  readonly ground?: PatrolGround | null;
  /** Where the last position lies, for the map alone; null without one. Its time and accuracy stand above. */
  readonly here?: { readonly longitude: number; readonly latitude: number } | null;
  /** A newer version of the app is here and is taken up when nothing is under way. */
  readonly hasUpdate: boolean;
}

/** What became of a tap: kept on the phone, or not, since its storage is full. */
export type Kept = { readonly ok: true } | { readonly ok: false; readonly reason: 'storage-full' };

/** What is logged by tapping: time, place and hotspots are filled in by the engine. */
export interface ActivityTap {
  readonly kind: ActivityKind;
  readonly count: number;
  readonly outcome: SearchOutcome | null;
  readonly reference: string | null;
  readonly authorityId: string | null;
  readonly isSure: boolean;
}

export interface PatrolActions {
  /** Makes this phone the officer's: with the token of a device, the secret of a code, or by the session of whoever has signed in here. */
  readonly pair: (by: {
    readonly token?: string;
    readonly secret?: string;
    readonly session?: true;
  }) => Promise<'paired' | 'dead' | 'no-answer' | 'no-officer'>;
  readonly forgetPhone: () => Promise<'forgotten' | 'something-waits'>;
  readonly startDuty: (terms: DutyTerms, crew: string | null) => Promise<Kept>;
  readonly commit: (status: DutyStatus) => Promise<Kept>;
  readonly backOnPatrol: () => Promise<Kept>;
  readonly endDuty: () => Promise<Kept>;
  readonly log: (tap: ActivityTap) => Promise<Kept>;
  readonly undoLast: () => Promise<Kept>;
  readonly correct: (
    activityId: string,
    reason: string,
    content: Partial<Pick<ActivityContent, 'kind' | 'count' | 'at' | 'hotspotIds' | 'outcome' | 'reference'>>,
  ) => Promise<Kept>;
  readonly withdraw: (activityId: string, reason: string) => Promise<Kept>;
  readonly declare: (
    stretch: Omit<Extract<DeclaredChange, { change: 'declare' }>, 'change' | 'declaredId'>,
  ) => Promise<Kept>;
  readonly withdrawDeclared: (declaredId: string) => Promise<Kept>;
  readonly seen: (messageId: string) => Promise<void>;
  readonly sendNow: () => Promise<void>;
  /** All that waits, as a file that can be given to somebody: nothing leaves the outbox by it. */
  readonly exportOutbox: () => Promise<Blob>;
  readonly dismissRefused: (id: string) => Promise<void>;
  readonly fetchMap: () => Promise<void>;
  readonly forgetMap: () => Promise<void>;
  /** Bytes of the area's tiles from where they begin: of the map that is kept here, else of the server; null where neither has them. */
  readonly readMap?: (offset: number, length: number, signal?: AbortSignal) => Promise<MapBytes | null>;
  readonly raiseEmergency: () => Promise<void>;
  readonly endEmergency: () => Promise<void>;
  readonly takeUpdate: () => void;
}
