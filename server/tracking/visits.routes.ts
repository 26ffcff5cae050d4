// Visits, and how each was worked out.
import * as z from 'zod';
import { defaultRules } from '../../core/tracking/index.ts';
import { refusal } from '../http/refusal.ts';
import type { Surface } from '../http/surface.ts';
import { atOf, moment } from './moment.ts';
import type { ReadTerms } from './read-terms.ts';
import { stretchesOf, visitReply, visitReplyOf } from './visit-reply.ts';
import { visitNow, visitsNow } from './visits-now.ts';
import { workedOut } from './worked-out.ts';

const query = z.object({
  hotspotId: z.string().optional(),
  officerId: z.uuid().optional(),
  from: moment.optional(),
  to: moment.optional(),
});

const stretch = z.tuple([z.number(), z.number()]);
const workedOutReply = z.object({
  visit: visitReply.extend({ measured: z.array(stretch), inferred: z.array(stretch) }),
  /** From five minutes before to five minutes after; empty where the positions are not on record any more. */
  legs: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      evidence: z.enum(['measured', 'inferred', 'uncounted', 'unknown']),
      coordinates: z.array(z.tuple([z.number(), z.number()])),
      accuracyMetres: z.nullable(z.number()),
      counted: z.boolean(),
    }),
  ),
  rules: z.record(z.string(), z.number()),
  rulesVersion: z.string(),
  refused: z.record(z.string(), z.number()),
});

export function visitsRoutes(app: Surface, { following, now }: ReadTerms): void {
  const callSignOf = (officerId: string) =>
    [...following.state.officersByNumber.values()].find((each) => each.id === officerId)?.callSign ?? null;
  const replyOf = (row: Parameters<typeof visitReplyOf>[0]) =>
    visitReplyOf(row, callSignOf(row.officerId), defaultRules.mergeSeconds, now());

  app.get(
    '/api/visits',
    {
      schema: {
        summary:
          'Visits, pass-throughs and drive-throughs by entry; of the dosage day unless from or to are given',
        tags: ['tracking'],
        querystring: query,
        response: { 200: z.object({ visits: z.array(visitReply) }) },
      },
    },
    async (request) => {
      const { hotspotId, officerId, from, to } = request.query;
      const start = from === undefined && to === undefined ? following.day.from : from && atOf(from);
      const asked = {
        hotspotId,
        officerId,
        from: start || undefined,
        to: to === undefined ? undefined : atOf(to),
      };
      const rows = await visitsNow(following, asked);
      return { visits: rows.map(replyOf).filter((visit) => visit !== null) };
    },
  );

  app.get(
    '/api/visits/:id',
    {
      schema: {
        summary: 'How a visit was worked out',
        tags: ['tracking'],
        params: z.object({ id: z.uuid() }),
        response: { 200: workedOutReply },
      },
    },
    async (request) => {
      const row = await visitNow(following, request.params.id);
      const visit = row === null ? null : replyOf(row);
      if (row === null || visit === null) throw refusal('not-found', {});
      const worked = await workedOut(following, row, now());
      const stretches = {
        measured: stretchesOf(row, row.measured),
        inferred: stretchesOf(row, row.inferred),
      };
      return {
        visit: { ...visit, ...stretches },
        legs: [...(worked?.legs ?? [])],
        rules: { ...(worked?.rules ?? defaultRules) },
        rulesVersion: row.rulesVersion,
        refused: { ...worked?.refused },
      };
    },
  );
}
