// Why an activity is not taken as it was said: by the time, the place and the powers of the moment at which it was done, not of that at which it comes.

import type { ActivityChange, ActivityContent, ActivityPlace, ActivityRefusal } from './activity.ts';
import type { ActivityAfter, Standing } from './after-change.ts';
import { type Authority, isLive } from './authority.ts';
import { type ActivityKind, needsPower, shapeOf } from './kinds.ts';
import type { AuthorityKind } from './powers.ts';

/** What follows from the activity alone is `afterChange`'s to say. */
type Refusal = Exclude<ActivityRefusal, Extract<ActivityAfter, { ok: false }>['reason']>;

/** What is known beside what was said. Times are milliseconds since 1970 UTC. */
export interface ActivityTerms {
  readonly receivedAt: number;
  /** How the activity stood before; null of one that is logged. */
  readonly standing: Standing | null;
  /** True of whoever's duties do not bind. */
  readonly isOnDuty: (at: number) => boolean;
  /** Whether there ever was such a hotspot. */
  readonly isHotspot: (id: string) => boolean;
  readonly isDefined: (kind: ActivityKind, version: number) => boolean;
  /** What the power of a kind needs, for each law by which it is held at a moment; empty where it is not held. */
  readonly needsOf: (kind: ActivityKind, at: number) => readonly (AuthorityKind | null)[];
  readonly authority: (id: string) => Authority | null;
  /** Whether a place lies in the area of an authority. */
  readonly isInside: (authority: Authority, place: ActivityPlace) => boolean;
  /** Whether a place is known well enough to decide something. */
  readonly isKnown: (place: ActivityPlace | null) => place is ActivityPlace;
}

/** What is stamped further ahead than this comes from a wrong clock. As for positions. */
const futureMilliseconds = 120_000;
/** What was done longer ago is past what is kept to the place: 31 days, the limit itself is kept. As for positions. */
const oldMilliseconds = 31 * 86_400_000;

/** Why a change is refused, or null where it is taken. */
export function refusalOf(change: ActivityChange, terms: ActivityTerms): Refusal | null {
  const { receivedAt, standing } = terms;
  if (change.change !== 'log') {
    if (change.saidAt > receivedAt + futureMilliseconds) return 'from-the-future';
    if (standing !== null && standing.content.at < receivedAt - oldMilliseconds) return 'sealed';
  }
  return change.change === 'withdraw' ? null : refusalOfContent(change.content, terms);
}

function refusalOfContent(content: ActivityContent, terms: ActivityTerms): Refusal | null {
  const { kind, definition, at, outcome, place, hotspotIds } = content;
  const { group, asks, isOfTheDesk } = shapeOf(kind);
  if (isOfTheDesk === true || group === 'order') return 'of-the-desk';
  if (!terms.isDefined(kind, definition)) return 'definition-unknown';
  if (asks === 'outcome' && outcome === null) return 'outcome-missing';
  if (at > terms.receivedAt + futureMilliseconds) return 'from-the-future';
  if (at < terms.receivedAt - oldMilliseconds) return 'too-old';
  if (!terms.isOnDuty(at)) return 'off-duty';
  if (!terms.isKnown(place) && !hotspotIds.every(terms.isHotspot)) return 'hotspot-unknown';
  return refusalOfPower(content, terms);
}

function refusalOfPower(content: ActivityContent, terms: ActivityTerms): Refusal | null {
  const { kind, at, place, authorityId } = content;
  const needs = needsPower(kind) ? terms.needsOf(kind, at) : [null];
  if (needs.length === 0) return 'power-not-held';
  const authority = authorityId === null ? null : terms.authority(authorityId);
  const isEnough = needs.some((need) => need === null || need === authority?.kind);
  if (!isEnough) return 'authority-needed';
  if (authorityId === null) return null;
  if (authority === null || !isLive(authority, at)) return 'authority-not-live';
  return terms.isKnown(place) && !terms.isInside(authority, place) ? 'authority-elsewhere' : null;
}
