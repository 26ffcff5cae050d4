// What a phone on patrol is told, by its own token: the hotspots of its force, where each stands, and its officer's own day. A phone sees nobody else.
import * as z from 'zod';
import { patrolDay, patrolHotspots, patrolNow } from '../../../core/tracking/patrol-places.ts';
import { refusal } from '../../http/refusal.ts';
import type { DoorRequest, Surface } from '../../http/surface.ts';
import type { Following } from '../following/following.ts';
import { hotspotsTold, type KnownPlace } from './hotspots-told.ts';
import { ownDay } from './own-day.ts';
import { standingsNow, wordsOf } from './standings-now.ts';

export interface PatrolDoors {
  readonly deviceOf: (request: DoorRequest) => { readonly forceId: number; readonly officerId: string };
  readonly followingOf: (forceId: number) => Following | null;
  readonly placeOf: (forceId: number) => KnownPlace;
  readonly now: () => number;
}

const tags = ['patrol'];

export function patrolDoors(app: Surface, doors: PatrolDoors): void {
  const { deviceOf, followingOf, placeOf, now } = doors;
  const standings = standingsNow(now);
  const followingFor = (forceId: number) => following(followingOf(forceId));
  app.get(
    '/api/patrol/hotspots',
    {
      schema: {
        summary: 'The hotspots that hold now, for an officer’s phone',
        description: 'With `If-None-Match` of the answer before: 304 where nothing has changed.',
        tags,
        response: { 200: patrolHotspots, 304: z.null() },
      },
    },
    async (request, reply) => {
      const { forceId, officerId } = deviceOf(request);
      const found = hotspotsTold(followingFor(forceId), officerId, placeOf(forceId), now());
      if (found === null) throw refusal('not-found', {});
      reply.header('etag', found.tag).header('cache-control', 'no-cache');
      if (hasTag(request.headers['if-none-match'], found.tag)) return reply.code(304).send(null);
      return found.told;
    },
  );
  app.get(
    '/api/patrol/now',
    {
      schema: {
        summary: 'Where each hotspot stands today; who is there is a number',
        tags,
        response: { 200: patrolNow },
      },
      serializerCompiler: () => wordsOf,
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return standings(followingFor(deviceOf(request).forceId));
    },
  );
  app.get(
    '/api/patrol/day',
    {
      schema: {
        summary: 'An officer’s own dosage day, and who looked at them in the last 31 days',
        tags,
        response: { 200: patrolDay },
      },
    },
    async (request, reply) => {
      const { forceId, officerId } = deviceOf(request);
      const day = await ownDay(followingFor(forceId), officerId, now());
      if (day === null) throw refusal('not-found', {});
      reply.header('cache-control', 'no-store');
      return day;
    },
  );
}

function following(found: Following | null): Following {
  if (found === null) throw refusal('not-found', {});
  return found;
}

/** Whether a request says that it has the content of that tag. */
function hasTag(header: string | undefined, tag: string): boolean {
  // A server in front that packs answers makes the tag a weak one.
  return (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
