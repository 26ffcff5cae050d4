// What was logged here beside another system's extract, for those whom the reader knows by name. The extract is read and not kept.
import { reconcileRequest, reconciliation } from '../../../core/activities/reconciled.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import { reconcileText } from '../reconcile-extract.ts';
import type { ActivityTerms, Reading } from './activity-terms.ts';

export function reconcileRoutes(app: Surface, { readingOf }: Pick<ActivityTerms, 'readingOf'>): void {
  app.post(
    '/api/activities/reconcile',
    {
      ...readsItsBody,
      schema: {
        summary:
          'Which activities are on record here and not in an extract of another system, and the other way round',
        description:
          'The extract is a CSV: done_at and, where known, reference, officer_id (a call sign), hotspot_id, count. It is read and not kept, and nothing is changed by it. Rows of officers whom the reader does not reach are left out on both sides.',
        tags: ['activities'],
        body: reconcileRequest,
        response: { 200: reconciliation },
      },
    },
    async (request) => {
      const reading = readingOf(request);
      const asked = jsonBody(request.body, reconcileRequest);
      if (asked.to <= asked.from)
        throw refusal('body-unreadable', {
          field: 'to',
          remedy: 'Ask for a time that ends after it begins.',
        });
      const callSigns = callSignsIn(reading);
      // Whoever knows nobody by name would be told that everything is missing here.
      if (callSigns.size === 0) throw refusal('not-permitted', {});
      const { from, to } = asked;
      await reading.looked({ view: 'activities', at: { reachOf: 'activity.read' }, stretch: { from, to } });
      const { database, forceId } = reading.following;
      const told = await database.inForce(forceId, (t) => reconcileText(t, { ...asked, callSigns }));
      if (!told.ok)
        throw refusal('body-unreadable', { field: 'extract', remedy: `${told.message}. ${told.remedy}` });
      return told.value;
    },
  );
}

/** The call signs of those whom the reader reaches by name. */
function callSignsIn(reading: Reading): Map<string, string> {
  const named = reading.reach('officer.read');
  const reached = reading.reach('activity.read').officers();
  return new Map(reached.filter(({ id }) => named.includes(id)).map(({ id, callSign }) => [id, callSign]));
}
