// Activities at the desk: the list, totals, the drift alarm, files, and corrections with the original kept.
import * as z from 'zod';
import { activityDrifts } from '../../../core/activities/activity-drift.ts';
import { activityTotals } from '../../../core/activities/activity-totals.ts';
import {
  deskActivities,
  deskActivityChanged,
  deskCorrection,
  deskWithdrawal,
} from '../../../core/activities/desk-list.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import {
  cursorFrom,
  fileQuery,
  listQuery,
  onlyAsked,
  queryOf,
  spanAsked,
  totalsQuery,
  whoseTold,
} from './activity-question.ts';
import type { ActivityTerms, Reading } from './activity-terms.ts';
import { correctActivity, type DeskChangeDone, withdrawActivity } from './correct-activity.ts';
import { driftsNow } from './drift-now.ts';
import { fileOf, pageOf } from './read-activities.ts';
import { totalsNow } from './totals-now.ts';

const tags = ['activities'];
const params = z.object({ id: z.uuid() });

export function deskActivityRoutes(app: Surface, { readingOf, now, definitionAt }: ActivityTerms): void {
  app.get(
    '/api/activities',
    {
      schema: {
        summary:
          'What officers logged, the latest first, with what was said of each before and the visit it lies in',
        description:
          'Whoever may not know officers by name is told without whose they are, and once the dosage day is over.',
        tags,
        querystring: listQuery,
        response: { 200: deskActivities },
      },
    },
    async (request) => {
      const reading = readingOf(request);
      const { query } = request;
      const span = spanAsked(query, reading.following.day.day);
      const whose = whoseTold(reading, query.officerId);
      await reading.looked(lookAt(reading, query.officerId, span.stretch));
      return pageOf(reading, span, queryOf(query, span, whose), cursorFrom(query.before));
    },
  );

  app.get(
    '/api/activities/totals',
    {
      schema: {
        summary: 'Totals of what was logged, by hotspot, dosage day, kind or definition',
        description:
          'What counts people, times and items stands apart, and so do versions of a definition and what was declared elsewhere.',
        tags,
        querystring: totalsQuery,
        response: { 200: activityTotals },
      },
    },
    async (request) => {
      const reading = readingOf(request);
      const { query } = request;
      const span = spanAsked(query, reading.following.day.day);
      if (query.officerId !== undefined) {
        whoseTold(reading, query.officerId);
        await reading.looked(lookAt(reading, query.officerId, span.stretch));
      }
      return totalsNow(reading, span, query.by, { ...onlyAsked(query), officerId: query.officerId });
    },
  );

  app.get(
    '/api/activities/drift',
    {
      schema: {
        summary:
          'Whether engagements an hour of patrol have doubled: the last seven days against the twenty-eight before',
        tags,
        response: { 200: activityDrifts },
      },
    },
    (request) => driftsNow(readingOf(request), now()),
  );

  app.get(
    '/api/activities/file',
    {
      schema: {
        summary: 'The same as a file: CSV, Excel, or with a reason GeoJSON of where they were',
        tags,
        querystring: fileQuery,
      },
    },
    async (request, reply) => {
      const reading = readingOf(request);
      const { query } = request;
      const span = spanAsked(query, reading.following.day.day);
      const whose = whoseTold(reading, query.officerId);
      if (query.format === 'geojson') {
        const exported = reading.reach('position.export');
        if (exported.officers().length === 0) throw refusal('not-permitted', {});
        if (query.officerId !== undefined && !exported.includes(query.officerId))
          throw refusal('not-found', {});
        const at =
          query.officerId === undefined
            ? { reachOf: 'position.export' as const }
            : { officerId: query.officerId };
        await reading.looked({ view: 'export', at, stretch: span.stretch, given: query.look });
      } else await reading.looked(lookAt(reading, query.officerId, span.stretch));
      const file = await fileOf(reading, query.format, span, queryOf(query, span, whose), now());
      return reply
        .type(file.type)
        .header('cache-control', 'no-store')
        .header(
          'content-disposition',
          `attachment; filename="activities-${span.from}-to-${span.to}.${query.format}"`,
        )
        .send(typeof file.bytes === 'string' ? file.bytes : Buffer.from(file.bytes));
    },
  );

  app.post(
    '/api/activities/:id/correct',
    {
      ...readsItsBody,
      schema: {
        summary: 'Corrects an activity; what was said before stays beside it',
        description: 'The same change again changes nothing.',
        tags,
        params,
        body: deskCorrection,
        response: { 200: deskActivityChanged },
      },
    },
    async (request) => {
      const reading = readingOf(request);
      const { id } = request.params;
      const correction = jsonBody(request.body, deskCorrection);
      return told(id, await correctActivity(reading, id, correction, { now: now(), definitionAt }));
    },
  );

  app.post(
    '/api/activities/:id/withdraw',
    {
      ...readsItsBody,
      schema: {
        summary: 'Takes an activity back; it stays on record and counts no more',
        description: 'The same change again changes nothing.',
        tags,
        params,
        body: deskWithdrawal,
        response: { 200: deskActivityChanged },
      },
    },
    async (request) => {
      const reading = readingOf(request);
      const { id } = request.params;
      return told(id, await withdrawActivity(reading, id, jsonBody(request.body, deskWithdrawal), now()));
    },
  );
}

/** A look at one officer's, or at all by whose name one may read: of the dosage day that goes on it is the present. */
function lookAt(
  { following }: Reading,
  officerId: string | undefined,
  stretch: { readonly from: number; readonly to: number },
) {
  if (officerId !== undefined) return { view: 'activities' as const, at: { officerId }, stretch };
  const isPresent = stretch.from >= following.day.from;
  return {
    view: 'activities' as const,
    at: { reachOf: 'officer.read' as const },
    ...(isPresent ? {} : { stretch }),
  };
}

function told(activityId: string, done: DeskChangeDone): z.infer<typeof deskActivityChanged> {
  if (done.ok) return { activityId, revision: done.revision };
  if (done.reason === 'changed-meanwhile') throw refusal('changed-meanwhile', { version: done.revision });
  if (done.reason === 'unfit') throw refusal('activity-unfit', { reason: done.because });
  throw refusal('not-found', {});
}
