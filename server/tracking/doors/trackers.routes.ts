// The write-only doors for other makers' apps, each in its own form and answered as that app expects. A message that cannot be read is
// acknowledged with what was wrong: the app would only send the same again. Answered after the commit, as every door.
import type { FastifyRequest } from 'fastify';
import type { Surface } from '../../http/surface.ts';
import { bytesOf, keep, type PositionDoors } from './position-doors.ts';
import { readGpsLoggerUpload, readOsmAndUpload, readOverlandUpload } from './read-tracker-upload.ts';
import type { Sender } from './read-upload.ts';

export function trackerRoutes(app: Surface, doors: PositionDoors): void {
  const senderOf = (request: FastifyRequest): Sender => {
    return { device: doors.deviceOf(request), receivedAt: doors.now() };
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/in/osmand',
    schema: {
      summary: 'OsmAnd and Traccar Client',
      description:
        'A query, or the JSON of Traccar Client. The token may be its `id`, `deviceid` or `device_id`.',
      tags: ['doors'],
    },
    handler: async (request) => {
      const reading = readOsmAndUpload(queryOf(request), bytesOf(request.body), senderOf(request));
      return reading === null ? {} : keep(doors, 'osmand', reading);
    },
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/in/gpslogger',
    schema: {
      summary: 'GPSLogger, log to custom URL',
      description: 'Fields lat, lon, time, acc, spd and dir in the query, a form or JSON.',
      tags: ['doors'],
    },
    handler: async (request) => {
      const type = request.headers['content-type'] ?? '';
      const reading = readGpsLoggerUpload(queryOf(request), bytesOf(request.body), type, senderOf(request));
      return keep(doors, 'gpslogger', reading);
    },
  });
  app.post(
    '/in/overland',
    { schema: { summary: 'Overland', description: 'A batch of GeoJSON points.', tags: ['doors'] } },
    async (request) => {
      await keep(doors, 'overland', readOverlandUpload(bytesOf(request.body), senderOf(request)));
      // The app forgets what it sent only when it reads this.
      return { result: 'ok' };
    },
  );
}

/** The query's fields; of one that is given twice, the first. */
function queryOf({ query }: FastifyRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => [
      name,
      String([value].flat()[0]),
    ]),
  );
}
