// Finds who a session's secret lets in, with their roles and reach. What was found is remembered until something about people changes;
// that a session was used is written once a minute, and its secret is rotated when it is due.
import { randomBytes } from 'node:crypto';
import type { Grant, Ground, SignInWay, Viewer } from '../../../core/people/index.ts';
import { holds, isFormerTaken, isRotationDue } from '../../../core/people/session.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import { groundOf } from '../ground.ts';
import { readOrganisations } from '../organisations.store.ts';
import { readRoles, readStaff } from '../staff.store.ts';
import { hashOf, newSecret, readSecret } from './secret.ts';
import { rotateSession, type Session, sessionOf, sessionOfId, touchSession } from './sessions.store.ts';

export interface SignedInPerson {
  readonly forceId: number;
  readonly sessionId: string;
  readonly way: SignInWay;
  readonly endsAt: number;
  readonly viewer: Viewer;
  readonly ground: Ground;
}

export interface SessionLookUp {
  /** Who the secret lets in now, with its new secret where it was rotated; null where it lets in nobody. */
  find(secret: string): Promise<{ signedIn: SignedInPerson; renewed: string | null } | null>;
  /** Who a session that was found before lets in now; null where it has ended. Asking counts as using it. */
  again(before: SignedInPerson): Promise<SignedInPerson | null>;
  /** Forgets what was found: something about people or sessions changed. */
  forget(): void;
}

interface Known {
  readonly signedIn: SignedInPerson;
  readonly session: Session;
  seenAt: number;
  writtenAt: number;
}

const touchMilliseconds = 60_000;
const mostRemembered = 10_000;

export function sessionLookUp(database: Database, now: () => number): SessionLookUp {
  let known = new Map<string, Known>();
  let bySession = new Map<string, Known>();

  async function read(
    forceId: number,
    look: (t: ForceTransaction) => Promise<Session | null>,
  ): Promise<Known | null> {
    return database.inForce(forceId, async (t) => {
      const session = await look(t);
      if (session === null) return null;
      const person = await personOf(t, session.staffId, session.way);
      if (person === null) return null;
      const { id: sessionId, way, endsAt, seenAt } = session;
      return { signedIn: { forceId, sessionId, way, endsAt, ...person }, session, seenAt, writtenAt: seenAt };
    });
  }

  async function renew(found: Known, forceId: number, hash: Buffer): Promise<string | null> {
    const secret = newSecret('bks', forceId, randomBytes(32));
    const secrets = { from: hash, to: hashOf(secret) };
    const isDone = await database.inForce(forceId, (t) => rotateSession(t, found.session.id, secrets, now()));
    known.delete(hash.toString('hex'));
    return isDone ? secret : null;
  }

  function use(found: Known, forceId: number): void {
    found.seenAt = now();
    if (found.seenAt - found.writtenAt < touchMilliseconds) return;
    found.writtenAt = found.seenAt;
    // Not waited for: were it lost, the session would end earlier, not later.
    void database.inForce(forceId, (t) => touchSession(t, found.session.id, found.seenAt)).catch(() => {});
  }

  return {
    async find(secret) {
      const told = readSecret('bks', secret);
      if (told === null) return null;
      const key = told.hash.toString('hex');
      const found = known.get(key) ?? (await read(told.forceId, (t) => sessionOf(t, told.hash)));
      if (found === null) return null;
      const { session } = found;
      if (!holds({ ...session, seenAt: found.seenAt }, now())) return null;
      if (session.isByFormer) {
        return isFormerTaken(session, now()) ? { signedIn: found.signedIn, renewed: null } : null;
      }
      if (known.size >= mostRemembered) known.clear();
      known.set(key, found);
      bySession.set(session.id, found);
      use(found, told.forceId);
      const renewed = isRotationDue(session, now()) ? await renew(found, told.forceId, told.hash) : null;
      return { signedIn: found.signedIn, renewed };
    },
    async again({ forceId, sessionId }) {
      const found = bySession.get(sessionId) ?? (await read(forceId, (t) => sessionOfId(t, sessionId)));
      if (found === null || !holds({ ...found.session, seenAt: found.seenAt }, now())) return null;
      bySession.set(sessionId, found);
      use(found, forceId);
      return found.signedIn;
    },
    forget() {
      known = new Map();
      bySession = new Map();
    },
  };
}

/** Somebody with their roles and what reach is measured on; null where they have left. */
async function personOf(
  t: ForceTransaction,
  staffId: string,
  way: SignInWay,
): Promise<{ readonly viewer: Viewer; readonly ground: Ground } | null> {
  const member = (await readStaff(t)).find(({ id, hasLeft }) => id === staffId && !hasLeft);
  if (member === undefined) return null;
  const organisations = await readOrganisations(t);
  const organisation = organisations.find(({ id }) => id === member.organisationId);
  if (organisation === undefined) return null;
  const held = await readRoles(t);
  // Whoever came in by emergency access is an administrator and nothing else, for as long as it lasts.
  const grants: readonly Grant[] =
    way === 'break-glass'
      ? [{ role: 'administrator', areaId: null }]
      : held.filter((grant) => grant.staffId === staffId);
  const { name, areaId, officerId } = member;
  return {
    viewer: {
      staffId,
      name,
      officerId,
      organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
      areaId,
      grants: grants.map(({ role, areaId: grantedFor }) => ({ role, areaId: grantedFor })),
    },
    ground: await groundOf(t),
  };
}
