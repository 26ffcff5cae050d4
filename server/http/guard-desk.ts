// Pages and reading are for this machine only until sign-in exists: the caller must be on loopback, and must have asked for loopback
// by name, so that a page from elsewhere cannot point a name of its own here (DNS rebinding).
import type { FastifyRequest } from 'fastify';
import { refusal } from './refusal.ts';

/** Refuses whoever is not on this machine, or came by another name. */
export async function guardDesk(request: FastifyRequest): Promise<void> {
  if (!isLoopback(request.socket.remoteAddress ?? '')) throw refusal('loopback-only', {});
  if (!isLoopbackName(request.headers.host ?? '')) throw refusal('host-unknown', {});
  // A page of another site may not read, but it could still make this server work.
  if (
    request.headers['sec-fetch-site'] === 'cross-site' &&
    request.headers['sec-fetch-mode'] !== 'navigate'
  ) {
    throw refusal('host-unknown', {});
  }
}

export function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
}

export function isLoopbackName(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}
