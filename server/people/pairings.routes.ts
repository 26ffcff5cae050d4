// Pairing: at the desk for officers whom one reaches, on one's own account for oneself, and the door at which a phone of our own asks for its token.
import * as z from 'zod';
import type { PairingWithdrawn } from '../../core/people/pairing.ts';
import {
  officerPairing,
  ownPairing,
  pairedPhone,
  pairingMade,
  pairingState,
  pairingUse,
  pairingWithdrawn,
} from '../../core/people/pairing.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import { type SignedIn, signedIn } from '../http/session-door.ts';
import type { Surface } from '../http/surface.ts';
import type { DeviceDesk, WatchedPairing } from './device-desk.ts';
import type { LookKeeper } from './looks/record-look.ts';
import type { PairedPhone } from './pair-device.ts';

const tags = ['devices'];
const params = z.object({ id: z.uuid() });

/** The door for phones. `exchange` gives a token for a secret, or null for one that is dead. */
export function pairingDoor(app: Surface, exchange: (secret: string) => Promise<PairedPhone | null>): void {
  app.post(
    '/api/pairing',
    {
      ...readsItsBody,
      schema: {
        summary: 'A phone exchanges the secret of its code for its token, once',
        tags,
        body: pairingUse,
        response: { 200: pairedPhone },
      },
    },
    async (request) => {
      const { secret } = jsonBody(request.body, pairingUse);
      const paired = await exchange(secret);
      if (paired === null) throw refusal('pairing-dead', {});
      return paired;
    },
  );
}

export interface PairingRoutes {
  readonly desk: DeviceDesk;
  readonly looks: LookKeeper;
}

/** For the desk and for one’s own account. */
export function pairingRoutes(app: Surface, { desk, looks }: PairingRoutes): void {
  app.post(
    '/api/pairings',
    {
      ...readsItsBody,
      schema: {
        summary: 'Pairs a device for an officer',
        description: 'What is answered is told this once: it opens a door.',
        tags,
        body: officerPairing,
        response: { 200: pairingMade },
      },
    },
    async (request) => {
      const { officerId, ...wanted } = jsonBody(request.body, officerPairing);
      const made = await desk.pair(signedIn(request), officerId, wanted);
      if (made === null) throw refusal('not-found', {});
      return made;
    },
  );
  app.get(
    '/api/pairings/:id',
    {
      schema: { summary: 'What has become of a pairing', tags, params, response: { 200: pairingState } },
    },
    async (request) => {
      const who = signedIn(request);
      const { officerId, state } = await watched(desk, signedIn(request), request.params.id);
      // When somebody's phone was heard is theirs: that it is watched is kept first.
      if (officerId !== who.viewer.officerId) {
        const look = { viewerId: who.viewer.staffId, view: 'devices', officerId, reach: null } as const;
        await looks.keep(who.forceId, { ...look, from: null, to: null, reason: null });
      }
      return state;
    },
  );
  app.post(
    '/api/pairings/:id/withdraw',
    {
      schema: {
        summary: 'Withdraws a code that one made',
        description: 'Its secret opens no door any more; a device that holds its token already is revoked.',
        tags,
        params,
        response: { 200: pairingWithdrawn },
      },
    },
    (request) => withdrawn(desk, signedIn(request), request.params.id),
  );
  app.post(
    '/api/me/pairings',
    {
      ...readsItsBody,
      schema: {
        summary: 'Pairs a device of one’s own',
        tags,
        body: ownPairing,
        response: { 200: pairingMade },
      },
    },
    async (request) => {
      const made = await desk.pairOwn(signedIn(request), jsonBody(request.body, ownPairing));
      if (made === null) throw refusal('not-found', {});
      return made;
    },
  );
  app.get(
    '/api/me/pairings/:id',
    {
      schema: {
        summary: 'What has become of a pairing of one’s own',
        tags,
        params,
        response: { 200: pairingState },
      },
    },
    async (request) => {
      const { officerId, state } = await watched(desk, signedIn(request), request.params.id);
      if (officerId !== signedIn(request).viewer.officerId) throw refusal('not-found', {});
      return state;
    },
  );
  app.post(
    '/api/me/pairings/:id/withdraw',
    {
      schema: {
        summary: 'Withdraws a code of one’s own',
        tags,
        params,
        response: { 200: pairingWithdrawn },
      },
    },
    async (request) => {
      const { officerId } = await watched(desk, signedIn(request), request.params.id);
      if (officerId !== signedIn(request).viewer.officerId) throw refusal('not-found', {});
      return withdrawn(desk, signedIn(request), request.params.id);
    },
  );
}

async function withdrawn(desk: DeviceDesk, who: SignedIn, pairingId: string): Promise<PairingWithdrawn> {
  const done = await desk.withdraw(who, pairingId);
  if (done === null) throw refusal('not-found', {});
  return done;
}

async function watched(desk: DeviceDesk, who: SignedIn, pairingId: string): Promise<WatchedPairing> {
  const pairing = await desk.pairing(who, pairingId);
  if (pairing === null) throw refusal('not-found', {});
  return pairing;
}
