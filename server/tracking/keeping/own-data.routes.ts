// Everything held about oneself, as a file to keep.
import { Readable } from 'node:stream';
import { signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';

export interface OwnDataTerms {
  /** The bytes of the zip; that it was taken is kept before. */
  readonly ownDataOf: (
    forceId: number,
    whose: { readonly staffId: string; readonly officerId: string | null },
  ) => Promise<AsyncGenerator<Uint8Array>>;
}

export function ownDataRoutes(app: Surface, { ownDataOf }: OwnDataTerms): void {
  app.post(
    '/api/me/data',
    {
      schema: {
        summary: 'Everything on record about oneself, as a zip',
        description:
          'Account, roles, sign-ins, devices, duties, positions, visits, messages, who looked at one, and what one did; nothing about others. That it was taken is kept as an event.',
        tags: ['people'],
      },
    },
    async (request, reply) => {
      const { forceId, viewer } = signedIn(request);
      const { staffId, officerId } = viewer;
      const bytes = await ownDataOf(forceId, { staffId, officerId });
      return reply
        .type('application/zip')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="everything-about-me.zip"')
        .send(Readable.from(bytes, { objectMode: false }));
    },
  );
}
