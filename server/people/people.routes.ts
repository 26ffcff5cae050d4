// Who may sign in, and in which roles.
import { peopleList } from '../../core/people/account.ts';
import type { Database } from '../db/database.ts';
import { signedIn } from '../http/session-door.ts';
import type { Surface } from '../http/surface.ts';
import { readAreas } from './areas.store.ts';
import { readOrganisations } from './organisations.store.ts';
import { readRoles, readStaff } from './staff.store.ts';

export function peopleRoutes(app: Surface, { database }: { readonly database: Database }): void {
  app.get(
    '/api/people',
    {
      schema: {
        summary: 'Everybody who may sign in, with their roles',
        tags: ['people'],
        response: { 200: peopleList },
      },
    },
    async (request) =>
      database.inForce(signedIn(request).forceId, async (t) => {
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
      }),
  );
}
