// What is known of an officer's time when they log something: their duties, the powers they held, the authorities they name. Read once for all that
// comes together.
import type { ActivityChange } from '../../core/activities/activity.ts';
import { isDefined } from '../../core/activities/definitions.ts';
import { powersHeldBy } from '../../core/activities/held-powers.ts';
import { isKnown } from '../../core/activities/hotspots-of.ts';
import { isInside } from '../../core/activities/inside-authority.ts';
import type { Designation, LawfulPower } from '../../core/activities/powers.ts';
import type { ActivityTerms } from '../../core/activities/refusal-of.ts';
import { valueAt } from '../../core/people/former.ts';
import { isOnDuty } from '../../core/people/index.ts';
import { civilDayOf, defaultDayRule } from '../../core/time/index.ts';
import type { ForceTransaction } from '../db/database.ts';
import {
  bindingDutiesOf,
  type PatrolOfficer,
  readOrganisations,
  readPatrolOfficer,
} from '../people/index.ts';
import { authoritiesNamed } from './authorities.store.ts';
import { designationsOn } from './designations.store.ts';
import { type ForceHotspots, wasEver } from './known-hotspots.ts';

/** What is the same for all that comes at a moment (ms). */
export interface MomentTerms {
  readonly now: number;
  /** A place less accurate than this decides nothing: the limit of positions. */
  readonly accurateMetres: number;
  readonly hotspots: ForceHotspots;
}

const dayMilliseconds = 86_400_000;
/** A duty that ended longer ago does not bind any more. As where positions come in. */
const bindingMilliseconds = 40 * dayMilliseconds;

/** The terms of what is sent at once, but for how each stands. */
export async function readActivityTerms(
  transaction: ForceTransaction,
  officerId: string,
  changes: readonly ActivityChange[],
  { now, accurateMetres, hotspots }: MomentTerms,
): Promise<Omit<ActivityTerms, 'standing'>> {
  const contents = changes.flatMap((each) => (each.change === 'withdraw' ? [] : [each.content]));
  // What was done at any other time is refused whatever held then.
  const times = contents.map(({ at }) =>
    Math.min(Math.max(at, now - 32 * dayMilliseconds), now + dayMilliseconds),
  );
  const [from, to] = [Math.min(now, ...times), Math.max(now, ...times)];
  const duties = await bindingDutiesOf(transaction, officerId, {
    from,
    to,
    since: now - bindingMilliseconds,
  });
  const held = await heldPowersOf(transaction, officerId, from, to);
  const named = new Set(contents.flatMap(({ authorityId }) => authorityId ?? []));
  const authorities = new Map(
    (await authoritiesNamed(transaction, [...named])).map((each) => [each.authorityId, each]),
  );
  return {
    receivedAt: now,
    isOnDuty: (at) => duties === null || duties.some((duty) => isOnDuty(duty, at)),
    isHotspot: (id) => wasEver(hotspots, id),
    isDefined,
    needsOf: (kind, at) =>
      held
        .at(at)
        .filter(({ power }) => power === kind)
        .map(({ needs }) => needs),
    authority: (id) => authorities.get(id) ?? null,
    isInside,
    isKnown: (place): place is NonNullable<typeof place> => isKnown(place, accurateMetres),
  };
}

export interface HeldPowers {
  readonly officer: PatrolOfficer | null;
  at(moment: number): readonly LawfulPower[];
}

/** The powers of an officer at any moment from one to another (ms). */
export async function heldPowersOf(
  transaction: ForceTransaction,
  officerId: string,
  from: number,
  to: number,
): Promise<HeldPowers> {
  const officer = await readPatrolOfficer(transaction, officerId);
  const organisations = await readOrganisations(transaction);
  const given = await designationsOn(transaction, civilDay(from), civilDay(to));
  const ofForce = new Set(organisations.filter(({ kind }) => kind === 'police-force').map(({ id }) => id));
  /** The force may be on record among organisations, or not: it is the same. */
  const employer = (id: string | null) => (id !== null && ofForce.has(id) ? null : id);
  const designations: readonly Designation[] = given.map((each) => {
    return { ...each, organisationId: employer(each.organisationId) };
  });
  const byTerms = new Map<string, readonly LawfulPower[]>();
  return {
    officer,
    at(moment) {
      if (officer === null) return [];
      const organisationId = employer(valueAt(officer.organisationId, moment));
      const day = civilDay(moment);
      const key = `${organisationId} ${day}`;
      const held = byTerms.get(key) ?? powersHeldBy(officer.standing, organisationId, designations, day);
      byTerms.set(key, held);
      return held;
    },
  };
}

function civilDay(at: number): string {
  return civilDayOf(at, defaultDayRule.timeZone);
}
