// The address by which people open the pages: one that a server in front gives them, which holds the certificate, or where this one listens.
import type { Server } from 'node:net';

/** The public address as it is set, or null where there is none. Throws where it is no https address of a host alone. */
export function publicAddressFrom(text: string | null): URL | null {
  if (text === null) return null;
  const address = URL.parse(text);
  if (address === null || address.protocol !== 'https:' || address.href !== `${address.origin}/`)
    throw new Error('The address of the pages is https:// and a host, such as https://beatkeeper.example');
  return address;
}

/** Whether a Host header names the public address. */
export function isPublicName(host: string, pages: URL | null): boolean {
  if (pages === null) return false;
  const name = host.toLowerCase();
  return name === pages.host || (pages.port === '' && name === `${pages.hostname}:443`);
}

/** The origin of the pages as a request's browser has it. With a public address that is the only one for signing in. */
export function ownOrigin(host: string | undefined, pages: URL | null): string {
  return pages?.origin ?? `http://${host ?? 'localhost'}`;
}

/** Where a server listens. */
export function addressOf(server: Pick<Server, 'address'>): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no address');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
