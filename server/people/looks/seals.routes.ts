// Professional standards ask for a seal on looks, confirm what another asked for, and close it.
import * as z from 'zod';
import { sealChange, sealChanged, sealList, sealRequest } from '../../../core/people/look-seal-shapes.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import { signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import type { SealDesk, SealDone } from './seal-desk.ts';

const tags = ['people'];
const params = z.object({ id: z.uuid() });

export function sealRoutes(app: Surface, desk: SealDesk): void {
  app.get(
    '/api/look-seals',
    {
      schema: {
        summary: 'The seals on looks: requests, those that stand, those that are over',
        tags,
        response: { 200: sealList },
      },
    },
    async (request) => ({ seals: await desk.list(signedIn(request)) }),
  );
  app.post(
    '/api/look-seals',
    {
      ...readsItsBody,
      schema: {
        summary: 'Ask that looks be kept from the log of the officer',
        description:
          'Nothing is sealed until another person confirms it. The same request again changes nothing.',
        tags,
        body: sealRequest,
        response: { 200: sealChanged },
      },
    },
    async (request) => answerOf(await desk.ask(signedIn(request), jsonBody(request.body, sealRequest))),
  );
  app.post(
    '/api/look-seals/:id',
    {
      ...readsItsBody,
      schema: {
        summary: 'Confirm, decline, withdraw or close a seal on looks',
        tags,
        params,
        body: sealChange,
        response: { 200: sealChanged },
      },
    },
    async (request) => {
      const { act } = jsonBody(request.body, sealChange);
      return answerOf(await desk.act(signedIn(request), request.params.id, act));
    },
  );
}

function answerOf(done: SealDone) {
  if (done.ok) return { seal: done.seal };
  if (done.reason === 'not-known') throw refusal('not-found', {});
  throw refusal('seal-unfit', { reason: done.reason });
}
