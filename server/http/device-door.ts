// The door for devices: a bearer token, or the same token as the password of basic authentication with the device's id. An app that can
// say neither says the token as its own identifier: `id` of a query, `device_id` of a body.
// Each device has a budget of uploads, so that one that runs wild does not crowd out the others. A large upload counts as many.
import type { FastifyRequest } from 'fastify';
import { refusal } from './refusal.ts';

export interface DoorDevice {
  readonly id: string;
}

export interface DeviceDoor<Device extends DoorDevice> {
  admit(request: FastifyRequest): Promise<void>;
  /** The same, where the token may also be within the message. */
  admitNamed(request: FastifyRequest): Promise<void>;
  /** Who was let in with this request. */
  deviceOf(request: FastifyRequest): Device;
}

/** Uploads of up to 16 kB a second that a device may send in the long run, and at once after a silence. */
export interface UploadBudget {
  readonly perSecond: number;
  readonly atOnce: number;
}

interface Purse {
  left: number;
  at: number;
}

export function deviceDoor<Device extends DoorDevice>(
  find: (token: string) => Promise<Device | null>,
  budget: UploadBudget,
  now: () => number,
): DeviceDoor<Device> {
  const admitted = new WeakMap<FastifyRequest, Device>();
  const purses = new Map<string, Purse>();
  async function admitBy(credentials: Credentials | null, request: FastifyRequest): Promise<void> {
    if (credentials === null) throw refusal('device-token-missing', {});
    const device = await find(credentials.token);
    const isOther = device !== null && credentials.name !== null && credentials.name !== device.id;
    if (device === null || isOther) throw refusal('device-token-unknown', {});
    const wait = spend(purses, device.id, uploadsIn(request), budget, now());
    if (wait > 0) throw refusal('too-many-uploads', { retryAfterSeconds: Math.ceil(wait) });
    admitted.set(request, device);
  }
  return {
    admit: (request) => admitBy(credentialsOf(request.headers.authorization), request),
    admitNamed: (request) =>
      admitBy(credentialsOf(request.headers.authorization) ?? credentialsWithin(request), request),
    deviceOf(request) {
      const device = admitted.get(request);
      if (device === undefined) throw new Error('A device route was reached without its door');
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

/** Takes uploads from a device's budget. Gives the seconds to wait where not enough is left. */
function spend(
  purses: Map<string, Purse>,
  id: string,
  uploads: number,
  { perSecond, atOnce }: UploadBudget,
  now: number,
): number {
  const purse = purses.get(id) ?? { left: atOnce, at: now };
  purses.set(id, purse);
  purse.left = Math.min(atOnce, purse.left + (Math.max(0, now - purse.at) / 1000) * perSecond);
  purse.at = now;
  // The largest upload must find its moment: it takes a full purse at most.
  const cost = Math.min(uploads, atOnce);
  if (purse.left < cost) return (cost - purse.left) / perSecond;
  purse.left -= cost;
  return 0;
}
