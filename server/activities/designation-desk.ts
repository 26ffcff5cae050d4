// What the desk asks of designations and does to them. Each change is one transaction.
import {
  type DesignationList,
  type DesignationRefusal,
  mayBeGiven,
  mayDesignate,
  type NewDesignation,
  powersOfPatrol,
  type Recorder,
  type ToldDesignation,
} from '../../core/activities/designations.ts';
import type { LawfulPower } from '../../core/activities/powers.ts';
import { may } from '../../core/people/index.ts';
import { officerKinds } from '../../core/people/officer-kind.ts';
import { civilDayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import type { SignedIn } from '../http/session-door.ts';
import { readOrganisations } from '../people/index.ts';
import {
  addDesignation,
  endDesignation,
  readDesignations,
  type StoredDesignation,
} from './designations.store.ts';

const { timeZone } = defaultDayRule;

export type DesignationDone =
  | { readonly ok: true; readonly designation: ToldDesignation }
  | { readonly ok: false; readonly reason: DesignationRefusal | 'not-found' };

export interface DesignationDesk {
  list(who: SignedIn): Promise<DesignationList>;
  give(who: SignedIn, designation: NewDesignation): Promise<DesignationDone>;
  /** Sets the last day on which it holds: today or later. */
  end(who: SignedIn, id: string, until: string): Promise<DesignationDone>;
}

/** `law`: who holds which power, and what may be given. */
export function designationDesk(
  database: Database,
  now: () => number,
  law: readonly LawfulPower[],
): DesignationDesk {
  return {
    list: (who) =>
      database.inForce(who.forceId, async (t) => {
        const mayChange = may(who.viewer, 'designation.change');
        const mayNameAll = who.viewer.organisation.kind === 'police-force';
        const today = civilDayOf(now(), timeZone);
        const all = await readOrganisations(t);
        return {
          today,
          designations: (await readDesignations(t)).map((each) => toldTo(who, each)),
          organisations: all.map(({ id, name }) => ({ organisationId: id, name })),
          mayGive: mayChange ? givenBy(who, law, today) : [],
          ownOrganisationId: who.viewer.organisation.id,
          mayNameAll,
        };
      }),
    give: (who, designation) => database.inForce(who.forceId, (t) => give(t, who, designation, law, now())),
    end: (who, id, until) => database.inForce(who.forceId, (t) => end(t, who, id, until, now())),
  };
}

async function give(
  t: ForceTransaction,
  who: SignedIn,
  designation: NewDesignation,
  law: readonly LawfulPower[],
  now: number,
): Promise<DesignationDone> {
  const { organisationId, from, until } = designation;
  const refused = (reason: DesignationRefusal) => ({ ok: false, reason }) as const;
  if (until !== null && until < from) return refused('ends-before-it-begins');
  if (!mayDesignate(recorderOf(who), designation)) return refused('not-yours');
  if (!mayBeGiven(law, designation)) return refused('not-to-be-given');
  if (organisationId !== null && !(await readOrganisations(t)).some(({ id }) => id === organisationId))
    return refused('organisation-unknown');
  const done = { ok: true, designation: toldTo(who, designation) } as const;
  if (await addDesignation(t, designation, `staff:${who.viewer.staffId}`, now)) return done;
  // The answer to the first try may not have arrived: the same again is no other.
  const kept = (await readDesignations(t)).find(
    ({ designationId }) => designationId === designation.designationId,
  );
  return kept !== undefined && isSame(kept, designation) ? done : refused('id-taken');
}

async function end(
  t: ForceTransaction,
  who: SignedIn,
  id: string,
  until: string,
  now: number,
): Promise<DesignationDone> {
  const known = (await readDesignations(t)).find(({ designationId }) => designationId === id);
  if (known === undefined) return { ok: false, reason: 'not-found' };
  if (!mayDesignate(recorderOf(who), known)) return { ok: false, reason: 'not-yours' };
  if (until < known.from) return { ok: false, reason: 'ends-before-it-begins' };
  if (until < civilDayOf(now, timeZone)) return { ok: false, reason: 'day-past' };
  await endDesignation(t, id, until, `staff:${who.viewer.staffId}`);
  return { ok: true, designation: toldTo(who, { ...known, until }) };
}

function recorderOf({ viewer }: SignedIn): Recorder {
  return { organisationId: viewer.organisation.id, organisationKind: viewer.organisation.kind };
}

function toldTo(who: SignedIn, designation: StoredDesignation): ToldDesignation {
  const mayEnd = may(who.viewer, 'designation.change') && mayDesignate(recorderOf(who), designation);
  return { ...designation, mayEnd };
}

/** What somebody may give now, and to which kinds of their own or of all. */
function givenBy(who: SignedIn, law: readonly LawfulPower[], from: string): DesignationList['mayGive'] {
  const own = recorderOf(who);
  return powersOfPatrol.flatMap((power) => {
    const kinds = officerKinds.filter(
      (kind) =>
        mayBeGiven(law, { power, kind, from }) &&
        mayDesignate(own, { kind, organisationId: own.organisationId }),
    );
    return kinds.length === 0 ? [] : [{ power, kinds }];
  });
}

function isSame(one: NewDesignation, other: NewDesignation): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
