// The record of looks as it is asked: an officer's own log, a reason given before a look, and what professional standards search for.
import type * as z from 'zod/mini';
import {
  type LookList,
  lookActions,
  type lookReason,
  type lookSearch,
  mostLooksFound,
} from '../../../core/people/look.ts';
import { lookToOfficer } from '../../../core/people/look-seal.ts';
import type { lookChoices } from '../../../core/people/look-seal-shapes.ts';
import { reachOf } from '../../../core/people/reach.ts';
import type { Database } from '../../db/database.ts';
import type { SignedIn } from '../../http/session-door.ts';
import { readOfficers } from '../officers.store.ts';
import { readOrganisations } from '../organisations.store.ts';
import { readStaff } from '../staff.store.ts';
import { readSeals } from './look-seals.store.ts';
import { addLook, type LookQuestion, lookedUp, looksFound } from './looks.store.ts';
import { logMilliseconds, lookOf, ownLog } from './own-log.ts';

export interface LookBook {
  /** Who looked at somebody, by name or among all in reach. */
  own(who: SignedIn): Promise<LookList>;
  /** Keeps a look with its reason before it is taken, and gives its id; null where they do not reach the officer. */
  give(who: SignedIn, asked: z.infer<typeof lookReason>): Promise<string | null>;
  /** What professional standards search for. That they did is an event before they are told. */
  search(who: SignedIn, question: LookQuestion): Promise<z.infer<typeof lookSearch>>;
  /** Whom a search may name. */
  choices(who: SignedIn): Promise<z.infer<typeof lookChoices>>;
}

export function lookBook(database: Database, now: () => number, newId: () => string): LookBook {
  return {
    async own({ forceId, viewer, ground }) {
      const { officerId, staffId } = viewer;
      if (officerId === null) return { looks: [] };
      const looks = await database.inForce(forceId, (t) =>
        ownLog(t, { officerId, staffId, ground }, now() - logMilliseconds),
      );
      return { looks };
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
    async search(who, question) {
      const { forceId, viewer } = who;
      return database.inForce(forceId, async (t) => {
        await lookedUp(t, question, `staff:${viewer.staffId}`);
        const found = await looksFound(t, question, mostLooksFound + 1);
        const seals = await readSeals(t);
        const callSigns = new Map((await readOfficers(t)).map(({ id, callSign }) => [id, callSign]));
        const looks = found.slice(0, mostLooksFound).flatMap((look) => {
          const over = seals.filter(
            ({ officerId }) => look.officerId === null || officerId === look.officerId,
          );
          const told = lookToOfficer(look, over);
          // What is kept from an officer is kept from them here as well.
          const own = over.filter(({ officerId }) => officerId === viewer.officerId);
          if (!lookToOfficer(look, own).isShown) return [];
          return [
            {
              ...lookOf(look, told.isShown ? told.sealedUntil : null),
              viewerId: look.viewerId,
              officerId: look.officerId,
              callSign: look.officerId === null ? null : (callSigns.get(look.officerId) ?? null),
              isSealed: !told.isShown,
            },
          ];
        });
        return { looks, isCut: found.length > mostLooksFound };
      });
    },
    async choices({ forceId }) {
      return database.inForce(forceId, async (t) => {
        const organisations = new Map((await readOrganisations(t)).map(({ id, name }) => [id, name]));
        return {
          viewers: (await readStaff(t)).map(({ id, name, organisationId }) => {
            return { staffId: id, name, organisation: organisations.get(organisationId) ?? '' };
          }),
          officers: (await readOfficers(t)).map(({ id, callSign }) => ({ officerId: id, callSign })),
        };
      });
    },
  };
}
