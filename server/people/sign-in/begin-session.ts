// Lets somebody in: a new session with a secret of its own each time, so that none that was there before can be carried over.
import type { SignInWay } from '../../../core/people/index.ts';
import type { Database } from '../../db/database.ts';
import { readStaff } from '../staff.store.ts';
import { hashOf, newSecret } from './secret.ts';
import { addSession } from './sessions.store.ts';

/** Begins a session from 32 random bytes and gives its secret; null where there is nobody of that id any more. */
export async function beginSession(
  database: Database,
  forceId: number,
  who: { readonly staffId: string; readonly way: SignInWay },
  chance: { readonly newId: () => string; readonly random: Uint8Array },
  now: number,
): Promise<string | null> {
  const secret = newSecret('bks', forceId, chance.random);
  const isKept = await database.inForce(forceId, async (t) => {
    const isThere = (await readStaff(t)).some(({ id, hasLeft }) => id === who.staffId && !hasLeft);
    if (!isThere) return false;
    await addSession(t, { id: chance.newId(), ...who, secretHash: hashOf(secret) }, now);
    return true;
  });
  return isKept ? secret : null;
}
