// Signing in by the force's identity provider: there, and back with an answer. Both are pages that somebody opens, so a refusal leads to the
// sign-in page, which says it in words; a program is told the refusal itself.
import { randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import { wayBack } from '../../../core/people/way-back.ts';
import type { ProblemName } from '../../../core/problems.ts';
import { ownOrigin } from '../../http/own-address.ts';
import { refusal } from '../../http/refusal.ts';
import { isNavigation } from '../../http/session-door.ts';
import type { DoorRequest, Surface } from '../../http/surface.ts';
import { onceOf } from './once.ts';
import { personFrom } from './provider.ts';
import { accountOfPerson } from './provider-account.ts';
import type { ProviderClient } from './provider-client.ts';
import { openStart, type Started, sealStart, startMilliseconds } from './start-cookie.ts';
import { type Reply, type SignInTerms, welcome } from './welcome.ts';

export interface ProviderTerms extends Pick<SignInTerms, 'database' | 'now' | 'newId' | 'random'> {
  /** Null where the force has none. */
  readonly client: ProviderClient | null;
  readonly force: { readonly id: number; readonly name: string };
  /** The public address of the pages; null where this server listens. */
  readonly pages: URL | null;
}

const back = '/sign-in/provider/back';
const cookieName = '__Host-beatkeeper-start';
/** Lax: the provider sends them back from its own site, by a link that is opened. */
const cookieTerms = { name: cookieName, path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;
const mostAtOnce = 20_000;

type Refused = Extract<
  ProblemName,
  'provider-unavailable' | 'provider-refused' | 'start-stale' | 'groups-overage' | 'not-known-here'
>;

export function providerRoutes(app: Surface, terms: ProviderTerms): void {
  const { client, now, pages } = terms;
  const key = randomBytes(32);
  // What was used is remembered, not what was begun: whoever begins often pushes out nobody who is under way.
  const used = onceOf<true>({ milliseconds: startMilliseconds, most: mostAtOnce });

  app.get('/sign-in/provider', { schema: { hide: true } }, async (request, reply) => {
    if (client === null) throw refusal('not-found', {});
    const going = await client.begin(ownOrigin(request.headers.host, pages) + back);
    if (going === null) return refuse(request, reply, 'provider-unavailable', 'no_answer');
    const until = now() + startMilliseconds;
    const start = {
      ...going.secrets,
      to: wayBack(new URLSearchParams(request.url.split('?')[1]).get('to')),
      until,
    };
    const value = sealStart(start, key, terms.random());
    reply.header(
      'set-cookie',
      stringifySetCookie({ ...cookieTerms, value, maxAge: startMilliseconds / 1000 }),
    );
    return reply.redirect(going.address, 303);
  });

  app.get(back, { schema: { hide: true } }, async (request, reply) => {
    if (client === null) throw refusal('not-found', {});
    reply.header('set-cookie', stringifySetCookie({ ...cookieTerms, value: '', maxAge: 0 }));
    const start = startOf(request, key, now());
    const address = new URL(request.url, ownOrigin(request.headers.host, pages));
    // Another's state is refused before it can use this one up.
    const isOurs = start !== null && address.searchParams.get('state') === start.state;
    const isAgain = isOurs && used.take(start.state, now()) !== null;
    if (isOurs) used.keep(start.state, true, now());
    if (!isOurs || isAgain) return refuse(request, reply, 'start-stale', 'start');
    const came = await client.finish(address, start);
    if (!came.ok) return refuse(request, reply, came.reason, came.code);
    return letIn(request, reply, terms, came.claims, start.to);
  });
}

/** Lets in whom the claims are about, where they are known here. */
async function letIn(
  request: DoorRequest,
  reply: Reply,
  terms: ProviderTerms,
  claims: Readonly<Record<string, unknown>>,
  to: string,
): Promise<Reply> {
  const { database, force, newId, now } = terms;
  const meaning = personFrom(claims);
  if (!meaning.ok) return refuse(request, reply, meaning.reason, 'claims');
  const account = { forceName: force.name, newId, now: now() };
  const staffId = await database.inForce(force.id, (t) => accountOfPerson(t, meaning.person, account));
  if (staffId === null) return refuse(request, reply, 'not-known-here', 'account');
  await welcome(terms, reply, force.id, { staffId, way: 'provider' });
  return reply.redirect(to, 303);
}

/** What a request's browser kept of the sign-in that it began; null where nothing that we sealed. */
function startOf({ headers }: DoorRequest, key: Uint8Array, now: number): Started | null {
  const value = headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[cookieName];
  return value === undefined ? null : openStart(value, key, now);
}

/** Leads to the page that says it. `code` is for the log, and names nobody. */
function refuse(request: DoorRequest, reply: Reply, refused: Refused, code: string): Reply {
  request.log.info({ reqId: request.id, refused, code }, 'a sign-in by the provider was refused');
  if (!isNavigation(request)) throw refusal(refused, {});
  return reply.redirect(`/sign-in?refused=${refused}`, 303);
}
