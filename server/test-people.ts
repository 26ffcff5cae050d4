// People who sign in, for tests: anybody in any roles, as a browser that keeps its cookie. Real: the sessions. Faked: the clock.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Grant, OrganisationKind } from '../core/people/index.ts';
import type { Database } from './db/database.ts';
import { addStaff, beginSession, ensureOrganisation, grantRole } from './people/index.ts';

export interface TestPerson {
  readonly staffId: string;
  readonly organisationId: string;
  /** The header that says who they are, with a session that holds at this moment. */
  cookie(): Promise<string>;
}

export interface TestPersonTerms {
  readonly name?: string;
  readonly organisation?: { readonly name: string; readonly kind: OrganisationKind };
  readonly areaId?: string | null;
  readonly officerId?: string | null;
  readonly grants: readonly Grant[];
}

/** A secret is rotated after a quarter of an hour: before that, another session is begun. */
const freshMilliseconds = 10 * 60_000;

export async function testPerson(
  database: Database,
  forceId: number,
  terms: TestPersonTerms,
  now: () => number,
): Promise<TestPerson> {
  const { organisation = { name: 'The force', kind: 'police-force' } } = terms;
  const staffId = randomUUIDv7();
  const organisationId = await database.inForce(forceId, async (t) => {
    const added = { id: randomUUIDv7(), ...organisation, shares: [] };
    const { id } = await ensureOrganisation(t, added, 'console');
    const { name = 'Somebody', areaId = null, officerId = null } = terms;
    const staff = { id: staffId, name, email: null, organisationId: id, areaId, officerId };
    if (!(await addStaff(t, staff, 'console'))) throw new Error('That officer is somebody else');
    for (const grant of terms.grants)
      await grantRole(t, { id: randomUUIDv7(), staffId, ...grant, source: 'here' }, now(), 'console');
    return id;
  });
  let kept: { readonly cookie: string; readonly at: number } | null = null;
  return {
    staffId,
    organisationId,
    async cookie() {
      if (kept === null || Math.abs(now() - kept.at) > freshMilliseconds) {
        const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
        const secret = await beginSession(database, forceId, { staffId, way: 'link' }, chance, now());
        kept = { cookie: `__Host-beatkeeper=${secret}`, at: now() };
      }
      return kept.cookie;
    },
  };
}
