// What is kept, held and deleted; and placing and ending legal holds.
import * as z from 'zod';
import {
  holdChoices,
  holdEnded,
  holdList,
  holdPlaced,
  holdRequest,
  retentionReply,
} from '../../../core/tracking/retention-shapes.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import { signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import type { RetentionDesk } from './retention-desk.ts';

const tags = ['tracking'];

export function retentionRoutes(app: Surface, desk: RetentionDesk): void {
  app.get(
    '/api/retention',
    {
      schema: {
        summary: 'What is kept for how long, what goes when, and what was deleted',
        description: 'Whose deleted positions were is told only to those who place holds.',
        tags,
        response: { 200: retentionReply },
      },
    },
    (request) => desk.about(signedIn(request)),
  );
  app.get(
    '/api/holds',
    {
      schema: {
        summary: 'The legal holds there were, and what each keeps',
        tags,
        response: { 200: holdList },
      },
    },
    async (request) => ({ holds: await desk.holds(signedIn(request)) }),
  );
  app.get(
    '/api/holds/choices',
    { schema: { summary: 'What a legal hold may name', tags, response: { 200: holdChoices } } },
    (request) => desk.choices(signedIn(request)),
  );
  app.post(
    '/api/holds',
    {
      ...readsItsBody,
      schema: {
        summary: 'Place a legal hold: what it names is not deleted while it stands',
        description: 'It names a person, a place or a time, or several. The same again changes nothing.',
        tags,
        body: holdRequest,
        response: { 200: holdPlaced },
      },
    },
    async (request) => {
      const done = await desk.place(signedIn(request), jsonBody(request.body, holdRequest));
      if (!done.ok) throw refusal('hold-unfit', { reason: done.reason });
      return { holdId: done.id };
    },
  );
  app.post(
    '/api/holds/:id/end',
    {
      schema: {
        summary: 'End a legal hold',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: holdEnded },
      },
    },
    async (request) => {
      if (!(await desk.end(signedIn(request), request.params.id))) throw refusal('not-found', {});
      return { ended: true as const };
    },
  );
}
