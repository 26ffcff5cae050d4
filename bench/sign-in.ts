// Somebody from the control room of a bench's force, who has signed in.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { openDatabase } from '../server/db/database.ts';
import { addStaff, beginSession, ensureOrganisation, grantRole } from '../server/people/index.ts';
import type { Stand } from './stand.ts';

/** The header that says who they are; it holds for a quarter of an hour. */
export async function signedInCookie({ url, forceId }: Pick<Stand, 'url' | 'forceId'>): Promise<string> {
  const database = openDatabase(url);
  try {
    const staffId = randomUUIDv7();
    const now = Date.now();
    await database.inForce(forceId, async (t) => {
      const force = { id: randomUUIDv7(), name: 'Bench', kind: 'police-force', shares: [] } as const;
      const { id: organisationId } = await ensureOrganisation(t, force, 'console');
      const who = { id: staffId, name: 'Viewer', email: null, organisationId, areaId: null, officerId: null };
      await addStaff(t, who, 'console');
      const role = { staffId, role: 'control-room', areaId: null, source: 'here' } as const;
      await grantRole(t, { id: randomUUIDv7(), ...role }, now, 'console');
    });
    const chance = { newId: randomUUIDv7, random: randomBytes(32) };
    const secret = await beginSession(database, forceId, { staffId, way: 'link' }, chance, now);
    return `__Host-beatkeeper=${secret}`;
  } finally {
    await database.close();
  }
}
