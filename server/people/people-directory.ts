// What an administrator, or whoever may read about people, is told of them: those whom they reach.

import { type Administrator, administratorOf, readerOf } from '../../core/people/administration.ts';
import type { Directory } from '../../core/people/directory.ts';
import type { Viewer } from '../../core/people/index.ts';
import { administered, type StaffBook } from '../../core/people/staff-book.ts';

export type ListedPerson = Directory['people'][number];
export type ListedOfficer = Directory['officers'][number];
export type ListedOrganisation = Directory['organisations'][number];
export type ListedArea = Directory['areas'][number];

/** The book as somebody may read it. */
export function directoryOf(book: StaffBook, viewer: Viewer): Directory {
  const administrator = administratorOf(viewer, book);
  const reader = readerOf(viewer, book);
  const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
    a.name.localeCompare(b.name, 'en');
  return {
    people: book.people
      .filter(({ organisationId }) => reader.reaches(organisationId))
      .map((person) => personFrom(person, administrator))
      .toSorted(byName),
    officers: book.officers
      .filter(({ organisationId }) => reader.reaches(organisationId))
      .map((officer) => officerFrom(officer, administrator)),
    organisations: book.organisations
      .map((each) => organisationFrom(each, book, administrator))
      .toSorted(byName),
    areas: book.areas.map(areaFrom).toSorted(byName),
    mayDrawTree: administrator.isOfForce,
  };
}

export function personFrom(
  { id, name, email, organisationId, areaId, officerId, roles, hasLeft }: StaffBook['people'][number],
  administrator: Administrator,
): ListedPerson {
  const mayChange = administrator.reaches(organisationId);
  const held = roles.map(({ role, areaId: of, source }) => ({ role, areaId: of, source }));
  return { staffId: id, name, email, organisationId, areaId, officerId, roles: held, hasLeft, mayChange };
}

export function officerFrom(
  { id, ...officer }: StaffBook['officers'][number],
  administrator: Administrator,
): ListedOfficer {
  return { officerId: id, ...officer, mayChange: administrator.reaches(officer.organisationId) };
}

export function organisationFrom(
  { id, name, kind, shares }: StaffBook['organisations'][number],
  book: StaffBook,
  administrator: Administrator,
): ListedOrganisation {
  return {
    organisationId: id,
    name,
    kind,
    shares: [...shares],
    hasAdministrator: administered(book).has(id),
    mayChange: administrator.reaches(id),
    mayShare: administrator.ownOrganisationId === id,
  };
}

export function areaFrom({ id, ...area }: StaffBook['areas'][number]): ListedArea {
  return { areaId: id, ...area };
}
