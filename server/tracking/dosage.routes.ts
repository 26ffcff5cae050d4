// Dosage of hotspots over dosage days.
import * as z from 'zod';
import { evidenceLevels } from '../../core/tracking/declared.ts';
import { refusal } from '../http/refusal.ts';
import type { Surface } from '../http/surface.ts';
import { dayFigures } from './day-figures.ts';
import { hotspotSetOf } from './dosage-of-set.ts';
import { dosageRows } from './dosage-rows.ts';
import type { ReadTerms } from './read-terms.ts';

const query = z.object({
  from: z.iso.date().optional().meta({ description: 'The first dosage day; today unless given' }),
  to: z.iso.date().optional().meta({ description: 'The last dosage day, included; `from` unless given' }),
  by: z.enum(['hotspot', 'hotspot-day']).default('hotspot'),
  hotspotId: z.string().optional(),
  setId: z
    .uuid()
    .optional()
    .meta({ description: 'Only hotspots of this set, each for the days on which it was in it' }),
});

const seconds = z.number();
const dosageReply = dayFigures.extend({
  hotspotId: z.string(),
  /** The dosage day, or the first and last with `..` between. */
  day: z.string(),
});

const declaredReply = z.object({
  hotspotId: z.string(),
  day: z.string(),
  personVisits: z.number(),
  personSeconds: seconds,
  patrolSeconds: seconds,
  sources: z.array(
    z.object({ source: z.string(), definition: z.string(), evidence: z.enum(evidenceLevels) }),
  ),
  /** The end of the last visit declared of this hotspot: milliseconds since 1970 UTC. */
  declaredUntil: z.number(),
});

const mostDays = 800;

export function dosageRoutes(app: Surface, { following, now }: ReadTerms): void {
  const setNamed = async (setId: string) => {
    const set = await hotspotSetOf(following, setId);
    if (set === null) throw refusal('not-found', {});
    return set;
  };
  const schema = {
    summary: 'Dosage of hotspots: duration, frequency and intermittency, with its error',
    tags: ['tracking'],
    querystring: query,
    response: {
      200: z.object({
        rows: z.array(dosageReply),
        declared: z.array(declaredReply).meta({
          description:
            'What was declared elsewhere, before positions were measured here: of the hotspots and days that have any. ' +
            'Not in the rows, and not to be added to them; where `declaredUntil` lies is a break in the series',
        }),
        rulesVersion: z.string(),
        dayStartsAt: z.string(),
        timeZone: z.string(),
      }),
    },
  };
  app.get('/api/dosage', { schema }, async (request) => {
    const from = request.query.from ?? following.day.day;
    const to = request.query.to ?? from;
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days < 0 || days > mostDays) {
      throw refusal('request-unreadable', {
        field: 'to',
        remedy: `Ask for 1 to ${mostDays} days, the first of them first.`,
      });
    }
    const { by, hotspotId, setId } = request.query;
    const set = setId === undefined ? undefined : await setNamed(setId);
    return dosageRows(following, { from, to, by, hotspotId, set }, now());
  });
}
