// The hotspots as files to take away, as they hold now or as a set had them on a day.
import * as z from 'zod';
import { downloadForms } from '../../core/hotspots/download-forms.ts';
import { membersOn } from '../../core/hotspots/hotspot-set.ts';
import { dayNamed, dayOf, defaultDayRule } from '../../core/time/index.ts';
import { refusal } from '../http/refusal.ts';
import type { Surface } from '../http/surface.ts';
import { downloadOf } from './downloads/download.ts';
import type { DeskOf } from './hotspot-desk.ts';
import { hotspotsAt } from './timeline.ts';

const query = z.object({
  form: z.enum(downloadForms),
  on: z.iso.date().optional().meta({ description: 'The dosage day; today unless given' }),
  setId: z.uuid().optional().meta({ description: 'Only the hotspots of this set on that day' }),
});

export function hotspotDownloadRoutes(app: Surface, deskOf: DeskOf, now: () => number): void {
  app.get(
    '/api/hotspots/download',
    {
      schema: {
        summary: 'Hotspots as a file: GeoJSON, KML, GeoPackage or CSV',
        tags: ['hotspots'],
        querystring: query,
      },
    },
    async (request, reply) => {
      const { form, setId } = request.query;
      const today = dayOf(now(), defaultDayRule).day;
      const day = request.query.on ?? today;
      // A version that was made today holds from the start of today on; a day of the past is as it began.
      const at = day === today ? now() : dayNamed(day, defaultDayRule).from;
      const { hotspots } = hotspotsAt(await deskOf(request).versions())(at);
      const set = setId === undefined ? null : (await deskOf(request).sets()).find(({ id }) => id === setId);
      if (set === undefined) throw refusal('not-found', {});
      const members = set === null ? null : new Set(membersOn(set, day));
      const asked = members === null ? hotspots : hotspots.filter(({ id }) => members.has(id));
      const { mediaType, content } = downloadOf(form, asked);
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="hotspots-${day}.${form}"`)
        .send(typeof content === 'string' ? content : Buffer.from(content));
    },
  );
}
