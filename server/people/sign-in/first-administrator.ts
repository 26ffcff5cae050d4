// The first administrator of a force: made at its first start, when nobody could let anybody in, and let in by a link that works once.
import type { Database } from '../../db/database.ts';
import { ensureOrganisation } from '../organisations.store.ts';
import { addStaff, grantRole, readRoles, readStaff } from '../staff.store.ts';
import { breakGlassStaff } from './break-glass.store.ts';
import { hasSignedIn } from './sessions.store.ts';
import { makeSignInLink } from './sign-in-link.ts';

/** The token of a link for the first administrator, from 32 random bytes; null where they have signed in, or anybody else was added. */
export async function ensureFirstAdministrator(
  database: Database,
  force: { readonly id: number; readonly name: string },
  chance: { readonly newId: () => string; readonly random: Uint8Array },
  now: number,
): Promise<string | null> {
  const staffId = await database.inForce(force.id, async (t) => {
    const emergency = await breakGlassStaff(t);
    const known = (await readStaff(t)).filter(({ id }) => !emergency.has(id));
    const roles = await readRoles(t);
    // A link that nobody used is dead after a day: the first administrator, alone and never let in, gets another.
    const [only] = known;
    if (known.length > 1 || roles.some(({ role }) => role !== 'administrator')) return null;
    if (only !== undefined) return only.hasLeft || (await hasSignedIn(t, only.id)) ? null : only.id;
    const organisation = await ensureOrganisation(
      t,
      { id: chance.newId(), name: force.name, kind: 'police-force', shares: [] },
      'console',
    );
    const id = chance.newId();
    const first = { id, name: 'First administrator', email: null, areaId: null, officerId: null };
    await addStaff(t, { ...first, organisationId: organisation.id }, 'console');
    const grant = {
      id: chance.newId(),
      staffId: id,
      role: 'administrator',
      areaId: null,
      source: 'here',
    } as const;
    await grantRole(t, grant, now, 'console');
    return id;
  });
  if (staffId === null) return null;
  return makeSignInLink(database, force.id, staffId, chance.random, now, 'console');
}
