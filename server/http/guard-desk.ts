// Pages answer this machine, and whoever comes by the server in front of it that holds the certificate: the caller must be on loopback, and
// must have asked for loopback or for the public address by name, so that a page from elsewhere cannot point a name of its own here (DNS
// rebinding).
import type { FastifyRequest } from 'fastify';
import { isPublicName } from './own-address.ts';
import { refusal } from './refusal.ts';

/** Refuses whoever is not on this machine, or came by another name than its own and that of the pages. */
export function guardDesk(pages: URL | null) {
  return async (request: FastifyRequest): Promise<void> => {
    if (!isLoopback(request.socket.remoteAddress ?? '')) throw refusal('loopback-only', {});
    const host = request.headers.host ?? '';
    if (!isLoopbackName(host) && !isPublicName(host, pages)) throw refusal('host-unknown', {});
    // A page of another site may not read, but it could still make this server work. It may lead to a page of ours; not to what a page asks
    // for, or a link somewhere would keep a look in the name of whoever follows it.
    const isPage = request.headers['sec-fetch-mode'] === 'navigate' && !request.url.startsWith('/api/');
    if (request.headers['sec-fetch-site'] === 'cross-site' && !isPage) throw refusal('host-unknown', {});
  };
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
}

function isLoopbackName(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}
