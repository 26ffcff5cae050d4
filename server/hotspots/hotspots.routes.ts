// Hotspots as GeoJSON, and the place that they lie in.
import { hotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import { place } from '../../core/hotspots/place.ts';
import type { DoorRequest, Surface } from '../http/surface.ts';
import { hotspotCollectionOf } from './hotspot-collection.ts';
import { type KnownPlace, placeAround } from './place.ts';
import type { HotspotSet } from './timeline.ts';

export interface HotspotTerms {
  /** Those that hold now. */
  readonly hotspotsOf: (request: DoorRequest) => HotspotSet;
  readonly placeOf: (request: DoorRequest) => KnownPlace;
}

export function hotspotsRoutes(app: Surface, { hotspotsOf, placeOf }: HotspotTerms): void {
  app.get(
    '/api/hotspots',
    {
      schema: {
        summary: 'Hotspots that hold now, as GeoJSON',
        tags: ['hotspots'],
        response: { 200: hotspotCollection },
      },
    },
    async (request, reply) =>
      reply.type('application/geo+json').send(hotspotCollectionOf(hotspotsOf(request))),
  );
  app.get(
    '/api/place',
    {
      schema: {
        summary: 'The place that the map opens at',
        tags: ['hotspots'],
        response: { 200: place },
      },
    },
    async (request) => placeAround(placeOf(request), hotspotsOf(request).hotspots),
  );
}
