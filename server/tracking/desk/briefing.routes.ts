// The shift briefing.
import { shiftBriefing } from '../../../core/tracking/shift-briefing.ts';
import type { Surface } from '../../http/surface.ts';
import { briefingOf } from './briefing.ts';
import type { ReadTerms } from './read-terms.ts';

export function briefingRoutes(app: Surface, { readingOf, now }: ReadTerms): void {
  app.get(
    '/api/briefing',
    {
      schema: {
        summary:
          'The shift briefing: hotspots in order of what is due, who is on duty by number, what is planned',
        tags: ['people'],
        response: { 200: shiftBriefing },
      },
    },
    (request) => {
      const { following, reach, signedIn } = readingOf(request);
      const officers = reach('briefing.read').officers();
      return briefingOf(following, { viewer: signedIn.viewer, officers }, now());
    },
  );
}
