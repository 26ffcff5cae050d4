// Visits, and how each was worked out.
import * as z from 'zod';
import { defaultRules } from '../../../core/tracking/index.ts';
import { visitList } from '../../../core/tracking/listed-visit.ts';
import { pairsOf } from '../../../core/tracking/stretches.ts';
import { workedOut } from '../../../core/tracking/worked-out.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import { visitNow, visitsNow } from '../following/visits-now.ts';
import type { VisitRow } from '../visits/visit-row.ts';
import { listedVisitOf } from './listed-visit.ts';
import { atOf, moment } from './moment.ts';
import type { Reading, ReadTerms } from './read-terms.ts';
import { workingOf } from './worked-out.ts';

const query = z.object({
  hotspotId: z.string().optional(),
  officerId: z.uuid().optional(),
  from: moment.optional(),
  to: moment.optional(),
});

export function visitsRoutes(app: Surface, { readingOf, now }: ReadTerms): void {
  /**
   * Whose visit it was is told to those who may read of the officer. Others are told of it without a name, and once its dosage day is over:
   * a visit of today says where somebody is.
   */
  const shownTo = ({ reach, following }: Reading) => {
    const named = new Map(
      reach('officer.read')
        .officers()
        .map(({ id, callSign }) => [id, callSign]),
    );
    return (row: VisitRow) => {
      const visit = listedVisitOf(row, named.get(row.officerId) ?? null, defaultRules.mergeSeconds, now());
      if (visit === null || named.has(row.officerId)) return visit;
      if (visit.leftAt >= following.day.from) return null;
      return { ...visit, officerId: null, byCrewMate: null };
    };
  };

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
      const reading = readingOf(request);
      const { following } = reading;
      const { hotspotId, officerId, from, to } = request.query;
      const start = from === undefined && to === undefined ? following.day.from : from && atOf(from);
      const asked = {
        hotspotId,
        officerId,
        from: start || undefined,
        to: to === undefined ? undefined : atOf(to),
      };
      const reached = reading.reach('visit.read');
      // Whoever is told of no names may not ask by one either.
      const isAskedRightly =
        officerId === undefined ||
        (reached.includes(officerId) && reading.reach('officer.read').includes(officerId));
      if (!isAskedRightly) throw refusal('not-found', {});
      const stretch =
        asked.from === undefined || asked.to === undefined
          ? {}
          : { stretch: { from: asked.from, to: asked.to } };
      // Of everybody's the dosage day is the present: the desk asks for it each time that it is opened.
      const past = asked.from !== undefined && asked.from >= following.day.from ? {} : stretch;
      if (officerId === undefined)
        await reading.looked({ view: 'visits', at: { reachOf: 'officer.read' }, ...past });
      else await reading.looked({ view: 'visits', at: { officerId }, ...stretch });
      const rows = await visitsNow(following, asked);
      const own = rows.filter((row) => reached.includes(row.officerId));
      return { visits: own.map(shownTo(reading)).filter((visit) => visit !== null) };
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
      const reading = readingOf(request);
      const { following } = reading;
      const row = await visitNow(following, request.params.id);
      // The working shows where somebody was from one position to the next: it is for those who may play that back.
      if (row === null || !reading.reach('playback.read').includes(row.officerId))
        throw refusal('not-found', {});
      const visit = shownTo(reading)(row);
      if (visit === null) throw refusal('not-found', {});
      await reading.looked({
        view: 'working-out',
        at: { officerId: row.officerId },
        stretch: { from: row.enteredAt, to: row.leftAt },
      });
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
