// A surface: what one listener answers to. `desk` has everything and is for this machine; `doors` has the write-only doors for devices.
// Here is what all routes share: ids, limits, bodies, refusals, security headers. The rooms register their routes on it.
import { createGunzip } from 'node:zlib';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type RouteOptions,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { problem } from '../../core/problems.ts';
import { accessOf } from './access.ts';
import type { Purses } from './budget.ts';
import { type Admission, admitted } from './device-door.ts';
import { guardDesk } from './guard-desk.ts';
import { guardOrigin } from './guard-origin.ts';
import type { Metrics } from './metrics.ts';
import { refusal } from './refusal.ts';
import { handleError, sendProblem } from './reply-refusal.ts';
import { type SessionDoor, signedInAs } from './session-door.ts';

export type SurfaceKind = 'desk' | 'doors';

export interface SurfaceTerms {
  readonly kind: SurfaceKind;
  readonly logger: FastifyBaseLogger;
  readonly metrics: Metrics;
  readonly newId: () => string;
  /** Lets a device in, or says the refusal. */
  readonly admitDevice: Admission;
  /** The same for an app that says its token within the message. */
  readonly admitNamedDevice: Admission;
  /** Lets a feed in, or says the refusal. */
  readonly admitFeed: Admission;
  /** The door for people. */
  readonly people: SessionDoor;
  /** The public address of the pages; without one they are where this listens. */
  readonly pages?: URL | null;
  /** How often one may try to sign in. */
  readonly tries: Purses;
  readonly now: () => number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether only devices and feeds knock there. */
    isDoor?: boolean;
  }
}

/** A request as it came to a door. */
export type DoorRequest = FastifyRequest;

export type Surface = ReturnType<typeof openSurface>;

/** The largest body, and the largest it may unpack to, in bytes. */
export const bodyLimitBytes = 4 * 1024 * 1024;

/** The largest body that is read before it is known whose it is, in bytes. */
const namedBodyLimitBytes = 256 * 1024;

/** A surface without routes. */
export function openSurface(terms: SurfaceTerms) {
  const app = Fastify({
    loggerInstance: terms.logger,
    // Requests are logged by their route below; the framework would log their address, which may name people.
    logController: new LogController({ disableRequestLogging: true }),
    // One log for all: what is said of a request names it. A log of its own for each is felt at the busiest doors.
    childLoggerFactory: (logger) => logger,
    genReqId: terms.newId,
    bodyLimit: bodyLimitBytes,
    // The server in front says who comes; else all who come by it would share the tries of one.
    trustProxy: terms.pages ? 'loopback' : false,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read reaches no route and no hook; the framework's own answer would repeat it.
    frameworkErrors: (_error, _request, reply) => {
      const remedy = 'Write the address in UTF-8, and each % in it as %25.';
      sendProblem(reply.headers(doorHeaders), problem('request-unreadable', { field: 'address', remedy }));
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler((request, reply) => {
    const page = withoutSlash(request.url);
    if (request.method === 'GET' && app.hasRoute({ method: 'GET', url: page.split('?', 1)[0] }))
      return reply.redirect(page, 308);
    return sendProblem(reply, problem('not-found', {}));
  });
  app.decorateRequest(admitted, null);
  app.decorateRequest(signedInAs, null);
  acceptBodies(app);
  addHeaders(app);
  observe(app, terms);
  app.addHook('onRoute', (route) => permit(route, terms));
  return app;
}

/** An address as it is where somebody ended it with a slash. */
function withoutSlash(address: string): string {
  return address.replace(/\/(?=\?|$)/, '');
}

/** For programs on this machine: nobody comes by the public address. */
const guardMachine = guardDesk(null);

/** Puts in front of a route what its access asks for. A route that is on no page is a bug. */
function permit(route: RouteOptions, terms: SurfaceTerms): void {
  const { kind, admitDevice, admitNamedDevice, admitFeed, people, pages = null } = terms;
  for (const method of [route.method].flat()) {
    const access = accessOf(method, route.url);
    if (access === null) throw new Error(`${method} ${route.url} is not on the page of who may knock where`);
    const isForPeople =
      access.kind === 'permission' || access.kind === 'sign-in' || access.kind === 'machine';
    if (isForPeople && kind === 'doors') throw new Error(`${route.url} is not for the doors`);
    const isDoor = !isForPeople && access.kind !== 'open';
    if (isDoor) route.config = { ...route.config, isDoor };
    const guards = [guardDesk(pages), ...(isReading(method) ? [] : [guardOrigin(pages)])];
    const before = [route.onRequest ?? []].flat();
    if (access.kind === 'device') route.onRequest = [...before, admitDevice];
    else if (access.kind === 'feed') route.onRequest = [...before, admitFeed];
    else if (access.kind === 'named-device') nameDeviceWithin(route, admitNamedDevice);
    else if (access.kind === 'pairing') route.onRequest = [...before, guardTries(terms)];
    else if (access.kind === 'machine') route.onRequest = [...before, guardMachine];
    else if (access.kind === 'sign-in')
      route.onRequest = [...before, ...guards, ...(isReading(method) ? [] : [guardTries(terms)])];
    else if (access.kind === 'permission')
      route.onRequest = [...before, ...guards, people.admit(access.permission)];
  }
}

/** So many tries to sign in, or to pair a phone, from one address: guesses are hopeless, but they would keep the database busy. */
function guardTries({ tries, now }: SurfaceTerms) {
  return async (request: FastifyRequest): Promise<void> => {
    const wait = tries.spend(request.ip, 1, now());
    if (wait > 0) throw refusal('too-many-tries', { retryAfterSeconds: Math.ceil(wait) });
  };
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** The token is in the message, so the message is taken in first: a small one only, from somebody not yet known. */
function nameDeviceWithin(route: RouteOptions, admitNamedDevice: SurfaceTerms['admitNamedDevice']): void {
  route.bodyLimit = namedBodyLimitBytes;
  route.preHandler = [admitNamedDevice, ...[route.preHandler ?? []].flat()];
}

/** Every body comes as bytes, unpacked where it was packed; the route reads it. */
function acceptBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  // Hooks with a callback: a promise for each hook of each request is felt at the busiest doors.
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return done(null, payload);
    if (encoding !== 'gzip') {
      return done(refusal('media-type-unknown', { accepted: ['gzip', 'identity'] }));
    }
    delete request.headers['content-length'];
    const unpacked = payload.pipe(createGunzip());
    payload.on('error', (error) => unpacked.destroy(error));
    done(null, unpacked);
  });
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    // The map draws in workers of its own.
    "worker-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
};

/** What a device is answered is no page: these are all it needs, and at the busiest doors every byte is felt. */
const doorHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const headers = request.routeOptions.config.isDoor === true ? doorHeaders : securityHeaders;
    reply.headers(headers).header('x-request-id', request.id);
    done();
  });
}

/** Counts and times every request by its route's pattern: never by its address, which may name people or places. */
function observe(app: FastifyInstance, { metrics }: SurfaceTerms): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1000;
    metrics.requests.observe({ method: request.method, route, status: String(reply.statusCode) }, seconds);
    const { id: reqId, method } = request;
    request.log.debug({ reqId, method, route, status: reply.statusCode, seconds }, 'answered');
    done();
  });
}
