// The door for devices: a bearer token, or for OwnTracks the same token as the password of basic authentication with the device's id.
// Each device has a budget of uploads, so that one that runs wild does not crowd out the others.
import type { FastifyRequest } from 'fastify';
import { refusal } from './refusal.ts';

export interface DoorDevice {
  readonly id: string;
}

export interface DeviceDoor<Device extends DoorDevice> {
  admit(request: FastifyRequest): Promise<void>;
  /** Who was let in with this request. */
  deviceOf(request: FastifyRequest): Device;
}

/** Uploads a second that a device may send in the long run, and at once after a silence. */
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
  return {
    async admit(request) {
      const credentials = credentialsOf(request.headers.authorization);
      if (credentials === null) throw refusal('device-token-missing', {});
      const device = await find(credentials.token);
      const isOther = device !== null && credentials.name !== null && credentials.name !== device.id;
      if (device === null || isOther) throw refusal('device-token-unknown', {});
      const wait = spend(purses, device.id, budget, now());
      if (wait > 0) throw refusal('too-many-uploads', { retryAfterSeconds: Math.ceil(wait) });
      admitted.set(request, device);
    },
    deviceOf(request) {
      const device = admitted.get(request);
      if (device === undefined) throw new Error('A device route was reached without its door');
      return device;
    },
  };
}

function credentialsOf(header: string | undefined): { name: string | null; token: string } | null {
  const [scheme = '', value = ''] = (header ?? '').split(' ', 2);
  if (value === '') return null;
  if (/^bearer$/i.test(scheme)) return { name: null, token: value };
  if (!/^basic$/i.test(scheme)) return null;
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon === -1 ? null : { name: text.slice(0, colon), token: text.slice(colon + 1) };
}

/** Takes one upload from a device's budget. Gives the seconds to wait where nothing is left. */
function spend(
  purses: Map<string, Purse>,
  id: string,
  { perSecond, atOnce }: UploadBudget,
  now: number,
): number {
  const purse = purses.get(id) ?? { left: atOnce, at: now };
  purses.set(id, purse);
  purse.left = Math.min(atOnce, purse.left + (Math.max(0, now - purse.at) / 1000) * perSecond);
  purse.at = now;
  if (purse.left < 1) return (1 - purse.left) / perSecond;
  purse.left -= 1;
  return 0;
}
