// Everybody who may sign in or once might, with their roles and where they belong.
import type * as z from 'zod/mini';
import type { peopleList } from '../../core/people/account.ts';
import type { Database } from '../db/database.ts';
import { readAreas } from './areas.store.ts';
import { readOrganisations } from './organisations.store.ts';
import { readRoles, readStaff } from './staff.store.ts';

export async function peopleListOf(database: Database, forceId: number): Promise<z.infer<typeof peopleList>> {
  return database.inForce(forceId, async (t) => {
    const organisations = new Map((await readOrganisations(t)).map(({ id, name }) => [id, name]));
    const areas = new Map((await readAreas(t)).map(({ id, name }) => [id, name]));
    const areaOf = (id: string | null) => (id === null ? null : (areas.get(id) ?? null));
    const held = await readRoles(t);
    const staff = await readStaff(t);
    return {
      people: staff.map(({ id, name, organisationId, areaId, officerId, hasLeft }) => ({
        staffId: id,
        name,
        organisation: organisations.get(organisationId) ?? '',
        area: areaOf(areaId),
        officerId,
        roles: held
          .filter(({ staffId }) => staffId === id)
          .map(({ role, areaId: of }) => ({ role, area: areaOf(of) })),
        hasLeft,
      })),
    };
  });
}
