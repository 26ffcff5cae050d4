// Officers read who looked at them; professional standards, who looked at whom.
import * as z from 'zod';
import {
  lookActions,
  lookGiven,
  lookList,
  lookReason,
  lookSearch,
  mostLooksFound,
} from '../../../core/people/look.ts';
import { isOpenTo, isWithin, may, reachOf } from '../../../core/people/reach.ts';
import type { Database } from '../../db/database.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import { signedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import { readOfficers } from '../officers.store.ts';
import { addLook, type KeptLook, looksAround, looksFound } from './looks.store.ts';

/** How far back one's own viewer log goes: as long as positions are kept. */
const logMilliseconds = 31 * 86_400_000;

export interface LookTerms {
  readonly database: Database;
  readonly now: () => number;
}

export function lookRoutes(app: Surface, terms: LookTerms): void {
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

/** A reason for a look that needs one, given before it. */
export function lookReasonRoutes(app: Surface, terms: LookTerms & { readonly newId: () => string }): void {
  const { database, now, newId } = terms;
  app.post(
    '/api/me/looks',
    {
      ...readsItsBody,
      schema: {
        summary: 'Why one is about to look at the past of an officer, or to take positions out',
        description: 'Gives the look that playback or export then names. It holds for an hour.',
        tags: ['people'],
        body: lookReason,
        response: { 200: lookGiven },
      },
    },
    async (request) => {
      const { forceId, viewer, ground } = signedIn(request);
      const { reason, ...look } = jsonBody(request.body, lookReason);
      const action = lookActions[look.view];
      if (!may(viewer, action)) throw refusal('not-permitted', {});
      const reach = reachOf(viewer, action, ground);
      const lookId = newId();
      await database.inForce(forceId, async (t) => {
        if (look.officerId !== null) {
          const officer = (await readOfficers(t)).find(({ id }) => id === look.officerId);
          const { organisationId = null, areaId = null } = officer ?? {};
          const isReached = reach.includes({ officerId: look.officerId, organisationId, areaId });
          if (officer === undefined || !isReached) throw refusal('not-found', {});
        }
        const spans = look.officerId === null ? reach.spans : null;
        await addLook(t, lookId, { ...look, viewerId: viewer.staffId, reach: spans, reason }, now());
      });
      return { lookId };
    },
  );
}

/** For professional standards: who looked at whom. */
export function lookSearchRoutes(app: Surface, { database }: Pick<LookTerms, 'database'>): void {
  app.get(
    '/api/looks',
    {
      schema: {
        summary: 'Who looked at whom between two times',
        description: 'Sealed looks too. Of a named officer, those at them by name.',
        tags: ['people'],
        querystring: z.object({
          from: z.iso.datetime({ offset: true }),
          to: z.iso.datetime({ offset: true }),
          viewer: z.uuid().optional(),
          officer: z.uuid().optional(),
        }),
        response: { 200: lookSearch },
      },
    },
    async (request) => {
      const { forceId } = signedIn(request);
      const { from, to, viewer = null, officer = null } = request.query;
      const asked = { viewerId: viewer, officerId: officer, from: Date.parse(from), to: Date.parse(to) };
      return database.inForce(forceId, async (t) => {
        const found = await looksFound(t, asked, mostLooksFound + 1);
        const callSigns = new Map((await readOfficers(t)).map(({ id, callSign }) => [id, callSign]));
        return {
          looks: found.slice(0, mostLooksFound).map((look) => ({
            ...lookOf(look),
            viewerId: look.viewerId,
            officerId: look.officerId,
            callSign: look.officerId === null ? null : (callSigns.get(look.officerId) ?? null),
            isSealed: look.isSealed,
          })),
          isCut: found.length > mostLooksFound,
        };
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
