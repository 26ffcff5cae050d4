// Hotspots as GeoJSON features (RFC 7946): in answers, in files and on the day that playback begins with. One schema for both ends.
import * as z from 'zod/mini';

/** Longitude and latitude in degrees. */
const point = z.tuple([z.number(), z.number()]);
const polygon = z.array(z.array(point));

export const boundaryGeometry = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
]);

const hotspotProperties = z.object({
  id: z.string(),
  name: z.string(),
  visitTargetSeconds: z.number(),
  dayTargetVisits: z.nullable(z.number()),
  dayTargetPatrolSeconds: z.nullable(z.number()),
  dueSeconds: z.number(),
  /** The windows of the week, such as `Fri-Sat 20:00-02:00`; empty: always. */
  windows: z.string(),
});

export const hotspotFeature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  properties: hotspotProperties,
  geometry: boundaryGeometry,
});

/** Hotspots that hold together, now or on a day of the past. */
export const hotspotCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.extend(hotspotFeature, {
      properties: z.extend(hotspotProperties, {
        /** The names of what was cut out of the boundary: time there is no patrol. */
        excluded: z.array(z.string()),
      }),
    }),
  ),
});

export type BoundaryGeometry = z.infer<typeof boundaryGeometry>;
export type HotspotFeature = z.infer<typeof hotspotFeature>;
export type HotspotCollection = z.infer<typeof hotspotCollection>;
