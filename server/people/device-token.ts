// Device tokens: 32 random bytes, shown once, kept as their hash. The force is in front, so that no look-up crosses forces.
import { hash } from 'node:crypto';

const shape = /^bk([1-9]\d{0,8})_[\w-]{43}$/;

/** A new token of a force, from 32 random bytes. */
export function deviceToken(forceId: number, random: Uint8Array): string {
  return `bk${forceId}_${Buffer.from(random).toString('base64url')}`;
}

/** The force that a token speaks of and the token's hash, or null where it is no token at all. */
export function readDeviceToken(token: string): { forceId: number; hash: string } | null {
  const match = shape.exec(token);
  return match === null ? null : { forceId: Number(match[1]), hash: hash('sha256', token) };
}
