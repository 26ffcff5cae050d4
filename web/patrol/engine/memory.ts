// What the engine holds in memory: the rows as they are kept, and what nobody keeps, such as whether there is signal. A value, made anew.
import { patrolPowers } from '../../../core/activities/patrol-book.ts';
import { type EmergencyState, emergencyTerms } from '../../../core/people/emergency.ts';
import { messageList } from '../../../core/people/message.ts';
import { patrolDay, patrolHotspots, patrolNow } from '../../../core/tracking/patrol-places.ts';
import type { Link, MapPackState, Sensor } from '../patrol-state.ts';
import type { ToldName } from './database.ts';
import {
  type Fact,
  type KeptActivity,
  type KeptDeclared,
  type KeptDuty,
  type Marks,
  noMarks,
  type Owner,
  type RefusedFact,
} from './kept.ts';
import type { Unsealed } from './outbox.ts';

/** The schema of each thing that the server tells, and where. */
export const toldSchemas = {
  hotspots: patrolHotspots,
  now: patrolNow,
  day: patrolDay,
  powers: patrolPowers,
  messages: messageList,
  emergency: emergencyTerms,
} as const satisfies Record<ToldName, unknown>;

type ToldValue<Name extends ToldName> = Extract<
  ReturnType<(typeof toldSchemas)[Name]['safeParse']>,
  { success: true }
>['data'];

/** What the server told last, each with when; null where it never did. */
export type Told = {
  readonly [Name in ToldName]: { readonly at: number; readonly value: ToldValue<Name> } | null;
};

/** The rows of the officer whose phone it is. */
export interface Rows {
  readonly owner: Owner | null;
  readonly duty: KeptDuty | null;
  readonly marks: Marks;
  readonly told: Told;
  readonly facts: readonly Fact[];
  readonly unsealed: Unsealed;
  readonly refused: readonly RefusedFact[];
  readonly activities: readonly KeptActivity[];
  readonly declared: readonly KeptDeclared[];
}

/** What is of this moment and this page. */
export interface Moment {
  readonly link: Link;
  readonly sensor: Sensor;
  readonly isInPrivateZone: boolean;
  readonly accuracyMetres: number | null;
  readonly isSending: boolean;
  readonly isFull: boolean;
  readonly emergency: EmergencyState | null;
  readonly map: MapPackState;
  readonly hasUpdate: boolean;
  /** The secret of a code that was opened on this phone and is not used yet. */
  readonly secret: string | null;
  /** Whether somebody has signed in in this browser, as far as is known. */
  readonly isSignedIn: boolean;
}

const nothingTold: Told = {
  hotspots: null,
  now: null,
  day: null,
  powers: null,
  messages: null,
  emergency: null,
};

export const noRows: Rows = {
  owner: null,
  duty: null,
  marks: noMarks,
  told: nothingTold,
  facts: [],
  unsealed: { count: 0, oldestAt: null },
  refused: [],
  activities: [],
  declared: [],
};

export const firstMoment: Moment = {
  link: 'offline',
  sensor: 'off',
  isInPrivateZone: false,
  accuracyMetres: null,
  isSending: false,
  isFull: false,
  emergency: null,
  map: { kind: 'none', bytes: 0, bytesHere: 0, keptAt: null },
  hasUpdate: false,
  secret: null,
  isSignedIn: false,
};
