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
import { isOpenTo, reachOf } from '../../../core/people/reach.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import type { SignedIn } from '../../http/session-door.ts';
import { groundOverTime } from '../ground.ts';
import { placedOfficers, readOfficers, subjectOf } from '../officers.store.ts';
import { readOrganisations } from '../organisations.store.ts';
import { readStaff } from '../staff.store.ts';
import { readSeals } from './look-seals.store.ts';
import { isTheirAffair } from './looked-at.ts';
import { addLook, type KeptLook, type LookQuestion, lookedUp, looksFound } from './looks.store.ts';
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
    async own({ forceId, viewer }) {
      const { officerId, staffId } = viewer;
      if (officerId === null) return { looks: [] };
      const looks = await database.inForce(forceId, (t) =>
        ownLog(t, { officerId, staffId }, now() - logMilliseconds),
      );
      return { looks };
    },
    async give({ forceId, viewer, ground }, { reason, ...look }) {
      const reach = reachOf(viewer, lookActions[look.view], ground);
      const lookId = newId();
      return database.inForce(forceId, async (t) => {
        if (look.officerId !== null) {
          const officer = (await readOfficers(t)).find(({ id }) => id === look.officerId);
          if (officer === undefined || !reach.includes(subjectOf(officer))) return null;
        }
        const spans = look.officerId === null ? reach.spans : null;
        await addLook(t, lookId, { ...look, viewerId: viewer.staffId, reach: spans, reason }, now());
        return lookId;
      });
    },
    async search(who, question) {
      const { forceId, viewer, ground } = who;
      return database.inForce(forceId, async (t) => {
        await lookedUp(t, question, `staff:${viewer.staffId}`);
        const seals = await readSeals(t);
        const officers = await readOfficers(t);
        const reach = reachOf(viewer, 'look.search', ground);
        const isTheirs = isTheirAffair(who, reach, await placedOfficers(t), await groundOverTime(t));
        const sealsOver = ({ officerId: at }: KeptLook) =>
          seals.filter(({ officerId }) => at === null || officerId === at);
        // What is kept from an officer is kept from them here as well.
        const isKept = (look: KeptLook) =>
          !lookToOfficer(
            look,
            sealsOver(look).filter(({ officerId }) => officerId === viewer.officerId),
          ).isShown;
        const found = await foundFor(t, question, (look) => isTheirs(look) && !isKept(look));
        const callSigns = new Map(officers.map(({ id, callSign }) => [id, callSign]));
        const looks = found.slice(0, mostLooksFound).map((look) => {
          const told = lookToOfficer(look, sealsOver(look));
          return {
            ...lookOf(look, told.isShown ? told.sealedUntil : null),
            viewerId: look.viewerId,
            officerId: look.officerId,
            callSign: look.officerId === null ? null : (callSigns.get(look.officerId) ?? null),
            isSealed: !told.isShown,
          };
        });
        return { looks, isCut: found.length > mostLooksFound };
      });
    },
    async choices({ forceId, viewer, ground }) {
      const reach = reachOf(viewer, 'look.search', ground);
      return database.inForce(forceId, async (t) => {
        const organisations = new Map((await readOrganisations(t)).map(({ id, name }) => [id, name]));
        const staff = (await readStaff(t)).filter(({ organisationId }) =>
          isOpenTo(organisationId, viewer.organisation, 'person.read', ground),
        );
        const officers = (await readOfficers(t)).filter((officer) => reach.includes(subjectOf(officer)));
        return {
          viewers: staff.map(({ id, name, organisationId }) => {
            return { staffId: id, name, organisation: organisations.get(organisationId) ?? '' };
          }),
          officers: officers.map(({ id, callSign }) => ({ officerId: id, callSign })),
        };
      });
    },
  };
}

/**
 * The looks of a search that may be told, and one more than are told where there are so many. Those that may not are counted nowhere: else
 * whoever searches would read from a list cut short that something is kept from them.
 */
async function foundFor(
  t: ForceTransaction,
  question: LookQuestion,
  isTold: (look: KeptLook) => boolean,
): Promise<KeptLook[]> {
  for (let limit = mostLooksFound + 1; ; limit *= 4) {
    const found = await looksFound(t, question, limit);
    const told = found.filter(isTold);
    if (told.length > mostLooksFound || found.length < limit) return told;
  }
}
