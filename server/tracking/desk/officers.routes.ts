// Officers as they are followed: their own people's first questions, and the officer card's.
import * as z from 'zod';
import { defaultRules } from '../../../core/tracking/index.ts';
import { officerDay, officerList } from '../../../core/tracking/officer-day.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import { officerCard } from './officer-card.ts';
import type { ReadTerms } from './read-terms.ts';

export function officersRoutes(app: Surface, terms: ReadTerms): void {
  const { following, now } = terms;
  app.get(
    '/api/officers',
    {
      schema: {
        summary: 'Officers by call sign',
        tags: ['people'],
        response: { 200: officerList },
      },
    },
    async () => ({
      officers: [...following.state.officersByNumber.values()].map(({ id, callSign, role }) => {
        return {
          officerId: id,
          callSign,
          role,
          lastCapturedAt: following.picture.officer(id)?.capturedAt ?? null,
        };
      }),
    }),
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
      const card = await officerCard(following, request.params.id, defaultRules.mergeSeconds, now());
      if (card === null) throw refusal('not-found', {});
      return card;
    },
  );
}
