// The door for people: a session's secret in a cookie that only this host sets and reads, and a permission that one of their roles holds.
// Who opens a page without having signed in is led to where they can, and back.
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Action, type Ground, may, type SignInWay, type Viewer } from '../../core/people/index.ts';
import { refusal } from './refusal.ts';

/** Who a request comes from, and by which session. */
export interface SignedIn {
  readonly forceId: number;
  readonly sessionId: string;
  readonly way: SignInWay;
  /** Milliseconds since 1970 UTC. */
  readonly endsAt: number;
  readonly viewer: Viewer;
  readonly ground: Ground;
}

/** A session as it was found; `renewed` is its new secret where that was rotated just now. */
export interface FoundSession {
  readonly signedIn: SignedIn;
  readonly renewed: string | null;
}

export interface SessionDoor {
  /** Lets in who has signed in and may do that, or says the refusal. */
  admit(action: Action): (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

/** Where a request holds who has signed in; null before. Set up by the surface. */
export const signedInAs = 'signedIn';

const cookieName = '__Host-beatkeeper';
/** `__Host-`: secure, for this host alone and for all of it. Lax, so that a link in a message still finds who has signed in. */
const cookieTerms = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

export function sessionDoor(find: (secret: string) => Promise<FoundSession | null>): SessionDoor {
  return {
    admit: (action) => async (request, reply) => {
      const secret = secretIn(request);
      const found = secret === null ? null : await find(secret);
      if (found === null) {
        if (!isNavigation(request)) throw refusal('signed-out', {});
        await reply.redirect(`/sign-in?to=${encodeURIComponent(request.url)}`, 303);
        return;
      }
      if (found.renewed !== null) setSession(reply, found.renewed);
      if (!may(found.signedIn.viewer, action)) throw refusal('not-permitted', {});
      request.setDecorator(signedInAs, found.signedIn);
    },
  };
}

/** Who a request was let in for. */
export function signedIn(request: FastifyRequest): SignedIn {
  const who = request.getDecorator<SignedIn | null>(signedInAs);
  if (who === null) throw new Error('A route for people was reached without its door');
  return who;
}

/** The secret that a request brings; null without one. */
export function secretIn(request: FastifyRequest): string | null {
  const { cookie } = request.headers;
  return cookie === undefined ? null : (parseCookie(cookie)[cookieName] ?? null);
}

/** Gives the browser a session's secret. It goes with the browser; when the session ends is the server's to say. */
export function setSession(reply: FastifyReply, secret: string): void {
  reply.header('set-cookie', stringifySetCookie({ name: cookieName, value: secret, ...cookieTerms }));
}

/** Takes the secret from the browser. */
export function clearSession(reply: FastifyReply): void {
  reply.header('set-cookie', stringifySetCookie({ name: cookieName, value: '', ...cookieTerms, maxAge: 0 }));
}

/** Whether somebody opens a page, and no page asks for something. */
export function isNavigation({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}
