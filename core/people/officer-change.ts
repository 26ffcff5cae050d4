// What an officer is after an administrator changed them, or why they cannot be so. Whoever may sign in has their officer with them, so that one's
// organisation and team are changed with the person.

import type { Administrator } from './administration.ts';
import type { AdministrationRefusal } from './administration-refusal.ts';
import { kindWords } from './officer-kind.ts';
import type { BookOfficer, StaffBook } from './staff-book.ts';

export type OfficerAfter =
  | { readonly ok: true; readonly officer: BookOfficer }
  | {
      readonly ok: false;
      readonly field: 'callSign' | 'organisation' | 'area' | 'standing';
      readonly reason: AdministrationRefusal;
    };

/** An officer as wanted; an empty role takes the words of their kind. */
export function officerAfter(
  book: StaffBook,
  administrator: Administrator,
  wanted: BookOfficer,
): OfficerAfter {
  const { id, callSign, organisationId, areaId, kind, designatedFrom, designatedUntil } = wanted;
  const isKnown = organisationId === null || book.organisations.some((each) => each.id === organisationId);
  if (!isKnown || !administrator.reaches(organisationId))
    return { ok: false, field: 'organisation', reason: 'unknown-organisation' };
  if (areaId !== null && !book.areas.some((each) => each.id === areaId))
    return { ok: false, field: 'area', reason: 'unknown-area' };
  if (book.officers.some((each) => each.callSign === callSign && each.id !== id))
    return { ok: false, field: 'callSign', reason: 'call-sign-taken' };
  if (designatedFrom !== null && designatedUntil !== null && designatedUntil < designatedFrom)
    return { ok: false, field: 'standing', reason: 'designation-unfit' };
  const person = book.people.find((each) => each.officerId === id && !each.hasLeft);
  const before = book.officers.find((each) => each.id === id);
  const isMoved = before?.organisationId !== organisationId || before?.areaId !== areaId;
  if (person !== undefined && isMoved)
    return { ok: false, field: 'organisation', reason: 'officer-follows-person' };
  const role = wanted.role || (kind === null ? 'Officer' : kindWords[kind]);
  return { ok: true, officer: { ...wanted, role } };
}
