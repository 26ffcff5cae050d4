// Named sets of hotspots and who is in them from when to when.
import * as z from 'zod';
import type { HotspotSetDates } from '../../core/hotspots/hotspot-set.ts';
import {
  hotspotSetBody,
  hotspotSetList,
  hotspotSetReply,
  setKeptReply,
  setMemberBody,
} from '../../core/hotspots/version-list.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import type { Surface } from '../http/surface.ts';
import type { DeskOf } from './hotspot-desk.ts';

const params = z.object({ id: z.uuid() });
const tags = ['hotspots'];

export function hotspotSetRoutes(app: Surface, deskOf: DeskOf): void {
  app.get(
    '/api/hotspot-sets',
    {
      schema: { summary: 'Named sets of hotspots with their dates', tags, response: { 200: hotspotSetList } },
    },
    async (request) => ({ sets: (await deskOf(request).sets()).map(setReply) }),
  );
  app.put(
    '/api/hotspot-sets/:id',
    {
      ...readsItsBody,
      schema: {
        summary: 'Makes a set of hotspots, or renames or dates one',
        tags,
        params,
        body: hotspotSetBody,
        response: { 200: setKeptReply },
      },
    },
    async (request) => {
      const { id } = request.params;
      const set = jsonBody(request.body, hotspotSetBody);
      if (set.until !== null && set.until <= set.from) {
        throw refusal('body-unreadable', { field: 'until', remedy: 'The set ends after it begins.' });
      }
      if ((await deskOf(request).keepSet({ id, ...set })) === 'name-taken') throw refusal('name-taken', {});
      return { kept: true } as const;
    },
  );
  app.post(
    '/api/hotspot-sets/:id/members',
    {
      ...readsItsBody,
      schema: {
        summary: 'A hotspot enters or leaves a set on a day',
        tags,
        params,
        body: setMemberBody,
        response: { 200: hotspotSetReply },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { hotspotId, day, isMember } = jsonBody(request.body, setMemberBody);
      const set = await deskOf(request).setMember(id, hotspotId, day, isMember);
      if (set === null) throw refusal('not-found', {});
      return setReply(set);
    },
  );
}

type SetReply = z.infer<typeof hotspotSetReply>;

function setReply({ members, ...set }: HotspotSetDates): SetReply {
  return { ...set, members: members.map((each) => ({ ...each })) };
}
