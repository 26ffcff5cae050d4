// A change must come from a page of this server: whoever is on this machine has a browser with other pages open, and it would carry out
// their requests here. Every browser says where a change comes from, by Origin or Sec-Fetch-Site; a program says it by Origin.
import type { FastifyRequest } from 'fastify';
import { isPublicName } from './own-address.ts';
import { refusal } from './refusal.ts';

/** Refuses a change that does not say it comes from this server's own pages, by its own address or their public one. */
export function guardOrigin(pages: URL | null) {
  return async (request: FastifyRequest): Promise<void> => {
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') throw refusal('other-origin', {});
    const isPublic = pages !== null && origin === pages.origin;
    // By its public name the pages are https alone: without a certificate anybody on the way could speak for it.
    const isHere = origin === `http://${host}` && !isPublicName(host ?? '', pages);
    const isOwn = origin === undefined ? site === 'same-origin' : isPublic || isHere;
    if (!isOwn) throw refusal('other-origin', {});
  };
}
