// Overland for iOS: a batch of GeoJSON points under `locations`. Source: the app's README, "API".
// Speed and course are −1 where it does not know them; entries that are not points (visits it guesses, trips) are left.
import * as z from 'zod/mini';
import { type Report, type Reports, reportFrom, reportsOf } from './report.ts';

const batch = z.object({ locations: z.array(z.unknown()) });
const shape = z.object({ geometry: z.object({ type: z.string() }) });
const point = z.object({
  geometry: z.object({ coordinates: z.array(z.unknown()).check(z.minLength(2)) }),
  properties: z.object({
    timestamp: z.unknown(),
    horizontal_accuracy: z.optional(z.unknown()),
    speed: z.optional(z.unknown()),
    course: z.optional(z.unknown()),
  }),
});

/** The reports of a batch; null where it is none. */
export function reportsFromOverland(input: unknown): Reports | null {
  const read = batch.safeParse(input);
  return read.success ? reportsOf(read.data.locations.map(reportOf)) : null;
}

function reportOf(item: unknown): Report {
  const kind = shape.safeParse(item);
  const read = point.safeParse(item);
  if (!kind.success || kind.data.geometry.type !== 'Point' || !read.success) {
    const path = read.success ? '' : (read.error.issues[0]?.path.join('.') ?? '');
    const remedy = 'Send a GeoJSON point with a timestamp among its properties.';
    return { ok: false, field: path === '' ? 'geometry.type' : path, value: item, remedy };
  }
  const { geometry, properties } = read.data;
  return reportFrom(
    {
      time: properties.timestamp,
      longitude: geometry.coordinates[0],
      latitude: geometry.coordinates[1],
      accuracy: properties.horizontal_accuracy,
      metresPerSecond: properties.speed,
      heading: properties.course,
    },
    { time: 'timestamp', longitude: 'coordinates.0', latitude: 'coordinates.1' },
  );
}
