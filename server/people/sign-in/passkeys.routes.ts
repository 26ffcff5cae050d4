// Signing in by a passkey, and one's own passkeys: adding, listing, removing.
import * as z from 'zod/mini';
import { letIn, passkeyList } from '../../../core/people/account.ts';
import { newPasskey, passkeyOffer, passkeyQuestion, passkeyUse } from '../../../core/people/passkey.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { ownOrigin } from '../../http/own-address.ts';
import { refusal } from '../../http/refusal.ts';
import { type SignedIn, signedIn } from '../../http/session-door.ts';
import type { DoorRequest, Surface } from '../../http/surface.ts';
import { addPasskey, passkeysOf, passkeyUsed, removePasskey } from './passkeys.store.ts';
import { type PasskeyPlace, type Passkeys, passkeyPlace } from './passkeys.ts';
import { type SignInTerms, welcome } from './welcome.ts';

export interface PasskeyTerms extends Pick<SignInTerms, 'database' | 'now' | 'newId' | 'random'> {
  readonly passkeys: Passkeys;
  /** The public address of the pages; null where this server listens. */
  readonly pages: URL | null;
}

/** Where passkeys are for, as a request came; null where it came by a number. */
export function placeOf(request: DoorRequest, pages: URL | null): PasskeyPlace | null {
  return passkeyPlace(ownOrigin(request.headers.host, pages));
}

function namedPlace(request: DoorRequest, pages: URL | null): PasskeyPlace {
  const place = placeOf(request, pages);
  if (place === null) throw refusal('passkey-needs-name', {});
  return place;
}

/** Who a passkey would be of: nobody who came in by emergency access, or its hour would never end. */
function ownerOf(request: DoorRequest): SignedIn {
  const who = signedIn(request);
  if (who.way === 'break-glass') throw refusal('not-in-emergency', {});
  return who;
}

export function passkeySignInRoutes(app: Surface, terms: PasskeyTerms): void {
  const { database, now, passkeys, pages } = terms;
  app.post(
    '/api/sign-in/passkey/start',
    {
      schema: {
        summary: 'Begin to sign in by a passkey',
        tags: ['people'],
        response: { 200: passkeyQuestion },
      },
    },
    (request) => passkeys.question(namedPlace(request, pages)),
  );
  app.post(
    '/api/sign-in/passkey',
    {
      ...readsItsBody,
      schema: {
        summary: 'Sign in by a passkey',
        tags: ['people'],
        body: passkeyUse,
        response: { 200: letIn },
      },
    },
    async (request, reply) => {
      const use = jsonBody(request.body, passkeyUse);
      const answer = passkeys.answer(namedPlace(request, pages), use);
      if (answer === null) throw refusal('passkey-refused', {});
      const { forceId, staffId } = answer.owner;
      const isTrue = await database.inForce(forceId, async (t) => {
        const passkey = (await passkeysOf(t, staffId)).find(({ credentialId }) => credentialId === use.id);
        const counter = passkey === undefined ? null : await answer.counterOf(passkey);
        return passkey !== undefined && counter !== null && passkeyUsed(t, passkey, counter, now());
      });
      if (!isTrue) throw refusal('passkey-refused', {});
      await welcome(terms, reply, forceId, { staffId, way: 'passkey' });
      return { ok: true as const };
    },
  );
}

export function ownPasskeyRoutes(app: Surface, terms: PasskeyTerms): void {
  const { database, now, newId, passkeys, pages } = terms;
  app.get(
    '/api/me/passkeys',
    { schema: { summary: 'One’s own passkeys', tags: ['people'], response: { 200: passkeyList } } },
    async (request) => {
      const { forceId, viewer } = signedIn(request);
      const own = await database.inForce(forceId, (t) => passkeysOf(t, viewer.staffId));
      return {
        passkeys: own.map(({ id, name, addedAt, usedAt }) => ({ passkeyId: id, name, addedAt, usedAt })),
      };
    },
  );
  app.post(
    '/api/me/passkeys/start',
    {
      schema: { summary: 'Begin to add a passkey', tags: ['people'], response: { 200: passkeyOffer } },
    },
    async (request) => {
      const { forceId, viewer } = ownerOf(request);
      const { staffId, name } = viewer;
      const place = namedPlace(request, pages);
      const had = await database.inForce(forceId, (t) => passkeysOf(t, staffId));
      return passkeys.offer(place, { forceId, staffId, name }, had);
    },
  );
  app.post(
    '/api/me/passkeys',
    {
      ...readsItsBody,
      schema: { summary: 'Add a passkey', tags: ['people'], body: newPasskey, response: { 200: letIn } },
    },
    async (request) => {
      const { forceId, viewer } = ownerOf(request);
      const { staffId } = viewer;
      const asked = jsonBody(request.body, newPasskey);
      const made = await passkeys.made(namedPlace(request, pages), staffId, asked);
      if (made === null) throw refusal('passkey-refused', {});
      const passkey = { ...made, id: newId(), staffId, name: asked.name, addedAt: now() };
      const isAdded = await database.inForce(forceId, (t) => addPasskey(t, passkey));
      if (!isAdded) throw refusal('passkey-refused', {});
      return { ok: true as const };
    },
  );
  app.post(
    '/api/me/passkeys/:id/remove',
    {
      schema: {
        summary: 'Remove a passkey: it opens nothing any more',
        tags: ['people'],
        params: z.object({ id: z.uuid() }),
        response: { 200: letIn },
      },
    },
    async (request) => {
      const { forceId, viewer } = signedIn(request);
      const { id } = request.params;
      const isRemoved = await database.inForce(forceId, (t) => removePasskey(t, viewer.staffId, id, now()));
      if (!isRemoved) throw refusal('not-found', {});
      return { ok: true as const };
    },
  );
}
