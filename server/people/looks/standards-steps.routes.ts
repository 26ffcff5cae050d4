// Professional standards read how people came to be of them.
import type * as z from 'zod/mini';
import { standardsStepList } from '../../../core/people/standards-step.ts';
import { type SignedIn, signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';

export function standardsStepRoutes(
  app: Surface,
  stepsFor: (who: SignedIn) => Promise<z.infer<typeof standardsStepList>>,
): void {
  app.get(
    '/api/look-seals/people',
    {
      schema: {
        summary: 'Who came to professional standards in the last 90 days, and by whom',
        description: 'Roles that were granted, and links to sign in that were made for those who held one.',
        tags: ['people'],
        response: { 200: standardsStepList },
      },
    },
    (request) => stepsFor(signedIn(request)),
  );
}
