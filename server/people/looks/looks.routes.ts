// Officers read who looked at them; who is about to look says why; professional standards search who looked at whom.
import * as z from 'zod';
import { lookActions, lookGiven, lookList, lookReason, lookSearch } from '../../../core/people/look.ts';
import { lookChoices } from '../../../core/people/look-seal-shapes.ts';
import { may } from '../../../core/people/reach.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import { signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import type { LookBook } from './look-book.ts';

const tags = ['people'];
const moment = z.iso.datetime({ offset: true });

export function lookRoutes(app: Surface, book: LookBook): void {
  app.get(
    '/api/me/looks',
    { schema: { summary: 'Who looked at one’s own data', tags, response: { 200: lookList } } },
    (request) => book.own(signedIn(request)),
  );
  app.post(
    '/api/me/looks',
    {
      ...readsItsBody,
      schema: {
        summary: 'Why one is about to look at the past of an officer, or to take positions out',
        description: 'Gives the look that playback or export then names. It holds for an hour.',
        tags,
        body: lookReason,
        response: { 200: lookGiven },
      },
    },
    async (request) => {
      const asked = jsonBody(request.body, lookReason);
      const who = signedIn(request);
      if (!may(who.viewer, lookActions[asked.view])) throw refusal('not-permitted', {});
      const lookId = await book.give(who, asked);
      if (lookId === null) throw refusal('not-found', {});
      return { lookId };
    },
  );
  app.get(
    '/api/looks',
    {
      schema: {
        summary: 'Who looked at whom between two times',
        description:
          'Sealed looks too. Of a named officer, those at them by name. That it was searched is kept as an event.',
        tags,
        querystring: z.object({
          from: moment,
          to: moment,
          viewer: z.uuid().optional(),
          officer: z.uuid().optional(),
        }),
        response: { 200: lookSearch },
      },
    },
    (request) => {
      const { from, to, viewer = null, officer = null } = request.query;
      const asked = { viewerId: viewer, officerId: officer, from: Date.parse(from), to: Date.parse(to) };
      return book.search(signedIn(request), asked);
    },
  );
  app.get(
    '/api/looks/choices',
    { schema: { summary: 'Whom a search of looks may name', tags, response: { 200: lookChoices } } },
    (request) => book.choices(signedIn(request)),
  );
}
