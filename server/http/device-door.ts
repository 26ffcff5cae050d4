// The door for devices: a bearer token, or the same token as the password of basic authentication with the device's id. An app that can
// say neither says the token as its own identifier: `id` of a query, `device_id` of a body.
// Each device has a budget of uploads, so that one that runs wild does not crowd out the others. A large upload counts as many.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Budget, pursesOf } from './budget.ts';
import { refusal } from './refusal.ts';

export interface DoorDevice {
  readonly id: string;
}

/** A hook with a callback: a promise for each upload is felt at the busiest doors. */
export type Admission = (
  request: FastifyRequest,
  reply: FastifyReply,
  done: (refused?: Error) => void,
) => void;

export interface DeviceDoor<Device extends DoorDevice> {
  /** Lets a device in, or says the refusal. */
  readonly admit: Admission;
  /** The same, where the token may also be within the message. */
  readonly admitNamed: Admission;
  /** Who was let in with this request. */
  deviceOf(request: FastifyRequest): Device;
}

/** The device of a token: at once where it is remembered. */
export type FindDevice<Device> = (token: string) => Device | null | Promise<Device | null>;

/** Uploads of up to 16 kB that a device may send: so many a second in the long run, and at once after a silence. */
export type UploadBudget = Budget;

/** Where a request holds who was let in with it; null before. Set up by the surface. */
export const admitted = 'admitted';

/** `onHeard` hears of every message that a known token brings, whatever becomes of it. */
export function deviceDoor<Device extends DoorDevice>(
  find: FindDevice<Device>,
  budget: UploadBudget,
  now: () => number,
  onHeard: (device: Device) => void = () => {},
): DeviceDoor<Device> {
  const purses = pursesOf(budget);
  function refusalOf(found: Device | null, name: string | null, request: FastifyRequest): Error | undefined {
    if (found === null || (name !== null && name !== found.id)) return refusal('device-token-unknown', {});
    onHeard(found);
    const wait = purses.spend(found.id, uploadsIn(request), now());
    if (wait > 0) return refusal('too-many-uploads', { retryAfterSeconds: Math.ceil(wait) });
    request.setDecorator(admitted, found);
  }
  const admitBy =
    (credentialsIn: (request: FastifyRequest) => Credentials | null): Admission =>
    (request, _reply, done) => {
      const credentials = credentialsIn(request);
      if (credentials === null) return done(refusal('device-token-missing', {}));
      const { name, token } = credentials;
      const found = find(token);
      if (!(found instanceof Promise)) return done(refusalOf(found, name, request));
      found.then((device) => refusalOf(device, name, request)).then(done, done);
    };
  return {
    admit: admitBy(({ headers }) => credentialsOf(headers.authorization)),
    admitNamed: admitBy(
      (request) => credentialsOf(request.headers.authorization) ?? credentialsWithin(request),
    ),
    deviceOf(request) {
      const device = request.getDecorator<Device | null>(admitted);
      if (device === null) throw new Error('A device route was reached without its door');
      return device;
    },
  };
}

interface Credentials {
  readonly name: string | null;
  readonly token: string;
}

function credentialsOf(header: string | undefined): Credentials | null {
  const [scheme = '', value = ''] = (header ?? '').split(' ', 2);
  if (value === '') return null;
  if (/^bearer$/i.test(scheme)) return { name: null, token: value };
  if (!/^basic$/i.test(scheme)) return null;
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon === -1 ? null : { name: text.slice(0, colon), token: text.slice(colon + 1) };
}

function credentialsWithin({ query, body }: FastifyRequest): Credentials | null {
  const token = textOf(query, 'id') ?? textOf(query, 'deviceid') ?? textOf(jsonOf(body), 'device_id');
  return token === null ? null : { name: null, token };
}

function jsonOf(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) return null;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

function textOf(value: unknown, name: string): string | null {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return typeof found === 'string' ? found : null;
}

const uploadBytes = 16 * 1024;

/** How many uploads a request counts as, by the length of its body as it travels. */
function uploadsIn({ headers }: FastifyRequest): number {
  const length = Number(headers['content-length'] ?? 0);
  return Math.max(1, Math.ceil(length / uploadBytes));
}
