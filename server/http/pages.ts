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
  ['/alarms', 'alarms/index.html'],
  ['/alarm-settings', 'alarms/index.html'],
  ['/who-may-see-what', 'permissions/index.html'],
];

/** Pages are not part of the API. */
const hidden = { schema: { hide: true } } as const;

/** What a file of the basemap is called. */
export const tilesName = /^[\w-]+\.pmtiles$/;

/** The folder that the web is built into. */
export const webFolder = join(import.meta.dirname, '../../web/dist');

/** The pages that phones open, and what they are made of beside their assets. Each is asked for anew, the service worker above all. */
const phoneFiles: readonly (readonly [address: string, file: string])[] = [
  ['/walk', 'walk.html'],
  ['/patrol', 'patrol.html'],
  ['/patrol-worker.js', 'patrol-worker.js'],
  ['/manifest.webmanifest', 'manifest.webmanifest'],
  ['/patrol-192.png', 'patrol-192.png'],
  ['/patrol-512.png', 'patrol-512.png'],
  ['/first-paint.js', 'first-paint.js'],
  ['/icon.svg', 'icon.svg'],
];

/** Puts on a surface the pages that phones open, with what they are made of: code and words, nothing of anybody. */
export async function servePhonePages(app: FastifyInstance, web: string): Promise<void> {
  for (const [route, file] of phoneFiles) {
    const path = join(web, file);
    if (!existsSync(path)) continue;
    app.get(route, { schema: { hide: true } }, async (_request, reply) => {
      return reply
        .type(typeOf(file))
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

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

function typeOf(file: string): string {
  return types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
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
      allowedPath: (path) => tilesName.test(path.slice(1)),
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
