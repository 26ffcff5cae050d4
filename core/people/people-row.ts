// Somebody as a row of a file wants them: who they are here already, and each value read. An empty value leaves what is known as it is.
import type { Administrator } from './administration.ts';
import { areaNamed } from './area-named.ts';
import type { Cell, RowFault } from './file-rows.ts';
import { type OfficerStanding, officerKinds } from './officer-kind.ts';
import { roles as allRoles } from './permission.ts';
import type { WantedPerson } from './person-change.ts';
import type { Grant } from './reach.ts';
import type { BookPerson, StaffBook } from './staff-book.ts';

export interface PeopleFileTerms {
  readonly administrator: Administrator;
  /** Whose people they are where a row does not say; null where each must. */
  readonly organisationId: string | null;
  readonly newId: () => string;
}

/** Whom a row is about, as it wants them; or its first fault. */
export function wantedFrom(book: StaffBook, cell: Cell, terms: PeopleFileTerms): WantedPerson | RowFault {
  const name = cell('name');
  if (name === '') return { column: 'name', reason: 'missing' };
  for (const column of ['name', 'email', 'call_sign'] as const)
    if (cell(column).length > mostCharacters[column]) return { column, reason: 'too-long' };
  const email = cell('email') === '' ? null : cell('email').toLowerCase();
  if (email !== null && !isEmail(email)) return { column: 'email', reason: 'bad-email' };
  const organisationId = organisationOf(book, cell('organisation'), terms);
  if (organisationId === null)
    return {
      column: 'organisation',
      reason: cell('organisation') === '' ? 'missing' : 'unknown-organisation',
    };
  const callSign = cell('call_sign') === '' ? null : cell('call_sign');
  const known = knownAs(book, { name, email, callSign, organisationId }, terms.administrator);
  if (known === 'ambiguous') return { column: 'name', reason: 'ambiguous' };
  const area = cell('area') === '' ? (known?.areaId ?? null) : areaNamed(book.areas, cell('area'));
  if (area === 'unknown-area' || area === 'ambiguous') return { column: 'area', reason: area };
  const own = known?.roles.filter(({ source }) => source === 'here') ?? [];
  const roles = cell('roles') === '' ? own : rolesFrom(book, cell('roles'));
  if (typeof roles === 'string') return { column: 'roles', reason: roles };
  const ownCallSign = book.officers.find(({ id }) => id === known?.officerId)?.callSign ?? null;
  const standing = standingFrom(book, cell, callSign ?? ownCallSign);
  if (standing !== null && 'column' in standing) return standing;
  return {
    id: known?.id ?? terms.newId(),
    name,
    email: email ?? known?.email ?? null,
    organisationId: cell('organisation') === '' ? (known?.organisationId ?? organisationId) : organisationId,
    areaId: area,
    callSign: callSign ?? ownCallSign,
    standing,
    roles,
  };
}

export const mostCharacters = { name: 120, email: 254, call_sign: 40 } as const;

export function isEmail(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text);
}

function organisationOf(book: StaffBook, named: string, terms: PeopleFileTerms): string | null {
  if (named === '') return terms.organisationId;
  const found = book.organisations.find(({ name }) => name === named);
  // Of people whom one does not look after nothing is told, not even that they are there.
  return found !== undefined && terms.administrator.reaches(found.id) ? found.id : null;
}

/** Somebody is known by their email, else by their call sign, else by their name within the organisation. */
function knownAs(
  { people, officers }: StaffBook,
  row: {
    readonly name: string;
    readonly email: string | null;
    readonly callSign: string | null;
    readonly organisationId: string;
  },
  administrator: Administrator,
): BookPerson | null | 'ambiguous' {
  const reached = people.filter(({ organisationId }) => administrator.reaches(organisationId));
  const byEmail = row.email === null ? undefined : reached.find(({ email }) => email === row.email);
  if (byEmail !== undefined) return byEmail;
  const officer = officers.find(({ callSign }) => callSign === row.callSign);
  const here = reached.filter((each) => !each.hasLeft && each.organisationId === row.organisationId);
  const named = here.filter(({ name }) => name === row.name);
  const byCallSign = officer && named.find(({ officerId }) => officerId === officer.id);
  if (byCallSign !== undefined) return byCallSign;
  // Somebody of that name under another address is somebody else.
  const same = named.filter(({ email }) => row.email === null || email === null);
  return same.length > 1 ? 'ambiguous' : (same[0] ?? null);
}

function rolesFrom(
  { areas }: StaffBook,
  text: string,
): readonly Grant[] | 'unknown-role' | 'unknown-area' | 'ambiguous' {
  const found: Grant[] = [];
  for (const each of text.split('|')) {
    const [named, ...of] = each.split('@');
    const role = allRoles.find((known) => known === named.trim());
    if (role === undefined) return 'unknown-role';
    const areaId = of.length === 0 ? null : areaNamed(areas, of.join('@').trim());
    if (areaId === 'unknown-area' || areaId === 'ambiguous') return areaId;
    found.push({ role, areaId });
  }
  return found;
}

/** What the row says of their standing on patrol, over what is known; null where it says nothing. */
function standingFrom(
  { officers }: StaffBook,
  cell: Cell,
  callSign: string | null,
): OfficerStanding | null | RowFault {
  const said = ['officer_kind', 'designated_from', 'designated_until'].filter(
    (column) => cell(column) !== '',
  );
  if (said.length === 0) return null;
  if (callSign === null) return { column: 'call_sign', reason: 'missing' };
  const known = officers.find((each) => each.callSign === callSign);
  const kind = cell('officer_kind');
  const knownKind = officerKinds.find((each) => each === kind);
  if (kind !== '' && knownKind === undefined) return { column: 'officer_kind', reason: 'unknown-kind' };
  for (const column of ['designated_from', 'designated_until'] as const)
    if (cell(column) !== '' && !isDay(cell(column))) return { column, reason: 'bad-day' };
  return {
    kind: knownKind ?? known?.kind ?? null,
    designatedFrom: cell('designated_from') || (known?.designatedFrom ?? null),
    designatedUntil: cell('designated_until') || (known?.designatedUntil ?? null),
  };
}

/** Whether a text is a day of the calendar, as 2026-05-31. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
}
