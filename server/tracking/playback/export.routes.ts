// Positions as a file to keep, for QGIS, a spreadsheet, or Beatkeeper's own command line.
import { Readable } from 'node:stream';
import * as z from 'zod';
import { exportFormats } from '../../../core/tracking/export-formats.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import type { ReadTerms } from '../desk/read-terms.ts';
import { exportOf, fileNameOf, typeOf } from './export-positions.ts';
import { longestHours, stretchOf, stretchQuery } from './playback.routes.ts';
import { officersAsked } from './playback.ts';

const query = stretchQuery.extend({
  format: z.enum(exportFormats),
  hotspot: z
    .string()
    .optional()
    .meta({ description: 'Only positions within this hotspot, as it held at `from`' }),
});

export function exportRoutes(app: Surface, { readingOf }: ReadTerms): void {
  app.get(
    '/api/playback/export',
    {
      schema: {
        summary: 'The positions of a stretch as GPX, GeoJSON or CSV',
        description:
          'Those that take part, unthinned, with when each was captured, how accurate it is, and what reported it.',
        tags: ['tracking'],
        querystring: query,
      },
    },
    async (request, reply) => {
      const { following, reach, looked } = readingOf(request);
      const { format, officer, hotspot: hotspotId, look, ...asked } = request.query;
      const stretch = stretchOf(asked, longestHours.officer);
      const officers = officersAsked(reach('position.export'), officer);
      const { hotspots } = following.state.hotspots(stretch.from);
      const hotspot = hotspotId === undefined ? null : hotspots.find((each) => each.id === hotspotId);
      if (officers === null || hotspot === undefined) throw refusal('not-found', {});
      const at = officer === undefined ? { reachOf: 'position.export' as const } : { officerId: officer };
      await looked({ view: 'export', at, stretch, given: look });
      const text = exportOf(following, format, { officers, stretch, hotspot });
      return reply
        .type(typeOf(format))
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${fileNameOf(stretch, format)}"`)
        .send(Readable.from(text));
    },
  );
}
