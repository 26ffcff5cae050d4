// Secrets that let somebody in: 32 random bytes with the force in front, so that no look-up crosses forces; kept only as their hash.
import { hash } from 'node:crypto';

const shape = /^(bks|bkl|bkp)([1-9]\d{0,8})_[\w-]{43}$/;

/** `bks` is of a session, `bkl` of a link that lets in once, `bkp` of a code that pairs a phone. */
type SecretKind = 'bks' | 'bkl' | 'bkp';

export function newSecret(kind: SecretKind, forceId: number, random: Uint8Array): string {
  return `${kind}${forceId}_${Buffer.from(random).toString('base64url')}`;
}

/** The force that a secret speaks of and its hash, or null where it is none of that kind. */
export function readSecret(kind: SecretKind, text: string): { forceId: number; hash: Buffer } | null {
  const match = shape.exec(text);
  return match === null || match[1] !== kind ? null : { forceId: Number(match[2]), hash: hashOf(text) };
}

export function hashOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
