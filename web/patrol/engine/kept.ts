// What the phone keeps, row by row. Nothing leaves the outbox but by its id in an answer; nothing of it changes once it was tried.
import type { ActivityContent } from '../../../core/activities/activity.ts';
import type { ActivityKind } from '../../../core/activities/kinds.ts';
import type { HotspotFeature } from '../../../core/hotspots/hotspot-features.ts';
import type { KnownDuty } from '../../../core/people/duty-change.ts';
import type { OutboxState, OwnActivity, OwnDeclared, OwnDuty, OwnVisit } from '../patrol-state.ts';

/** Whose phone it is. */
export interface Owner {
  /** Made when somebody else is paired: what waits of an officer is never sent as another's. */
  readonly whose: string;
  readonly token: string;
  readonly callSign: string;
}

/** A position at the grain, as the columns of `core/tracking/position.ts` hold it. */
export interface KeptPosition {
  /** Counts up for ever on this phone: the order in which they were kept. */
  readonly seq?: number;
  readonly whose: string;
  /** The key of the duty on this phone. */
  readonly duty: string;
  readonly capturedAt: number;
  readonly x: number;
  readonly y: number;
  readonly accuracyHalfMetres: number;
  readonly speedDecimetres: number;
  readonly headingDegrees: number;
}

interface FactTerms {
  readonly seq?: number;
  readonly whose: string;
  /** Names it for ever: of an upload, a change of an activity, a tap of duty. */
  readonly id: string;
  /** When it was, by the phone. Milliseconds. */
  readonly at: number;
  /** Not sent before: until then it can be undone without a trace. */
  readonly notBefore: number;
  /** Whether it may have reached the server. */
  readonly isTried: boolean;
}

/** Something that waits to be sent, with its words or bytes as they were sealed. */
export type Fact = FactTerms &
  (
    | {
        readonly what: 'positions';
        readonly bytes: Uint8Array;
        readonly count: number;
        readonly through: number;
      }
    | {
        readonly what: 'activity';
        readonly text: string;
        readonly activityId: string;
        readonly kind: ActivityKind;
        /** As it stood before, to go back to where the server will not take the change; null where this logs it. */
        readonly before: ActivityContent | null;
      }
    | {
        readonly what: 'declared';
        readonly text: string;
        readonly declaredId: string;
        readonly isWithdrawal: boolean;
      }
    | { readonly what: 'duty'; readonly text: string; readonly isStart: boolean }
    | { readonly what: 'seen' }
    | { readonly what: 'emergency'; readonly text: string }
  );
export type FactOf<What extends Fact['what']> = Extract<Fact, { what: What }>;

export type RefusedFact = OutboxState['refused'][number] & { readonly whose: string; readonly text: string };

export type KeptActivity = OwnActivity & {
  readonly whose: string;
  readonly loggedAt: number;
  /** Until when it can be taken out again without a trace. */
  readonly undoUntil: number;
};

export type KeptDeclared = OwnDeclared & { readonly whose: string };

/** The duty as the phone knows it; it stays until the next begins. */
export interface KeptDuty {
  readonly whose: string;
  /** Names it on this phone, whatever the server calls it: its positions carry it. */
  readonly key: string;
  readonly known: KnownDuty;
  /** The hotspots that it is measured by: as they were first told within it, since the server follows a duty by those it began with. */
  readonly features: readonly HotspotFeature[];
  readonly areToldWithin: boolean;
  /** The duties of the last day before it, and the visits that this phone measured in them. */
  readonly earlier: readonly OwnDuty[];
  readonly earlierVisits: readonly OwnVisit[];
}

/** Small things that must outlive a kill. */
export interface Marks {
  /** Positions up to this number are in a batch, or sent. */
  readonly sealedTo: number;
  readonly lastSentAt: number | null;
  /** What was added to the clock of the phone. Milliseconds. */
  readonly correction: number;
  /** The visits for which it has buzzed. */
  readonly buzzed: readonly string[];
  /** The emergency that goes on, and when it was pressed. */
  readonly emergency: { readonly emergencyId: string; readonly raisedAt: number } | null;
}

export const noMarks: Marks = { sealedTo: 0, lastSentAt: null, correction: 0, buzzed: [], emergency: null };
