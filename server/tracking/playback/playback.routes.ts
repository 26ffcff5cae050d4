// Playback: where everybody was in a stretch of the past, and the dosage day that it lies in.
import { Readable } from 'node:stream';
import * as z from 'zod';
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import { playbackType } from '../../../core/tracking/playback-binary.ts';
import { playbackDay } from '../../../core/tracking/playback-day.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import { atOf, moment } from '../desk/moment.ts';
import type { ReadTerms } from '../desk/read-terms.ts';
import { officersAsked, playbackDayOf, playbackOf } from './playback.ts';

/** The longest stretch of everybody, and of one officer: the longest dosage day and a quarter of an hour. */
export const longestHours = { everybody: 2, officer: 25.25 };

export const stretchQuery = z.object({
  from: moment,
  to: moment,
  officer: z.uuid().optional().meta({ description: 'One officer’s id; everybody one reaches unless given' }),
  look: z
    .uuid()
    .optional()
    .meta({ description: 'The look that a reason was given for, where one officer is named' }),
});

export function playbackRoutes(app: Surface, { readingOf }: ReadTerms): void {
  app.get(
    '/api/playback',
    {
      schema: {
        summary: 'Where everybody was: the positions that take part, one track an officer',
        description: `${playbackType}, as core/tracking/playback-binary.ts says. At most ${longestHours.everybody} hours of everybody, a dosage day of one officer.`,
        tags: ['tracking'],
        querystring: stretchQuery,
      },
    },
    async (request, reply) => {
      const { following, reach, looked } = readingOf(request);
      const { officer, look, ...asked } = request.query;
      const stretch = stretchOf(asked, officer === undefined ? longestHours.everybody : longestHours.officer);
      const officers = officersAsked(reach('playback.read'), officer);
      if (officers === null) throw refusal('not-found', {});
      const at = officer === undefined ? { reachOf: 'playback.read' as const } : { officerId: officer };
      await looked({ view: 'playback', at, stretch, given: look });
      const pieces = await playbackOf(following, officers, stretch);
      return reply.type(playbackType).header('cache-control', 'no-store').send(Readable.from(pieces));
    },
  );
  app.get(
    '/api/playback/day',
    {
      schema: {
        summary:
          'A dosage day for playback: hotspots as they held, visits, and since when positions are on record',
        tags: ['tracking'],
        querystring: z.object({ at: moment }),
        response: { 200: playbackDay },
      },
      serializerCompiler: () => (data: unknown) => JSON.stringify(data),
    },
    async (request) => {
      const { following, reach, looked } = readingOf(request);
      const at = atOf(request.query.at);
      const { from, to } = dayOf(at, defaultDayRule);
      await looked({ view: 'playback', at: { reachOf: 'playback.read' }, stretch: { from, to } });
      return playbackDayOf(following, at, reach('playback.read'));
    },
  );
}

/** A stretch as it was asked for, or the refusal of one that is the wrong way round or too long. */
export function stretchOf(asked: { from: string; to: string }, longest: number) {
  const stretch = { from: atOf(asked.from), to: atOf(asked.to) };
  if (stretch.to < stretch.from || stretch.to - stretch.from > longest * 3_600_000) {
    const remedy = `Ask for at most ${longest} hours, the earlier end first.`;
    throw refusal('request-unreadable', { field: 'to', remedy });
  }
  return stretch;
}
