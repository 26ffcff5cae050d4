// What reading needs: the force of whoever asks as it is followed, how far they reach over its officers, and the record of what they looked at.
import { type Action, type Reach, reachOf } from '../../../core/people/index.ts';
import { type LookView, needsReason } from '../../../core/people/look.ts';
import { refusal } from '../../http/refusal.ts';
import { type SignedIn, signedIn } from '../../http/session-door.ts';
import type { DoorRequest } from '../../http/surface.ts';
import { type LookKeeper, type Officer, subjectOf } from '../../people/index.ts';
import type { Following } from '../following/following.ts';

export interface ReadTerms {
  readonly now: () => number;
  /** What the request may read. */
  readonly readingOf: (request: DoorRequest) => Reading;
}

export interface Reading {
  readonly following: Following;
  readonly signedIn: SignedIn;
  /** How far who asks may do that. */
  reach(action: Action): OfficerReach;
  /** Keeps that they looked: at one officer, or at all whom an action reaches. Refuses a look that needs a reason and has none. */
  looked(look: LookAt): Promise<void>;
}

/** A reach over officers, by their ids. */
export interface OfficerReach {
  /** Viewers with the same words reach the same officers. */
  readonly key: string;
  readonly isEverybody: boolean;
  includes(officerId: string): boolean;
  /** The officers that it includes. */
  officers(): Officer[];
}

export interface LookAt {
  readonly view: LookView;
  readonly at: { readonly officerId: string } | { readonly reachOf: Action };
  /** The stretch of time (ms); left out for the present. */
  readonly stretch?: { readonly from: number; readonly to: number };
  /** The look that was given a reason, where one is needed. */
  readonly given?: string | undefined;
}

export function readTerms(
  followingOf: (forceId: number) => Following | null,
  { now, looks }: { readonly now: () => number; readonly looks: LookKeeper },
): ReadTerms {
  return {
    now,
    readingOf(request) {
      const who = signedIn(request);
      const following = followingOf(who.forceId);
      if (following === null) throw refusal('not-found', {});
      return {
        following,
        signedIn: who,
        reach: (action) => officerReach(following, reachOf(who.viewer, action, who.ground)),
        looked: (look) => keepLooked(looks, who, look),
      };
    },
  };
}

function officerReach({ state }: Following, reach: Reach): OfficerReach {
  return {
    key: reach.key,
    isEverybody: reach.isEverybody,
    includes(officerId) {
      const officer = state.officersByNumber.get(state.numbersById.get(officerId) ?? -1);
      return officer !== undefined && reach.includes(subjectOf(officer));
    },
    officers: () => [...state.officersByNumber.values()].filter((each) => reach.includes(subjectOf(each))),
  };
}

async function keepLooked(
  looks: LookKeeper,
  { forceId, viewer, ground }: SignedIn,
  { view, at, stretch, given }: LookAt,
): Promise<void> {
  const officerId = 'officerId' in at ? at.officerId : null;
  const reach = 'reachOf' in at ? reachOf(viewer, at.reachOf, ground).spans : null;
  // Whoever looks at themselves, or reaches nobody, is no viewer.
  if (officerId !== null && officerId === viewer.officerId) return;
  if (reach?.length === 0) return;
  const look = {
    viewerId: viewer.staffId,
    view,
    officerId,
    reach,
    from: stretch?.from ?? null,
    to: stretch?.to ?? null,
    reason: null,
  };
  if (!needsReason(view, officerId)) return looks.keep(forceId, look);
  const isGiven = given !== undefined && (await looks.take(forceId, given, look));
  if (!isGiven) throw refusal('reason-needed', {});
}
