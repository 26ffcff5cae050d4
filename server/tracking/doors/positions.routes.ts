// The write-only doors for positions. They answer only after the commit.
import type { FastifyReply } from 'fastify';
import { positionBatch, type UploadAnswer, uploadAnswer } from '../../../core/tracking/position-batch.ts';
import { positionBinaryType } from '../../../core/tracking/position-binary.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import { bytesOf, keep, type PositionDoors } from './position-doors.ts';
import { readBinaryUpload, readJsonUpload, readOwnTracksUpload } from './read-upload.ts';

/** Whole, so that the framework need not complete it. */
const jsonType = 'application/json; charset=utf-8';

export function positionRoutes(app: Surface, doors: PositionDoors): void {
  const summary = 'Positions from a device';
  const description = `A JSON batch or ${positionBinaryType}. Answered after the commit: what is not listed was kept.`;
  app.post(
    '/api/positions',
    {
      schema: {
        summary,
        description,
        tags: ['doors'],
        consumes: ['application/json', positionBinaryType],
        body: positionBatch,
        response: { 200: uploadAnswer },
      },
      // The body is described by its schema and read by readJsonUpload, which keeps the good positions of a batch with a bad one.
      validatorCompiler: () => () => true,
      serializerCompiler: asJson,
    },
    async (request, reply) => {
      const read = readerFor(request.headers['content-type']);
      const reading = read(bytesOf(request.body), {
        device: doors.deviceOf(request),
        receivedAt: doors.now(),
      });
      return sendAnswer(reply, await keep(doors, 'positions', reading));
    },
  );
  app.post(
    '/in/owntracks',
    { schema: { summary: 'OwnTracks in HTTP mode', tags: ['doors'] }, serializerCompiler: asJson },
    async (request, reply) => {
      const sender = { device: doors.deviceOf(request), receivedAt: doors.now() };
      const reading = readOwnTracksUpload(bytesOf(request.body), sender);
      if (reading !== null) await keep(doors, 'owntracks', reading);
      // The app expects a list of what others sent it: there is nothing to send.
      return reply.header('content-type', jsonType).send('[]');
    },
  );
}

function readerFor(contentType = ''): typeof readJsonUpload {
  const [type] = contentType.split(';', 1);
  if (type === positionBinaryType) return readBinaryUpload;
  if (type === 'application/json') return readJsonUpload;
  throw refusal('media-type-unknown', { accepted: ['application/json', positionBinaryType] });
}

function sendAnswer(reply: FastifyReply, answer: UploadAnswer): FastifyReply {
  return reply.header('content-type', jsonType).send(JSON.stringify(answer));
}

/** Our own answers need no check on their way out: the busiest doors are spared it. */
function asJson() {
  return (data: unknown) => JSON.stringify(data);
}
