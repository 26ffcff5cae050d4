// Visits, and how each was worked out.
import * as z from 'zod';
import { defaultRules } from '../../../core/tracking/index.ts';
import { visitList } from '../../../core/tracking/listed-visit.ts';
import { pairsOf } from '../../../core/tracking/stretches.ts';
import { workedOut } from '../../../core/tracking/worked-out.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import { visitNow, visitsNow } from '../following/visits-now.ts';
import { listedVisitOf } from './listed-visit.ts';
import { atOf, moment } from './moment.ts';
import type { ReadTerms } from './read-terms.ts';
import { workingOf } from './worked-out.ts';

const query = z.object({
  hotspotId: z.string().optional(),
  officerId: z.uuid().optional(),
  from: moment.optional(),
  to: moment.optional(),
});

export function visitsRoutes(app: Surface, { following, now }: ReadTerms): void {
  const callSignOf = (officerId: string) =>
    [...following.state.officersByNumber.values()].find((each) => each.id === officerId)?.callSign ?? null;
  const replyOf = (row: Parameters<typeof listedVisitOf>[0]) =>
    listedVisitOf(row, callSignOf(row.officerId), defaultRules.mergeSeconds, now());

  app.get(
    '/api/visits',
    {
      schema: {
        summary:
          'Visits, pass-throughs and drive-throughs by entry; of the dosage day unless from or to are given',
        tags: ['tracking'],
        querystring: query,
        response: { 200: visitList },
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
        response: { 200: workedOut },
      },
    },
    async (request) => {
      const row = await visitNow(following, request.params.id);
      const visit = row === null ? null : replyOf(row);
      if (row === null || visit === null) throw refusal('not-found', {});
      const worked = await workingOf(following, row, now());
      const stretches = {
        measured: pairsOf(row.measured, row.enteredAt),
        inferred: pairsOf(row.inferred, row.enteredAt),
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
