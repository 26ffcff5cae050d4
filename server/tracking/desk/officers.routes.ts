// Officers as they are followed: their own people's first questions, and the officer card's.
import * as z from 'zod';
import { defaultRules } from '../../../core/tracking/index.ts';
import { officerDay, officerList } from '../../../core/tracking/officer-day.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import { officerCard } from './officer-card.ts';
import type { ReadTerms } from './read-terms.ts';

export function officersRoutes(app: Surface, { readingOf, now }: ReadTerms): void {
  app.get(
    '/api/officers',
    {
      schema: {
        summary: 'Officers by call sign',
        tags: ['people'],
        response: { 200: officerList },
      },
    },
    async (request) => {
      const { following, reach, looked } = readingOf(request);
      // When somebody was last heard says whether they are at work.
      await looked({ view: 'live', at: { reachOf: 'live.read' } });
      const isLive = reach('live.read');
      const officers = reach('officer.read').officers();
      return {
        officers: officers.map(({ id, callSign, role }) => {
          const last = isLive.includes(id) ? following.picture.officer(id) : null;
          return { officerId: id, callSign, role, lastCapturedAt: last?.capturedAt ?? null };
        }),
      };
    },
  );
  app.get(
    '/api/officers/:id',
    {
      schema: {
        summary: 'An officer’s day',
        tags: ['people'],
        params: z.object({ id: z.uuid() }),
        response: { 200: officerDay },
      },
    },
    async (request) => {
      const { following, reach, looked } = readingOf(request);
      const { id: officerId } = request.params;
      if (!reach('officer.read').includes(officerId)) throw refusal('not-found', {});
      await looked({ view: 'officer-day', at: { officerId } });
      const card = await officerCard(following, officerId, defaultRules.mergeSeconds, now());
      if (card === null) throw refusal('not-found', {});
      return reach('live.read').includes(officerId)
        ? card
        : { ...card, lastPosition: null, lastCapturedAt: null };
    },
  );
}
