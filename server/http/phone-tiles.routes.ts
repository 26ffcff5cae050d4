// The basemap for phones: the files of tiles that the desk has too, opened by a device's token. They are of the country and of nobody.
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import * as z from 'zod';
import { tilesName } from './pages.ts';
import { refusal } from './refusal.ts';
import type { Surface } from './surface.ts';

const params = z.object({ file: z.string().max(200) });

/** `tiles`: the folder of PMTiles files; null where there is no basemap. */
export function phoneTilesRoutes(app: Surface, tiles: string | null): void {
  // In a scope of its own: the pages decorate their replies with a folder of theirs.
  app.register(async (scope) => {
    if (tiles !== null && existsSync(tiles))
      await scope.register(fastifyStatic, { root: tiles, serve: false, cacheControl: false });
    scope.get(
      '/api/patrol/tiles/:file',
      {
        schema: {
          summary: 'A PMTiles file of the basemap, by range',
          description:
            'The `etag` of every part is that of the file: where it changes, the parts before are of another map.',
          tags: ['patrol'],
          params,
        },
      },
      async (request, reply) => {
        const { file } = params.parse(request.params);
        if (tiles === null || !tilesName.test(file)) throw refusal('not-found', {});
        // The phone keeps what it wants of it by itself: a second copy would only take its room.
        return reply.header('cache-control', 'no-store').sendFile(file);
      },
    );
  });
}
