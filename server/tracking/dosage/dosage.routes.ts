// Dosage of hotspots and officers over dosage days, the four kinds of hours, and both as files to keep.
import * as z from 'zod';
import { dosageList } from '../../../core/tracking/dosage-list.ts';
import { dosageFileFormats } from '../../../core/tracking/dosage-question.ts';
import { coverageReply, hoursList } from '../../../core/tracking/hours-list.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import type { ReadTerms } from '../desk/read-terms.ts';
import { coverageNow } from './coverage-now.ts';
import { dosageAnswer } from './dosage-answer.ts';
import { dosageFile } from './dosage-file.ts';
import { hotspotSetOf } from './dosage-of-set.ts';
import { dosageQuery, listOf, questionOf, spanOf, spanQuery } from './dosage-question.ts';
import { daysOfSpan, weeksOfSpan, wholeOf } from './dosage-span.ts';
import { hoursNow } from './hours-now.ts';

const tags = ['tracking'];

export function dosageRoutes(app: Surface, { following, now }: ReadTerms): void {
  const hotspotCount = () => following.state.hotspots(now()).hotspots.length;
  const asked = async (query: z.infer<typeof dosageQuery>) => {
    const set = query.setId === undefined ? undefined : await hotspotSetOf(following, query.setId);
    if (set === null) throw refusal('not-found', {});
    return dosageAnswer(following, questionOf(query, following.day.day, hotspotCount(), set), now());
  };

  app.get(
    '/api/dosage',
    {
      schema: {
        summary:
          'Dosage by hotspot, officer, day or week: duration, frequency and intermittency, with its error and definition',
        tags,
        querystring: dosageQuery,
        response: { 200: dosageList },
      },
    },
    (request) => asked(request.query),
  );

  app.get(
    '/api/dosage/file',
    {
      schema: {
        summary: 'The same as a file: CSV, Excel, JSON, or GeoJSON of the hotspots with their figures',
        tags,
        querystring: dosageQuery.extend({ format: z.enum(dosageFileFormats).default('csv') }),
      },
    },
    async (request, reply) => {
      const { format, by, from = following.day.day, to = from } = request.query;
      if (format === 'geojson' && by !== 'hotspot') {
        throw refusal('request-unreadable', { field: 'by', remedy: 'GeoJSON is by hotspot only.' });
      }
      const file = await dosageFile(format, await asked(request.query), following, now());
      const name = `dosage-by-${by}-${from}-to-${to}.${format}`;
      return reply
        .type(file.type)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(typeof file.bytes === 'string' ? file.bytes : Buffer.from(file.bytes));
    },
  );

  app.get(
    '/api/dosage/hours',
    {
      schema: {
        summary:
          'The four kinds of hours: paid duty, patrol status, person-hours and patrol-hours in hotspots, each within the one before',
        tags,
        querystring: spanQuery.extend({ by: z.enum(['span', 'day', 'week']).default('span') }),
        response: { 200: hoursList },
      },
    },
    async (request) => {
      const span = spanOf(request.query, following.day.day);
      const { by, officerId } = request.query;
      const periods = by === 'span' ? [wholeOf(span)] : by === 'day' ? daysOfSpan(span) : weeksOfSpan(span);
      const officerIds = listOf(officerId);
      return { rows: await hoursNow(following, periods, officerIds, now()) };
    },
  );

  app.get(
    '/api/dosage/coverage',
    {
      schema: {
        summary: 'How much of duty time positions measure, or why that is not worked out',
        description:
          'Worked out from the positions themselves, so it takes seconds for hundreds of duties: ask it once.',
        tags,
        querystring: spanQuery,
        response: { 200: coverageReply },
      },
    },
    async (request) => {
      const span = spanOf(request.query, following.day.day);
      const officerIds = listOf(request.query.officerId);
      return { coverage: await coverageNow(following, wholeOf(span), officerIds, now()) };
    },
  );
}
