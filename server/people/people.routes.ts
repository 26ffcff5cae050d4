// Who may sign in, and in which roles.
import type * as z from 'zod/mini';
import { peopleList } from '../../core/people/account.ts';
import { signedIn } from '../http/session-door.ts';
import type { Surface } from '../http/surface.ts';

export interface PeopleTerms {
  readonly peopleOf: (forceId: number) => Promise<z.infer<typeof peopleList>>;
}

export function peopleRoutes(app: Surface, { peopleOf }: PeopleTerms): void {
  app.get(
    '/api/people',
    {
      schema: {
        summary: 'Everybody who may sign in, with their roles',
        tags: ['people'],
        response: { 200: peopleList },
      },
    },
    (request) => peopleOf(signedIn(request).forceId),
  );
}
