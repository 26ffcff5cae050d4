// Hands out the built pages and the map's tiles. Assets carry their hash in their name and stay for ever; the page itself is asked for each time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface PagesFolders {
  /** The built web: index.html and its assets. */
  readonly web: string;
  /** PMTiles files, or null where there is no basemap. */
  readonly tiles: string | null;
}

/** Where the page is besides `/`. */
const addresses = ['/dosage'] as const;

/** Pages are not part of the API. */
const hidden = { schema: { hide: true } } as const;

/** The folder that the web is built into. */
export const webFolder = join(import.meta.dirname, '../../web/dist');

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
    for (const address of ['/', ...addresses]) {
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
  // One page with several addresses: what it shows is decided where it is shown.
  for (const address of addresses) {
    app.get(address, hidden, async (_request, reply) => reply.sendFile('index.html'));
  }
}
