// Dosage of hotspots and officers over dosage days, the four kinds of hours, and both as files to keep.
import * as z from 'zod';
import { dayNamed, defaultDayRule } from '../../../core/time/index.ts';
import { dosageList } from '../../../core/tracking/dosage-list.ts';
import { dosageFileFormats } from '../../../core/tracking/dosage-question.ts';
import { coverageReply, hoursList } from '../../../core/tracking/hours-list.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import type { Reading, ReadTerms } from '../desk/read-terms.ts';
import { coverageNow } from './coverage-now.ts';
import { dosageAnswer } from './dosage-answer.ts';
import { dosageFile } from './dosage-file.ts';
import { hotspotSetOf } from './dosage-of-set.ts';
import { dosageQuery, listOf, questionOf, spanOf, spanQuery } from './dosage-question.ts';
import { daysOfSpan, weeksOfSpan, wholeOf } from './dosage-span.ts';
import { hoursNow } from './hours-now.ts';

const tags = ['tracking'];

export function dosageRoutes(app: Surface, { readingOf, now }: ReadTerms): void {
  const asked = async (query: z.infer<typeof dosageQuery>, reading: Reading) => {
    const { following, reach } = reading;
    const hotspotCount = following.state.hotspots(now()).hotspots.length;
    const set = query.setId === undefined ? undefined : await hotspotSetOf(following, query.setId);
    if (set === null) throw refusal('not-found', {});
    const question = questionOf(query, following.day.day, hotspotCount, set);
    const isByPerson = query.by === 'officer' || query.by === 'officer-day' || question.officerIds !== null;
    if (!isByPerson) return dosageAnswer(following, question, now());
    const reached = reach('officer.read');
    await looked(reading, question.officerIds, question);
    if (reached.isEverybody) return dosageAnswer(following, question, now());
    const officerIds = reached.officers().map(({ id }) => id);
    const among = question.officerIds?.filter((id) => officerIds.includes(id)) ?? officerIds;
    if (among.length === 0) throw refusal('not-permitted', {});
    return dosageAnswer(following, { ...question, officerIds: among }, now());
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
    (request) => asked(request.query, readingOf(request)),
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
      const reading = readingOf(request);
      const { following } = reading;
      const { format, by, from = following.day.day, to = from } = request.query;
      if (format === 'geojson' && by !== 'hotspot') {
        throw refusal('request-unreadable', { field: 'by', remedy: 'GeoJSON is by hotspot only.' });
      }
      const file = await dosageFile(format, await asked(request.query, reading), following, now());
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
      const reading = readingOf(request);
      const { following } = reading;
      const span = spanOf(request.query, following.day.day);
      const { by, officerId } = request.query;
      const periods = by === 'span' ? [wholeOf(span)] : by === 'day' ? daysOfSpan(span) : weeksOfSpan(span);
      const officerIds = reachedOf(reading, listOf(officerId));
      if (officerIds !== null) await looked(reading, officerIds, span);
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
      const reading = readingOf(request);
      const { following } = reading;
      const span = spanOf(request.query, following.day.day);
      const officerIds = reachedOf(reading, listOf(request.query.officerId));
      if (officerIds !== null) await looked(reading, officerIds, span);
      return { coverage: await coverageNow(following, wholeOf(span), officerIds, now()) };
    },
  );
}

/** Of so many named ones each is a look at that officer; of more, or of all, one at everybody in reach. */
const mostNamed = 20;

/** Keeps that somebody looked at the dosage of officers over dosage days. */
async function looked(
  reading: Reading,
  officerIds: readonly string[] | null,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const stretch = { from: dayNamed(from, defaultDayRule).from, to: dayNamed(to, defaultDayRule).to };
  if (officerIds === null || officerIds.length > mostNamed)
    return reading.looked({ view: 'dosage', at: { reachOf: 'officer.read' }, stretch });
  const reached = reading.reach('officer.read');
  for (const officerId of officerIds.filter((id) => reached.includes(id)))
    await reading.looked({ view: 'dosage', at: { officerId }, stretch });
}

/** Hours of all officers are the force's; those of named ones are for who reaches them. */
function reachedOf({ reach }: Reading, officerIds: readonly string[] | null): readonly string[] | null {
  const reached = reach('officer.read');
  if (officerIds?.some((id) => !reached.includes(id))) throw refusal('not-found', {});
  return officerIds;
}
