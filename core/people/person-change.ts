// What somebody is after an administrator changed them, or why they cannot be so. They and the officer they are on patrol are one person:
// the officer follows them to their organisation and team.

import type { Administrator } from './administration.ts';
import type { AdministrationRefusal } from './administration-refusal.ts';
import type { OfficerStanding } from './officer-kind.ts';
import { kindWords } from './officer-kind.ts';
import type { Grant } from './reach.ts';
import {
  type BookOfficer,
  type BookPerson,
  type BookRole,
  hasForceAdministrator,
  type StaffBook,
  withPerson,
} from './staff-book.ts';

/** Somebody as they are wanted. */
export interface WantedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisationId: string;
  readonly areaId: string | null;
  /** Null: they patrol not. One that nobody has is a new officer's. */
  readonly callSign: string | null;
  /** What they are on patrol; null leaves it as it is. */
  readonly standing: OfficerStanding | null;
  /** The roles granted here, all of them. Those of a provider are not ours to change. */
  readonly roles: readonly Grant[];
}

export type PersonAfter =
  | { readonly ok: true; readonly person: BookPerson; readonly officer: BookOfficer | null }
  | {
      readonly ok: false;
      readonly field: 'organisation' | 'area' | 'email' | 'callSign' | 'standing' | 'roles' | null;
      readonly reason: AdministrationRefusal;
    };

type Field = Extract<PersonAfter, { ok: false }>['field'];

/** Somebody new, or known and reached, after the change. `newOfficerId` is for a call sign that nobody has. */
export function personAfter(
  book: StaffBook,
  administrator: Administrator,
  wanted: WantedPerson,
  newOfficerId: string,
): PersonAfter {
  const { id, name, organisationId, areaId } = wanted;
  const before = book.people.find((each) => each.id === id) ?? null;
  if (before?.hasLeft) return no(null, 'has-left');
  const isKnown = book.organisations.some((each) => each.id === organisationId);
  if (!isKnown || !administrator.reaches(organisationId)) return no('organisation', 'unknown-organisation');
  const areas = new Set(book.areas.map((area) => area.id));
  if (areaId !== null && !areas.has(areaId)) return no('area', 'unknown-area');
  const email = wanted.email?.toLowerCase() ?? null;
  if (email !== null && book.people.some((each) => each.email === email && each.id !== id))
    return no('email', 'email-taken');
  const patrol = officerOf(book, administrator, wanted, before, newOfficerId);
  if ('reason' in patrol) return patrol;
  if (wanted.roles.some((role) => role.areaId !== null && !areas.has(role.areaId)))
    return no('roles', 'unknown-area');
  const { officer } = patrol;
  const officerId = officer?.id ?? null;
  const roles = rolesOf(before?.roles ?? [], wanted.roles);
  const person = { id, name, email, organisationId, areaId, officerId, roles, hasLeft: false };
  if (isLastTaken(book, person)) return no('roles', 'last-administrator');
  return { ok: true, person, officer };
}

/** Somebody who leaves: they hold no role any more that was granted here. Refused for the force's last administrator. */
export function personLeft(book: StaffBook, before: BookPerson): PersonAfter {
  if (before.hasLeft) return { ok: true, person: before, officer: null };
  const person = { ...before, roles: rolesOf(before.roles, []), hasLeft: true };
  return isLastTaken(book, person) ? no('roles', 'last-administrator') : { ok: true, person, officer: null };
}

/** Somebody who is back, without roles; on patrol only where nobody has taken their call sign meanwhile. */
export function personBack(book: StaffBook, before: BookPerson): BookPerson {
  const isTaken = book.people.some(
    (each) => each.id !== before.id && !each.hasLeft && each.officerId === before.officerId,
  );
  return { ...before, officerId: isTaken ? null : before.officerId, hasLeft: false };
}

function no(field: Field, reason: AdministrationRefusal): Extract<PersonAfter, { ok: false }> {
  return { ok: false, field, reason };
}

/** Whether the force would be left without an administrator by this. */
function isLastTaken(book: StaffBook, person: BookPerson): boolean {
  return hasForceAdministrator(book) && !hasForceAdministrator(withPerson(book, person));
}

function rolesOf(held: readonly BookRole[], wanted: readonly Grant[]): readonly BookRole[] {
  const given = held.filter(({ source }) => source === 'provider');
  const isSame = (one: Grant) => (other: Grant) => one.role === other.role && one.areaId === other.areaId;
  const own = wanted.filter((role, i) => wanted.findIndex(isSame(role)) === i && !given.some(isSame(role)));
  return [...given, ...own.map(({ role, areaId }): BookRole => ({ role, areaId, source: 'here' }))];
}

function officerOf(
  book: StaffBook,
  administrator: Administrator,
  { id, callSign, organisationId, areaId, standing }: WantedPerson,
  before: BookPerson | null,
  newId: string,
): { readonly officer: BookOfficer | null } | Extract<PersonAfter, { ok: false }> {
  if (callSign === null) return { officer: null };
  const known = book.officers.find((each) => each.callSign === callSign);
  if (known !== undefined && known.id !== before?.officerId) {
    if (book.people.some((each) => !each.hasLeft && each.officerId === known.id && each.id !== id))
      return no('callSign', 'call-sign-taken');
    // Whoever patrols sees their own track: nobody is made the officer of another organisation.
    const isOurs = known.organisationId === organisationId || known.organisationId === null;
    if (!isOurs || !administrator.reaches(known.organisationId))
      return no('callSign', 'officer-of-another-organisation');
  }
  const { kind, designatedFrom, designatedUntil } = standing ?? known ?? unknownStanding;
  if (designatedFrom !== null && designatedUntil !== null && designatedUntil < designatedFrom)
    return no('standing', 'designation-unfit');
  const role = known?.role ?? (kind === null ? 'Officer' : kindWords[kind]);
  return {
    officer: {
      id: known?.id ?? newId,
      callSign,
      role,
      kind,
      designatedFrom,
      designatedUntil,
      organisationId,
      areaId,
    },
  };
}

const unknownStanding: OfficerStanding = { kind: null, designatedFrom: null, designatedUntil: null };
