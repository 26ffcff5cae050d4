// Emergency access: making the two codes, and letting in with them. Both are used up by it; which one was wrong is never said.
import { timingSafeEqual } from 'node:crypto';
import type * as z from 'zod/mini';
import {
  type breakGlassList,
  type breakGlassUse,
  codeFrom,
  readCode,
} from '../../../core/people/break-glass.ts';
import type { Actor } from '../../bus/events.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import { ensureOrganisation, readOrganisations } from '../organisations.store.ts';
import { addStaff, readStaff } from '../staff.store.ts';
import {
  addBreakGlassKey,
  type BreakGlassKey,
  breakGlassHeld,
  breakGlassHistory,
  breakGlassOpened,
  breakGlassRefused,
  breakGlassStaff,
} from './break-glass.store.ts';
import { hashOf, newSecret } from './secret.ts';
import { addSession } from './sessions.store.ts';

/** Makes a new pair of codes from 25 random bytes each, and the account that they open where there is none. */
export async function makeBreakGlass(
  database: Database,
  force: { readonly id: number; readonly name: string },
  chance: { readonly newId: () => string; readonly random: () => Uint8Array },
  now: number,
  actor: Actor,
): Promise<readonly [string, string]> {
  const codes = [codeFrom(force.id, chance.random()), codeFrom(force.id, chance.random())] as const;
  await database.inForce(force.id, async (t) => {
    const [firstHash, secondHash] = codes.map(hashOf);
    const staffId = await emergencyAccount(t, force.name, chance.newId, actor);
    await addBreakGlassKey(t, { id: chance.newId(), staffId, firstHash, secondHash }, now, actor);
  });
  return codes;
}

/** The account that is opened: without a role, and so of no use to anybody who gets in another way. */
async function emergencyAccount(
  t: ForceTransaction,
  forceName: string,
  newId: () => string,
  actor: Actor,
): Promise<string> {
  const before = await breakGlassStaff(t);
  const known = (await readStaff(t)).find(({ id, hasLeft }) => before.has(id) && !hasLeft);
  if (known !== undefined) return known.id;
  const own = (await readOrganisations(t)).find(({ kind }) => kind === 'police-force');
  const fresh = { id: newId(), name: forceName, kind: 'police-force', shares: [] } as const;
  const { id: organisationId } = own ?? (await ensureOrganisation(t, fresh, actor));
  const id = newId();
  const account = {
    id,
    name: 'Emergency access',
    email: null,
    organisationId,
    areaId: null,
    officerId: null,
  };
  await addStaff(t, account, actor);
  return id;
}

/** The secret of a session that both codes opened; null where they open nothing. */
export async function openBreakGlass(
  database: Database,
  { first, second }: z.infer<typeof breakGlassUse>,
  chance: { readonly newId: () => string; readonly random: () => Uint8Array },
  now: number,
): Promise<string | null> {
  const [one, other] = [readCode(first), readCode(second)];
  if (one === null || other === null || one.forceId !== other.forceId) return null;
  const { forceId } = one;
  return database.inForce(forceId, async (t) => {
    const key = await breakGlassHeld(t);
    if (key === null) return null;
    if (!isOpenedBy(key, hashOf(one.code), hashOf(other.code))) {
      await breakGlassRefused(t, key);
      return null;
    }
    const secret = newSecret('bks', forceId, chance.random());
    const sessionId = chance.newId();
    const { staffId } = key;
    await addSession(t, { id: sessionId, staffId, way: 'break-glass', secretHash: hashOf(secret) }, now);
    await breakGlassOpened(t, key, sessionId, now);
    return secret;
  });
}

/** In either order: nobody knows which of the two envelopes is the first. All four are compared, so that the time taken says nothing. */
function isOpenedBy({ firstHash, secondHash }: BreakGlassKey, one: Buffer, other: Buffer): boolean {
  const equal = [
    timingSafeEqual(firstHash, one),
    timingSafeEqual(secondHash, other),
    timingSafeEqual(firstHash, other),
    timingSafeEqual(secondHash, one),
  ];
  return (equal[0] && equal[1]) || (equal[2] && equal[3]);
}

/** When emergency access was open, for administrators and professional standards. */
export async function breakGlassListOf(
  database: Database,
  forceId: number,
  now: number,
): Promise<z.infer<typeof breakGlassList>> {
  const { madeAt, openings } = await database.inForce(forceId, breakGlassHistory);
  return {
    madeAt,
    openings: openings.map(({ openedAt, endsAt, endedAt }) => {
      return { openedAt, closedAt: endedAt ?? (now >= endsAt ? endsAt : null) };
    }),
  };
}
