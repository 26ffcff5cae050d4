// Emergency access: both codes let in, and afterwards it is seen when they did.

import { letIn } from '../../../core/people/account.ts';
import { breakGlassList, breakGlassUse } from '../../../core/people/break-glass.ts';
import { pursesOf } from '../../http/budget.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import { setSession, signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import { breakGlassListOf, openBreakGlass } from './break-glass.ts';
import type { SignInTerms } from './welcome.ts';

/** Five tries at once from one address, then one a minute: two people who mistyped have enough. */
const triesAllowed = { perSecond: 1 / 60, atOnce: 5 };

export function breakGlassRoutes(
  app: Surface,
  { database, now, newId, random }: Pick<SignInTerms, 'database' | 'now' | 'newId' | 'random'>,
): void {
  const tries = pursesOf(triesAllowed);
  app.post(
    '/api/sign-in/break-glass',
    {
      ...readsItsBody,
      schema: {
        summary: 'Emergency access by the two codes',
        description: 'Both are used up. Lets in as an administrator, for one hour.',
        tags: ['people'],
        body: breakGlassUse,
        response: { 200: letIn },
      },
    },
    async (request, reply) => {
      const wait = tries.spend(request.ip, 1, now());
      if (wait > 0) throw refusal('too-many-tries', { retryAfterSeconds: Math.ceil(wait) });
      const codes = jsonBody(request.body, breakGlassUse);
      const secret = await openBreakGlass(database, codes, { newId, random }, now());
      if (secret === null) throw refusal('codes-refused', {});
      setSession(reply, secret);
      return { ok: true as const };
    },
  );
  app.get(
    '/api/break-glass',
    {
      schema: {
        summary: 'When emergency access was open',
        tags: ['people'],
        response: { 200: breakGlassList },
      },
    },
    (request) => breakGlassListOf(database, signedIn(request).forceId, now()),
  );
}
