// Officers read who looked at them.
import { lookActions, lookList } from '../../../core/people/look.ts';
import { isOpenTo, isWithin } from '../../../core/people/reach.ts';
import type { Database } from '../../db/database.ts';
import { signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import { readOfficers } from '../officers.store.ts';
import { type KeptLook, looksAround } from './looks.store.ts';

/** How far back one's own viewer log goes: as long as positions are kept. */
const logMilliseconds = 31 * 86_400_000;

export function lookRoutes(
  app: Surface,
  terms: { readonly database: Database; readonly now: () => number },
): void {
  const { database, now } = terms;
  app.get(
    '/api/me/looks',
    {
      schema: { summary: 'Who looked at one’s own data', tags: ['people'], response: { 200: lookList } },
    },
    async (request) => {
      const { forceId, viewer, ground } = signedIn(request);
      const { officerId } = viewer;
      if (officerId === null) return { looks: [] };
      return database.inForce(forceId, async (t) => {
        const looks = await looksAround(t, officerId, now() - logMilliseconds);
        const self = (await readOfficers(t)).find(({ id }) => id === officerId);
        if (self === undefined) return { looks: [] };
        const { organisationId, areaId } = self;
        const isAtSelf = ({ reach, view, organisationId: id, organisationKind: kind }: KeptLook) =>
          reach === null ||
          (isOpenTo(organisationId, { id, kind }, lookActions[view], ground) &&
            reach.some((span) => isWithin(span, { officerId, organisationId, areaId }, ground)));
        const others = looks.filter((look) => look.viewerId !== viewer.staffId && isAtSelf(look));
        return { looks: others.map(lookOf) };
      });
    },
  );
}

function lookOf({ id, viewer, organisation, view, officerId, beganAt, endedAt, from, to, reason }: KeptLook) {
  return {
    lookId: id,
    viewer,
    organisation,
    view,
    isNamed: officerId !== null,
    beganAt,
    endedAt,
    from,
    to,
    reason,
  };
}
