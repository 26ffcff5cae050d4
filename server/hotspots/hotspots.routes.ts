// Hotspots as GeoJSON, and the place that they lie in.
import * as z from 'zod';
import { geoJsonFromHotspots, type Hotspot } from '../../core/hotspots/index.ts';
import type { Surface } from '../http/surface.ts';
import { type Place, placeAround } from './place.ts';

const point = z.array(z.number());
const line = z.array(point);
const geometry = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(line) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(line)) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.object({
        id: z.string(),
        name: z.string(),
        visitTargetSeconds: z.number(),
        dayTargetVisits: z.nullable(z.number()),
        dayTargetPatrolSeconds: z.nullable(z.number()),
        dueSeconds: z.number(),
        /** The windows of the week, such as `Fri-Sat 20:00-02:00`; empty: always. */
        windows: z.string(),
        /** The names of what was cut out of the boundary: time there is no patrol. */
        excluded: z.array(z.string()),
      }),
      geometry,
    }),
  ),
});
const placeReply = z.object({
  name: z.string(),
  center: z.tuple([z.number(), z.number()]),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** The address of the basemap's PMTiles; empty without one. */
  tiles: z.string(),
  invented: z.boolean(),
  /** While an invented past is being filled in: how many of its days are. */
  historyDays: z.nullable(z.object({ done: z.number(), of: z.number() })),
});

export interface HotspotTerms {
  readonly hotspots: () => readonly Hotspot[];
  /** The names of what is cut out of a hotspot that holds now. */
  readonly excludedFrom: (hotspotId: string) => readonly string[];
  /** What is known of the place besides its hotspots. */
  readonly place: Place;
}

export function hotspotsRoutes(app: Surface, { hotspots, excludedFrom, place }: HotspotTerms): void {
  app.get(
    '/api/hotspots',
    {
      schema: {
        summary: 'Hotspots that hold now, as GeoJSON',
        tags: ['hotspots'],
        response: { 200: collection },
      },
    },
    async (_request, reply) => {
      const { type, features } = geoJsonFromHotspots(hotspots());
      const told = features.map((each) => ({
        ...each,
        properties: { ...each.properties, excluded: excludedFrom(each.id) },
      }));
      return reply.type('application/geo+json').send(z.parse(collection, { type, features: told }));
    },
  );
  app.get(
    '/api/place',
    {
      schema: {
        summary: 'The place that the map opens at',
        tags: ['hotspots'],
        response: { 200: placeReply },
      },
    },
    async () => placeAround(place, hotspots()),
  );
}
