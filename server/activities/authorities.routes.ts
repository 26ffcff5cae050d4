// Dated areas at the desk: which hold when, put on record, ended early.
import * as z from 'zod';
import { authorityBody, authorityChanged, authorityList } from '../../core/activities/authority-list.ts';
import { moment } from '../../core/time/index.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import { signedIn } from '../http/session-door.ts';
import type { DoorRequest, Surface } from '../http/surface.ts';
import type { AuthorityDesk, AuthorityRecorder } from './authority-desk.ts';

const tags = ['activities'];
const params = z.object({ id: z.uuid() });
const at = z.coerce.number().pipe(moment).optional();

export function authorityRoutes(app: Surface, desk: AuthorityDesk, now: () => number): void {
  app.get(
    '/api/authorities',
    {
      schema: {
        summary: 'Dispersal authorities, public spaces protection orders and closures, the earliest first',
        description:
          '`at`: those that hold at that moment. `from` and `to`: those that hold at some moment between. In milliseconds since 1970 UTC. Without any: all that are on record.',
        tags,
        querystring: z.object({ at, from: at, to: at }),
        response: { 200: authorityList },
      },
    },
    async (request) => {
      const { query } = request;
      const span =
        query.at === undefined
          ? ([query.from ?? null, query.to ?? null] as const)
          : ([query.at, query.at + 1] as const);
      return { at: now(), authorities: await desk.list(signedIn(request).forceId, ...span) };
    },
  );
  app.post(
    '/api/authorities/:id',
    {
      ...readsItsBody,
      schema: {
        summary: 'Puts a dated area on record',
        description:
          'Its area is drawn, or that of hotspots as they are when it begins, copied. The same again changes nothing.',
        tags,
        params,
        body: authorityBody,
        response: { 200: authorityChanged },
      },
    },
    async (request) => {
      const body = jsonBody(request.body, authorityBody);
      const made = await desk.make(recorderOf(request), request.params.id, body);
      if (!made.ok)
        throw refusal('authority-unfit', { problems: made.problems.map((each) => ({ ...each })) });
      return { authority: made.authority };
    },
  );
  app.post(
    '/api/authorities/:id/end',
    {
      schema: {
        summary: 'Ends a dated area now, before its time; one still to come never holds',
        tags,
        params,
        response: { 200: authorityChanged },
      },
    },
    async (request) => {
      const ended = await desk.end(recorderOf(request), request.params.id);
      if (ended.ok) return { authority: ended.authority };
      if (ended.reason !== 'not-yours') throw refusal(ended.reason, {});
      throw refusal('authority-unfit', { problems: [{ field: null, reason: 'not-yours', message: null }] });
    },
  );
}

function recorderOf(request: DoorRequest): AuthorityRecorder {
  const { forceId, viewer } = signedIn(request);
  return { forceId, actor: `staff:${viewer.staffId}`, organisationKind: viewer.organisation.kind };
}
