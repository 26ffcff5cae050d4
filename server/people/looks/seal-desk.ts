// Seals on looks at the desk of professional standards: asked for by one, confirmed by another. Whom a seal is kept from is told of none of it.
import {
  type SealAct,
  type SealPerson,
  type SealRefusal,
  sealActs,
  sealAfter,
  sealAsked,
  sealStateOf,
} from '../../../core/people/look-seal.ts';
import type { SealRequest, ToldSeal } from '../../../core/people/look-seal-shapes.ts';
import { reachOf } from '../../../core/people/reach.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import type { SignedIn } from '../../http/session-door.ts';
import { readOfficers, subjectOf } from '../officers.store.ts';
import { readStaff } from '../staff.store.ts';
import { addSeal, type KeptSeal, keepSeal, readSeals, sealHeld } from './look-seals.store.ts';

export type SealDone =
  | { readonly ok: true; readonly seal: ToldSeal }
  | { readonly ok: false; readonly reason: SealRefusal | 'not-known' };

export interface SealDesk {
  list(who: SignedIn): Promise<ToldSeal[]>;
  ask(who: SignedIn, request: SealRequest): Promise<SealDone>;
  act(who: SignedIn, sealId: string, act: SealAct): Promise<SealDone>;
}

export function sealDesk(database: Database, now: () => number): SealDesk {
  const shown = async (t: ForceTransaction, who: SignedIn, seals: readonly KeptSeal[]) => {
    const names = new Map((await readStaff(t)).map(({ id, name }) => [id, name]));
    const callSigns = new Map((await readOfficers(t)).map(({ id, callSign }) => [id, callSign]));
    return seals.map((seal) => toldSeal(seal, { names, callSigns, by: personOf(who), now: now() }));
  };
  const done = async (t: ForceTransaction, who: SignedIn, seal: KeptSeal): Promise<SealDone> => {
    const [told] = await shown(t, who, [seal]);
    return { ok: true, seal: told };
  };
  return {
    list: (who) =>
      database.inForce(who.forceId, async (t) => {
        const isTheirs = await theirs(t, who);
        return shown(t, who, (await readSeals(t)).filter(isTheirs));
      }),
    ask: (who, { sealId, reason, ...terms }) =>
      database.inForce(who.forceId, async (t) => {
        const asked = sealAsked(terms, personOf(who), now());
        if (!asked.ok) return asked;
        if (!(await theirs(t, who))(terms)) return { ok: false, reason: 'not-known' };
        const seal = { id: sealId, reason, ...asked.seal };
        if (await addSeal(t, seal, actorOf(who))) return done(t, who, seal);
        // The same request again changes nothing; another under its id is none.
        const before = await sealHeld(t, sealId);
        const isSame = before?.askedBy === who.viewer.staffId && before.reason === reason;
        return isSame ? done(t, who, before) : { ok: false, reason: 'not-known' };
      }),
    act: (who, sealId, act) =>
      database.inForce(who.forceId, async (t) => {
        const before = await sealHeld(t, sealId);
        if (before === null || !(await theirs(t, who))(before)) return { ok: false, reason: 'not-known' };
        const after = sealAfter(before, act, personOf(who), now());
        if (!after.ok) return after;
        const seal = { ...before, ...after.seal };
        await keepSeal(t, seal, act, actorOf(who));
        return done(t, who, seal);
      }),
  };
}

/** Whether a seal is somebody's affair: it is kept from an officer whom they reach, and not from themselves. */
async function theirs(
  t: ForceTransaction,
  { viewer, ground }: SignedIn,
): Promise<(seal: { readonly officerId: string }) => boolean> {
  const reach = reachOf(viewer, 'look.seal', ground);
  const officers = (await readOfficers(t)).filter((officer) => reach.includes(subjectOf(officer)));
  const reached = new Set(officers.map(({ id }) => id));
  return ({ officerId }) => reached.has(officerId) && officerId !== viewer.officerId;
}

function actorOf({ viewer }: SignedIn) {
  return `staff:${viewer.staffId}` as const;
}

function personOf({ viewer, way }: SignedIn): SealPerson {
  const { staffId, officerId, grants } = viewer;
  const isAdministrator = way === 'break-glass' || grants.some(({ role }) => role === 'administrator');
  return { staffId, officerId, isAdministrator };
}

interface Telling {
  readonly names: ReadonlyMap<string, string>;
  readonly callSigns: ReadonlyMap<string, string>;
  readonly by: SealPerson;
  readonly now: number;
}

function toldSeal(seal: KeptSeal, { names, callSigns, by, now }: Telling): ToldSeal {
  const { id, viewerId, officerId, from, to, reviewAt, reason, askedAt, answeredAt, closedAt } = seal;
  const nameOf = (staffId: string | null) => (staffId === null ? null : (names.get(staffId) ?? ''));
  const state = sealStateOf(seal);
  return {
    sealId: id,
    state,
    viewer: names.get(viewerId) ?? '',
    callSign: callSigns.get(officerId) ?? '',
    from,
    to,
    reviewAt,
    isReviewDue: state === 'standing' && reviewAt <= now,
    reason,
    askedBy: names.get(seal.askedBy) ?? '',
    askedAt,
    answeredBy: nameOf(seal.answeredBy),
    answeredAt,
    closedBy: nameOf(seal.closedBy),
    closedAt,
    acts: sealActs.filter((act) => sealAfter(seal, act, by, now).ok),
  };
}
