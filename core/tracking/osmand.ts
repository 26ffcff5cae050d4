// The OsmAnd protocol as the OsmAnd app and Traccar Client speak it: a query with lat and lon, or the client's newer JSON.
// Source: traccar.org/osmand; in the query a speed is in knots, in the JSON in m/s. A query without a time is of the moment it came.
import * as z from 'zod/mini';
import { numberOf, type Report, type Reports, reportFrom, reportsOf } from './report.ts';

const metresPerSecondOfKnot = 1852 / 3600;

/** A query's report; null where it is not about a position, which is no fault: networks seen, a battery, an alarm. */
export function reportFromOsmAndQuery(
  fields: Readonly<Record<string, string | undefined>>,
  receivedAt: number,
): Report | null {
  const [latitude, longitude] =
    fields.location === undefined ? [fields.lat, fields.lon] : fields.location.split(',', 2);
  if (latitude === undefined && longitude === undefined) return null;
  if (fields.valid === 'false' || fields.valid === '0') {
    const remedy = 'Send positions that the device stands by.';
    return { ok: false, field: 'valid', value: fields.valid, remedy };
  }
  const knots = numberOf(fields.speed);
  return reportFrom(
    {
      time: timeIn(fields) ?? receivedAt,
      longitude,
      latitude,
      accuracy: fields.accuracy ?? fields.hacc,
      metresPerSecond: knots === null ? null : knots * metresPerSecondOfKnot,
      heading: fields.bearing ?? fields.heading,
    },
    { time: 'timestamp', longitude: 'lon', latitude: 'lat' },
  );
}

/** Whether a query says itself when it was. */
export function timeIn(fields: Readonly<Record<string, string | undefined>>): string | undefined {
  return fields.timestamp ?? fields.time;
}

const body = z.object({ location: z.union([z.array(z.unknown()), z.looseObject({})]) });
const entry = z.object({
  timestamp: z.unknown(),
  coords: z.object({
    latitude: z.unknown(),
    longitude: z.unknown(),
    accuracy: z.optional(z.unknown()),
    speed: z.optional(z.unknown()),
    heading: z.optional(z.unknown()),
  }),
});

/** The reports of a JSON message, whose `location` is one or a list; null where it has none. */
export function reportsFromOsmAndJson(input: unknown): Reports | null {
  const read = body.safeParse(input);
  if (!read.success) return null;
  return reportsOf([read.data.location].flat().map(reportOf));
}

function reportOf(item: unknown): Report {
  const read = entry.safeParse(item);
  if (!read.success) {
    const field = read.error.issues[0]?.path.join('.') ?? '';
    const remedy = 'Send { "timestamp": …, "coords": { "latitude": …, "longitude": … } }.';
    return { ok: false, field: field === '' ? 'location' : field, value: item, remedy };
  }
  const { timestamp, coords } = read.data;
  return reportFrom(
    {
      time: timestamp,
      longitude: coords.longitude,
      latitude: coords.latitude,
      accuracy: coords.accuracy,
      metresPerSecond: coords.speed,
      heading: coords.heading,
    },
    { time: 'timestamp', longitude: 'coords.longitude', latitude: 'coords.latitude' },
  );
}
