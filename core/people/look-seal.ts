// A seal on looks: professional standards keep an investigation from the log of the officer whom it is about, two people together, until it is
// closed. It says whose looks, at whom, and at which times they looked; no look is changed by it.

//   ask ──► waiting ──confirm, by another──► standing ──close, by either──► closed
//              ├──decline, by another──► declined
//              └──withdraw, by who asked──► withdrawn
//
// Until another confirms nothing is sealed. A seal whose review is past still stands: only people open it. What was closed stays on record.

export const sealActs = ['confirm', 'decline', 'withdraw', 'close'] as const;
export type SealAct = (typeof sealActs)[number];

export const sealStates = ['waiting', 'standing', 'closed', 'declined', 'withdrawn'] as const;
export type SealState = (typeof sealStates)[number];

/** What a seal is about. Times in milliseconds since 1970 UTC. */
export interface SealTerms {
  readonly viewerId: string;
  readonly officerId: string;
  /** When the viewer looked, both included; `to` is null for as long as the seal stands. */
  readonly from: number;
  readonly to: number | null;
  /** When it is to be looked at again. */
  readonly reviewAt: number;
}

export interface LookSeal extends SealTerms {
  readonly askedBy: string;
  readonly askedAt: number;
  /** How the request was answered, and by whom; null while it waits. */
  readonly answer: 'confirmed' | 'declined' | 'withdrawn' | null;
  readonly answeredBy: string | null;
  readonly answeredAt: number | null;
  readonly closedBy: string | null;
  readonly closedAt: number | null;
}

/** Who wants to do something about a seal. */
export interface SealPerson {
  readonly staffId: string;
  /** The officer they are on patrol. */
  readonly officerId: string | null;
  /** Whoever gives out roles seals nothing, whichever others they hold: they could be both people. */
  readonly isAdministrator: boolean;
}

export const sealRefusals = [
  'administrator',
  'about-oneself',
  'own-request',
  'not-own-request',
  'not-of-it',
  'not-waiting',
  'not-standing',
  'review-past',
  'review-too-far',
  'no-time',
] as const;
export type SealRefusal = (typeof sealRefusals)[number];

export type SealOutcome =
  | { readonly ok: true; readonly seal: LookSeal }
  | { readonly ok: false; readonly reason: SealRefusal };

/** A review is six months ahead at most. Milliseconds. */
export const longestReview = 184 * 86_400_000;

export function sealStateOf({ answer, closedAt }: Pick<LookSeal, 'answer' | 'closedAt'>): SealState {
  if (answer === null) return 'waiting';
  if (answer !== 'confirmed') return answer;
  return closedAt === null ? 'standing' : 'closed';
}

/** A request for a seal, as one person makes it at a moment (ms). It seals nothing yet. */
export function sealAsked(terms: SealTerms, by: SealPerson, now: number): SealOutcome {
  if (by.isAdministrator) return refused('administrator');
  if (by.officerId === terms.officerId) return refused('about-oneself');
  if (terms.to !== null && terms.to < terms.from) return refused('no-time');
  if (terms.reviewAt <= now) return refused('review-past');
  if (terms.reviewAt > now + longestReview) return refused('review-too-far');
  const open = { answer: null, answeredBy: null, answeredAt: null, closedBy: null, closedAt: null };
  return { ok: true, seal: { ...terms, askedBy: by.staffId, askedAt: now, ...open } };
}

/** The seal after what somebody does about it at a moment (ms), or why they may not. */
export function sealAfter(seal: LookSeal, act: SealAct, by: SealPerson, now: number): SealOutcome {
  if (by.isAdministrator) return refused('administrator');
  // Whoever it is kept from, or whose looks it keeps, decides nothing about it.
  if (by.officerId === seal.officerId) return refused('about-oneself');
  if (by.staffId === seal.viewerId && by.staffId !== seal.askedBy) return refused('about-oneself');
  return act === 'close' ? closed(seal, by, now) : answered(seal, act, by, now);
}

function answered(
  seal: LookSeal,
  act: Exclude<SealAct, 'close'>,
  { staffId }: SealPerson,
  now: number,
): SealOutcome {
  if (sealStateOf(seal) !== 'waiting') return refused('not-waiting');
  const isOwn = staffId === seal.askedBy;
  if (act === 'withdraw' && !isOwn) return refused('not-own-request');
  if (act !== 'withdraw' && isOwn) return refused('own-request');
  if (act === 'confirm' && seal.reviewAt <= now) return refused('review-past');
  const answer = ({ confirm: 'confirmed', decline: 'declined', withdraw: 'withdrawn' } as const)[act];
  return { ok: true, seal: { ...seal, answer, answeredBy: staffId, answeredAt: now } };
}

/** Either of the two closes it; once its review is past, anybody of professional standards: both may have left. */
function closed(seal: LookSeal, { staffId }: SealPerson, now: number): SealOutcome {
  if (sealStateOf(seal) !== 'standing') return refused('not-standing');
  const isOfIt = staffId === seal.askedBy || staffId === seal.answeredBy;
  if (!isOfIt && now < seal.reviewAt) return refused('not-of-it');
  return { ok: true, seal: { ...seal, closedBy: staffId, closedAt: now } };
}

/** A look as a seal asks of it: by whom, and from when to when they looked. */
export interface SealableLook {
  readonly viewerId: string;
  readonly beganAt: number;
  readonly endedAt: number;
}

/** What an officer is told of a look: nothing while a seal on it stands; until when one was, where one was closed. */
export type LookToOfficer =
  | { readonly isShown: false }
  | { readonly isShown: true; readonly sealedUntil: number | null };

/** What an officer is told of a look at them, be it by name or among all in reach, with the seals on looks at that officer. */
export function lookToOfficer(look: SealableLook, seals: readonly LookSeal[]): LookToOfficer {
  const over = seals.filter((seal) => covers(seal, look));
  if (over.some((seal) => sealStateOf(seal) === 'standing')) return { isShown: false };
  const opened = over.flatMap(({ closedAt }) => (closedAt === null ? [] : [closedAt]));
  return { isShown: true, sealedUntil: opened.length === 0 ? null : Math.max(...opened) };
}

/** Whether a look is within the terms of a seal: the same viewer, and some time in common until it was closed. */
function covers(seal: LookSeal, look: SealableLook): boolean {
  if (seal.viewerId !== look.viewerId) return false;
  const to = Math.min(seal.to ?? Infinity, seal.closedAt ?? Infinity);
  return look.beganAt <= to && look.endedAt >= seal.from;
}

function refused(reason: SealRefusal): SealOutcome {
  return { ok: false, reason };
}
