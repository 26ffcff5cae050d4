// The people of a force as its administrators know them: whose they are, where they belong, who may sign in and in which roles.
import type { AreaKind } from './area.ts';
import type { OfficerStanding } from './officer-kind.ts';
import type { OrganisationKind } from './permission.ts';
import type { Grant, Share } from './reach.ts';

export interface BookOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly shares: readonly Share[];
}

export interface BookArea {
  readonly id: string;
  /** The area above; null at the top. */
  readonly parentId: string | null;
  readonly kind: AreaKind;
  readonly name: string;
  readonly contact: string;
  readonly namedOfficerId: string | null;
}

export interface BookOfficer extends OfficerStanding {
  readonly id: string;
  readonly callSign: string;
  /** In the force's words. */
  readonly role: string;
  /** Null: of the force itself. */
  readonly organisationId: string | null;
  readonly areaId: string | null;
}

export interface BookRole extends Grant {
  /** Granted here, or said by an identity provider. */
  readonly source: 'here' | 'provider';
}

export interface BookPerson {
  readonly id: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string | null;
  readonly organisationId: string;
  readonly areaId: string | null;
  readonly officerId: string | null;
  readonly roles: readonly BookRole[];
  readonly hasLeft: boolean;
}

export interface StaffBook {
  readonly organisations: readonly BookOrganisation[];
  readonly areas: readonly BookArea[];
  readonly officers: readonly BookOfficer[];
  readonly people: readonly BookPerson[];
}

/** Whether somebody may look after the people of their organisation. */
export function isAdministrator({ hasLeft, roles }: BookPerson): boolean {
  return !hasLeft && roles.some(({ role }) => role === 'administrator');
}

/** The organisations that have an administrator of their own. */
export function administered({ people }: Pick<StaffBook, 'people'>): ReadonlySet<string> {
  return new Set(people.filter(isAdministrator).map(({ organisationId }) => organisationId));
}

/** Whether anybody of the police force itself is its administrator. */
export function hasForceAdministrator({
  organisations,
  people,
}: Pick<StaffBook, 'organisations' | 'people'>): boolean {
  const own = administered({ people });
  return organisations.some(({ id, kind }) => kind === 'police-force' && own.has(id));
}

/** The book with somebody as they are now, added where they were not in it. */
export function withPerson(book: StaffBook, person: BookPerson): StaffBook {
  return { ...book, people: replaced(book.people, person) };
}

/** The book with an officer as they are now. */
export function withOfficer(book: StaffBook, officer: BookOfficer): StaffBook {
  return { ...book, officers: replaced(book.officers, officer) };
}

/** The book with an area as it is now. */
export function withArea(book: StaffBook, area: BookArea): StaffBook {
  return { ...book, areas: replaced(book.areas, area) };
}

/** Changed ones stand last, in the order in which they were changed: so they can be kept one after another. */
function replaced<Each extends { readonly id: string }>(all: readonly Each[], one: Each): readonly Each[] {
  return [...all.filter(({ id }) => id !== one.id), one];
}

/** Whether nothing is different about somebody, their roles in whatever order. */
export function isSamePerson(one: BookPerson, other: BookPerson): boolean {
  const keys = ['id', 'name', 'email', 'organisationId', 'areaId', 'officerId', 'hasLeft'] as const;
  const rolesOf = ({ roles }: BookPerson) =>
    roles
      .map(({ role, areaId, source }) => JSON.stringify([role, areaId, source]))
      .toSorted()
      .join();
  return keys.every((key) => one[key] === other[key]) && rolesOf(one) === rolesOf(other);
}

/** Whether nothing is different about an officer. */
export function isSameOfficer(one: BookOfficer, other: BookOfficer): boolean {
  return ([...officerKeys, 'organisationId', 'areaId'] as const).every((key) => one[key] === other[key]);
}

/** What is said of an officer besides where they belong. */
export const officerKeys = ['id', 'callSign', 'role', 'kind', 'designatedFrom', 'designatedUntil'] as const;

/** Whether nothing is different about an area. */
export function isSameArea(one: BookArea, other: BookArea): boolean {
  const keys = ['id', 'parentId', 'kind', 'name', 'contact', 'namedOfficerId'] as const;
  return keys.every((key) => one[key] === other[key]);
}
