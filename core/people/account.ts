// What the sign-in page and one's own account say and are asked. One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { actions, roles, scopes } from './permission.ts';
import { signInWays } from './session.ts';

/** Somebody of the demo, to be chosen. */
const demoPerson = z.object({
  staffId: z.string(),
  name: z.string(),
  organisation: z.string(),
  roles: z.array(z.enum(roles)),
});

/** How one may sign in here. */
export const signInChoices = z.object({
  /** The identity provider's name as people know it; null without one. */
  provider: z.nullable(z.string()),
  hasPasskeys: z.boolean(),
  /** Whether two codes for emergency access are kept by two people. */
  hasEmergency: z.boolean(),
  /** The people of the demo; null outside of it. */
  demo: z.nullable(z.array(demoPerson)),
});

export const linkUse = z.object({ token: z.string().check(z.maxLength(200)) });
export const demoChoice = z.object({ staffId: z.uuid() });
export const signOutScope = z.object({ everywhere: z.boolean() });

/** Done; a session that began is in the cookie. */
export const letIn = z.object({ ok: z.literal(true) });

export const account = z.object({
  staffId: z.string(),
  name: z.string(),
  organisation: z.string(),
  roles: z.array(z.enum(roles)),
  /** The officer they are on patrol; null where they patrol not. */
  officerId: z.nullable(z.string()),
  way: z.enum(signInWays),
  endsAt: z.number(),
  /** What they may do, and how far at the widest. */
  may: z.partialRecord(z.enum(actions), z.enum(scopes)),
});

export const accountSessions = z.object({
  sessions: z.array(
    z.object({
      sessionId: z.string(),
      way: z.enum(signInWays),
      beganAt: z.number(),
      seenAt: z.number(),
      isThis: z.boolean(),
    }),
  ),
});

export const passkeyList = z.object({
  passkeys: z.array(
    z.object({
      passkeyId: z.string(),
      name: z.string(),
      addedAt: z.number(),
      usedAt: z.nullable(z.number()),
    }),
  ),
});

export type SignInChoices = z.infer<typeof signInChoices>;
export type Account = z.infer<typeof account>;
