// Hands out the built pages and the map's tiles. Assets carry their hash in their name and stay for ever; the page itself is asked for each time.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface PagesFolders {
  /** The built web: index.html and its assets. */
  readonly web: string;
  /** PMTiles files, or null where there is no basemap. */
  readonly tiles: string | null;
}

/** Where the built pages are besides `/`, each with its file. One page may have several addresses: what it shows is decided where it is shown. */
const addresses: readonly (readonly [address: string, file: string])[] = [
  ['/dosage', 'index.html'],
  ['/sign-in', 'sign-in/index.html'],
  ['/duty-board', 'board/index.html'],
  ['/abstractions', 'abstractions/index.html'],
  ['/briefing', 'briefing/index.html'],
  ['/authorities', 'authorities/index.html'],
  ['/reconcile', 'reconcile/index.html'],
  ['/activities', 'activities/index.html'],
  ['/account', 'account/index.html'],
  ['/looks', 'looks/index.html'],
  ['/devices', 'devices/index.html'],
  ['/retention', 'retention/index.html'],
  ['/people', 'staff/index.html'],
  ['/areas', 'areas/index.html'],
  ['/who-may-see-what', 'permissions/index.html'],
];

/** Pages are not part of the API. */
const hidden = { schema: { hide: true } } as const;

/** The folder that the web is built into. */
export const webFolder = join(import.meta.dirname, '../../web/dist');

/** Puts on a surface the page that phones open, with what it is made of: code and words, nothing of anybody. */
export async function servePhonePages(app: FastifyInstance, web: string): Promise<void> {
  for (const [route, file] of [
    ['/walk', 'walk.html'],
    ['/first-paint.js', 'first-paint.js'],
    ['/icon.svg', 'icon.svg'],
  ]) {
    const path = join(web, file);
    if (!existsSync(path)) continue;
    app.get(route, { schema: { hide: true } }, async (_request, reply) => {
      const type = route === '/walk' ? 'text/html; charset=utf-8' : typeOf(file);
      return reply
        .type(type)
        .header('cache-control', 'no-cache')
        .send(await readFile(path));
    });
  }
  const assets = join(web, 'assets');
  if (!existsSync(assets)) return;
  await app.register(fastifyStatic, {
    root: assets,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    maxAge: '365d',
    immutable: true,
  });
}

function typeOf(file: string): string {
  return file.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'image/svg+xml';
}

/** Puts the pages and the tiles on a surface. */
export async function servePages(app: FastifyInstance, { web, tiles }: PagesFolders): Promise<void> {
  if (tiles !== null && existsSync(tiles)) {
    // Tiles are read by range from one large file.
    await app.register(fastifyStatic, {
      root: tiles,
      prefix: '/tiles/',
      decorateReply: false,
      acceptRanges: true,
      cacheControl: true,
      maxAge: '1h',
      index: false,
      globIgnore: ['**/.*'],
      allowedPath: (path) => /^\/[\w-]+\.pmtiles$/.test(path),
    });
  }
  if (!existsSync(join(web, 'index.html'))) {
    for (const address of ['/', ...addresses.map(([each]) => each)]) {
      app.get(address, hidden, async (_request, reply) =>
        reply.type('text/plain; charset=utf-8').send('The pages are not built yet: node web/build.ts\n'),
      );
    }
    return;
  }
  await app.register(fastifyStatic, {
    root: web,
    prefix: '/',
    cacheControl: false,
    setHeaders(reply, path) {
      const isHashed = /-[\w-]{8,}\.\w+$/.test(path);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const [address, file] of addresses) {
    app.get(address, hidden, async (_request, reply) => reply.sendFile(file));
  }
}
