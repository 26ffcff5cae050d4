// What patrols were called away for.
import * as z from 'zod';
import { abstractionList, mostAbstractionDays } from '../../../core/people/abstraction-list.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import { ledgerOf } from './abstractions.ts';
import { atOf, moment } from './moment.ts';
import type { ReadTerms } from './read-terms.ts';

const dayMilliseconds = 86_400_000;
/** A day is an hour longer where the clocks change. */
const slackMilliseconds = 3_600_000;

export function abstractionRoutes(app: Surface, { readingOf, now }: ReadTerms): void {
  app.get(
    '/api/abstractions',
    {
      schema: {
        summary: 'What patrols were called away for, within a span of at most 92 days',
        description: 'Cut at the ends of the span; what goes on is counted until now.',
        tags: ['people'],
        querystring: z.object({ from: moment, to: moment }),
        response: { 200: abstractionList },
      },
    },
    async (request) => {
      const { following, reach, looked } = readingOf(request);
      const span = { from: atOf(request.query.from), to: atOf(request.query.to) };
      const length = span.to - span.from;
      if (!(length > 0 && length <= mostAbstractionDays * dayMilliseconds + slackMilliseconds))
        throw refusal('request-unreadable', {
          field: 'to',
          remedy: `Ask for a time after from, and for at most ${mostAbstractionDays} days.`,
        });
      const officers = reach('officer.read');
      if (officers.officers().length > 0)
        await looked({ view: 'officer-day', at: { reachOf: 'officer.read' }, stretch: span });
      return ledgerOf(following, { abstractions: reach('abstraction.read'), officers }, span, now());
    },
  );
}
