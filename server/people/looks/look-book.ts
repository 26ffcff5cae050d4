// The record of looks as it is asked: an officer's own log, a reason given before a look, and what professional standards search for.
import type * as z from 'zod/mini';
import {
  type LookList,
  lookActions,
  type lookReason,
  type lookSearch,
  mostLooksFound,
} from '../../../core/people/look.ts';
import { isOpenTo, isWithin, reachOf } from '../../../core/people/reach.ts';
import type { Database } from '../../db/database.ts';
import type { SignedIn } from '../../http/session-door.ts';
import { readOfficers } from '../officers.store.ts';
import { addLook, type KeptLook, type LookQuestion, looksAround, looksFound } from './looks.store.ts';

export interface LookBook {
  /** Who looked at somebody, by name or among all in reach. */
  own(who: SignedIn): Promise<LookList>;
  /** Keeps a look with its reason before it is taken, and gives its id; null where they do not reach the officer. */
  give(who: SignedIn, asked: z.infer<typeof lookReason>): Promise<string | null>;
  search(who: SignedIn, question: LookQuestion): Promise<z.infer<typeof lookSearch>>;
}

/** How far back one's own log goes: as long as positions are kept. */
const logMilliseconds = 31 * 86_400_000;

export function lookBook(database: Database, now: () => number, newId: () => string): LookBook {
  return {
    async own({ forceId, viewer, ground }) {
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
    async give({ forceId, viewer, ground }, { reason, ...look }) {
      const reach = reachOf(viewer, lookActions[look.view], ground);
      const lookId = newId();
      return database.inForce(forceId, async (t) => {
        if (look.officerId !== null) {
          const officer = (await readOfficers(t)).find(({ id }) => id === look.officerId);
          const { organisationId = null, areaId = null } = officer ?? {};
          const isReached = reach.includes({ officerId: look.officerId, organisationId, areaId });
          if (officer === undefined || !isReached) return null;
        }
        const spans = look.officerId === null ? reach.spans : null;
        await addLook(t, lookId, { ...look, viewerId: viewer.staffId, reach: spans, reason }, now());
        return lookId;
      });
    },
    async search({ forceId }, question) {
      return database.inForce(forceId, async (t) => {
        const found = await looksFound(t, question, mostLooksFound + 1);
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
  };
}

function lookOf(look: KeptLook): LookList['looks'][number] {
  const { id, viewer, organisation, view, officerId, beganAt, endedAt, from, to, reason } = look;
  const isNamed = officerId !== null;
  return { lookId: id, viewer, organisation, view, isNamed, beganAt, endedAt, from, to, reason };
}
