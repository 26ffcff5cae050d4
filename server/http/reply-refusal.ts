// The one handler of everything that goes wrong: refusals as they are, the framework's own translated, bugs logged and named by request id.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type Problem, problem } from '../../core/problems.ts';
import { Refusal } from './refusal.ts';

/** Sends a refusal as problem+json (RFC 9457). */
export function sendProblem(reply: FastifyReply, refused: Problem): FastifyReply {
  if ('retryAfterSeconds' in refused) reply.header('retry-after', String(refused.retryAfterSeconds));
  if (refused.status === 401)
    reply.header('www-authenticate', 'Bearer realm="Beatkeeper", Basic realm="Beatkeeper"');
  return reply.code(refused.status).type('application/problem+json').send(JSON.stringify(refused));
}

export function handleError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refused = problemOf(error, request);
  if (refused.status >= 500 && !(error instanceof Refusal))
    request.log.error({ reqId: request.id, err: error }, 'something broke');
  return sendProblem(reply, refused);
}

function problemOf(error: FastifyError | Error, request: FastifyRequest): Problem {
  if (error instanceof Refusal) return error.problem;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0];
    const field = first?.instancePath.replace(/^\//, '').replaceAll('/', '.') ?? '';
    return problem('request-unreadable', { field, remedy: first?.message ?? '' });
  }
  const code = 'code' in error ? String(error.code) : '';
  const limitBytes = request.routeOptions.bodyLimit ?? 0;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem('body-too-large', { limitBytes });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return problem('media-type-unknown', { accepted: ['application/json'] });
  if (code.startsWith('FST_ERR_CTP') || code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return problem('body-unreadable', {
      field: 'body',
      remedy: 'Send it whole, as the kind and encoding that it says it is.',
    });
  }
  if (isDatabaseGone(code, error.message)) return problem('store-unavailable', { retryAfterSeconds: 5 });
  if (unkeepable.includes(code)) {
    return problem('request-unreadable', {
      field: 'request',
      remedy: 'Leave out the zero character, and look for a number or a time that is far too large.',
    });
  }
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 404) return problem('not-found', {});
  if (status !== undefined && status >= 400 && status < 500) {
    return problem('request-unreadable', {
      field: 'request',
      remedy: 'Look at the address, the headers and the body.',
    });
  }
  return problem('something-broke', { requestId: request.id });
}

/** What PostgreSQL says of a value that no table could hold: a number or time out of range, a text with a zero in it. No bug of ours. */
const unkeepable = ['22003', '22007', '22008', '22021', '22P05'];

/** The database is starting, stopping, dead or unreachable: no bug of the request's. */
function isDatabaseGone(code: string, message: string): boolean {
  const codes = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300'];
  return (
    codes.includes(code) || /^Connection terminated|timeout exceeded when trying to connect/.test(message)
  );
}
