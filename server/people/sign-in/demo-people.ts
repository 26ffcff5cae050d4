// The invented people of the demo that a visitor may be.
import type { SignInChoices } from '../../../core/people/account.ts';
import type { Database } from '../../db/database.ts';
import { readOrganisations } from '../organisations.store.ts';
import { readRoles, readStaff } from '../staff.store.ts';
import { breakGlassStaff } from './break-glass.store.ts';

export async function demoPeople(
  database: Database,
  forceId: number,
): Promise<NonNullable<SignInChoices['demo']>> {
  return database.inForce(forceId, async (t) => {
    const organisations = new Map((await readOrganisations(t)).map(({ id, name }) => [id, name]));
    const held = await readRoles(t);
    const emergency = await breakGlassStaff(t);
    const staff = (await readStaff(t)).filter(({ id, hasLeft }) => !hasLeft && !emergency.has(id));
    return staff.map(({ id, name, organisationId }) => ({
      staffId: id,
      name,
      organisation: organisations.get(organisationId) ?? '',
      roles: [...new Set(held.filter(({ staffId }) => staffId === id).map(({ role }) => role))],
    }));
  });
}
