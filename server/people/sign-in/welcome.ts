// What every way to sign in needs, and what it ends in: a session of somebody, in the cookie of their browser.
import type { SignInChoices } from '../../../core/people/account.ts';
import type { SignInWay } from '../../../core/people/index.ts';
import type { Database } from '../../db/database.ts';
import { refusal } from '../../http/refusal.ts';
import { setSession } from '../../http/session-door.ts';
import type { DoorRequest } from '../../http/surface.ts';
import { beginSession } from './begin-session.ts';
import type { SessionLookUp } from './session-look-up.ts';

export interface SignInTerms {
  readonly database: Database;
  readonly now: () => number;
  readonly newId: () => string;
  /** 32 random bytes. */
  readonly random: () => Uint8Array;
  readonly sessions: SessionLookUp;
  readonly choices: (request: DoorRequest) => Promise<SignInChoices>;
  /** The force whose people may be chosen, in the demo. */
  readonly demoForceId: number | null;
}

export type Reply = Parameters<typeof setSession>[0];

/** Lets somebody in, or says that they are not known any more. */
export async function welcome(
  { database, newId, random, now }: Pick<SignInTerms, 'database' | 'newId' | 'random' | 'now'>,
  reply: Reply,
  forceId: number,
  who: { readonly staffId: string; readonly way: SignInWay },
): Promise<void> {
  const secret = await beginSession(database, forceId, who, { newId, random: random() }, now());
  if (secret === null) throw refusal('not-known-here', {});
  setSession(reply, secret);
}
