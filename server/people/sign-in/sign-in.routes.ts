// Signing in and out: which ways there are, a link that lets in once, a person of the demo; and one's own account.
import {
  account,
  accountSessions,
  demoChoice,
  letIn,
  linkUse,
  signInChoices,
  signOutScope,
} from '../../../core/people/account.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import { clearSession, signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import { accountOf } from './account-of.ts';
import { endSessions, sessionsOf } from './sessions.store.ts';
import { useSignInLink } from './sign-in-link.ts';
import { type SignInTerms, welcome } from './welcome.ts';

export function signInRoutes(app: Surface, terms: SignInTerms): void {
  const { database, now, demoForceId } = terms;
  app.get(
    '/api/sign-in',
    { schema: { summary: 'How one may sign in', tags: ['people'], response: { 200: signInChoices } } },
    terms.choices,
  );
  app.post(
    '/api/sign-in/link',
    {
      ...readsItsBody,
      schema: {
        summary: 'Sign in by a link that lets in once',
        tags: ['people'],
        body: linkUse,
        response: { 200: letIn },
      },
    },
    async (request, reply) => {
      const found = await useSignInLink(database, jsonBody(request.body, linkUse).token, now());
      if (found === null) throw refusal('link-dead', {});
      await welcome(terms, reply, found.forceId, { staffId: found.staffId, way: 'link' });
      return { ok: true as const };
    },
  );
  app.post(
    '/api/sign-in/demo',
    {
      ...readsItsBody,
      schema: {
        summary: 'Be one of the invented people of the demo',
        tags: ['people'],
        body: demoChoice,
        response: { 200: letIn },
      },
    },
    async (request, reply) => {
      if (demoForceId === null) throw refusal('not-found', {});
      await welcome(terms, reply, demoForceId, { ...jsonBody(request.body, demoChoice), way: 'demo' });
      return { ok: true as const };
    },
  );
}

export function accountRoutes(app: Surface, { database, now, sessions }: SignInTerms): void {
  app.get(
    '/api/me',
    {
      schema: {
        summary: 'Who has signed in, and what they may do',
        tags: ['people'],
        response: { 200: account },
      },
    },
    async (request) => accountOf(signedIn(request)),
  );
  app.get(
    '/api/me/sessions',
    {
      schema: { summary: 'Where one is signed in', tags: ['people'], response: { 200: accountSessions } },
    },
    async (request) => {
      const { forceId, sessionId, viewer } = signedIn(request);
      const own = await database.inForce(forceId, (t) => sessionsOf(t, viewer.staffId, now()));
      return {
        sessions: own.map(({ id, way, beganAt, seenAt }) => {
          return { sessionId: id, way, beganAt, seenAt, isThis: id === sessionId };
        }),
      };
    },
  );
  app.post(
    '/api/me/sign-out',
    {
      ...readsItsBody,
      schema: {
        summary: 'Sign out here, or everywhere',
        tags: ['people'],
        body: signOutScope,
        response: { 200: letIn },
      },
    },
    async (request, reply) => {
      const { forceId, sessionId, viewer } = signedIn(request);
      const which = jsonBody(request.body, signOutScope).everywhere ? null : sessionId;
      await database.inForce(forceId, (t) => endSessions(t, viewer.staffId, which, now()));
      sessions.forget();
      clearSession(reply);
      return { ok: true as const };
    },
  );
}
