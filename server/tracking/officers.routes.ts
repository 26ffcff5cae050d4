// Officers as they are followed: their own people's first questions, and the officer card's.
import * as z from 'zod';
import { defaultRules } from '../../core/tracking/index.ts';
import { refusal } from '../http/refusal.ts';
import type { Surface } from '../http/surface.ts';
import { officerCard } from './officer-card.ts';
import type { ReadTerms } from './read-terms.ts';
import { visitReply } from './visit-reply.ts';

const officerReply = z.object({
  officerId: z.string(),
  callSign: z.string(),
  role: z.string(),
  /** When their last position was taken; null where none is on the picture. */
  lastCapturedAt: z.nullable(z.number()),
});

const lastPosition = z.object({
  longitude: z.number(),
  latitude: z.number(),
  accuracyMetres: z.nullable(z.number()),
  speedMetresPerSecond: z.nullable(z.number()),
  headingDegrees: z.nullable(z.number()),
  capturedAt: z.number(),
  receivedAt: z.number(),
  hotspotIds: z.array(z.string()),
});

const cardReply = officerReply.extend({
  /** The name of the device that speaks for them; null without one. */
  device: z.nullable(z.string()),
  pingSeconds: z.nullable(z.number()),
  lastPosition: z.nullable(lastPosition),
  day: z.string(),
  visits: z.array(visitReply),
  totals: z.object({
    visits: z.number(),
    passThroughs: z.number(),
    driveThroughs: z.number(),
    measuredSeconds: z.number(),
    inferredSeconds: z.number(),
    lowSeconds: z.number(),
    highSeconds: z.number(),
  }),
  /** Positions of the day that took no part, by reason. */
  refused: z.record(z.string(), z.number()),
});

export function officersRoutes(app: Surface, terms: ReadTerms): void {
  const { following, now } = terms;
  app.get(
    '/api/officers',
    {
      schema: {
        summary: 'Officers by call sign',
        tags: ['people'],
        response: { 200: z.object({ officers: z.array(officerReply) }) },
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
        response: { 200: cardReply },
      },
    },
    async (request) => {
      const card = await officerCard(following, request.params.id, defaultRules.mergeSeconds, now());
      if (card === null) throw refusal('not-found', {});
      return card;
    },
  );
}
