// Somebody as the form has them, and what of that is sent: roles as those to grant and those to end, so that two administrators do not undo each other.
import type { Directory } from '../../core/people/directory.ts';
import type { OfficerStanding } from '../../core/people/officer-kind.ts';
import { isEmail } from '../../core/people/people-row.ts';
import type { Role } from '../../core/people/permission.ts';
import type { Wrong } from '../people/fields.tsx';
import type { PeopleWords } from '../words/people-words.ts';
import type { Person } from './staff-rows.ts';

export interface HeldRole {
  readonly role: Role;
  readonly areaId: string | null;
  readonly source: 'here' | 'provider';
}

export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
  /** Empty for headquarters. */
  readonly areaId: string;
  readonly callSign: string;
  readonly standing: OfficerStanding;
  readonly roles: readonly HeldRole[];
}

export const noStanding: OfficerStanding = { kind: null, designatedFrom: null, designatedUntil: null };

/** The form as it opens: of somebody known, or of somebody new in the first organisation that may be chosen. */
export function draftOf(person: Person | null, { officers, organisations }: Directory): PersonDraft {
  const officer = officers.find(({ officerId }) => officerId === person?.officerId) ?? null;
  const first =
    organisations.find(({ mayShare }) => mayShare) ?? organisations.find(({ mayChange }) => mayChange);
  return {
    name: person?.name ?? '',
    email: person?.email ?? '',
    organisationId: person?.organisationId ?? first?.organisationId ?? '',
    areaId: person?.areaId ?? '',
    callSign: officer?.callSign ?? '',
    standing: officer === null ? noStanding : standingOf(officer),
    roles: person?.roles ?? [],
  };
}

export function standingOf({ kind, designatedFrom, designatedUntil }: OfficerStanding): OfficerStanding {
  return { kind, designatedFrom, designatedUntil };
}

function isSameRole(
  one: Pick<HeldRole, 'role' | 'areaId'>,
  other: Pick<HeldRole, 'role' | 'areaId'>,
): boolean {
  return one.role === other.role && one.areaId === other.areaId;
}

/** A role that is chosen and not added yet. */
export interface ChosenRole {
  readonly role: Role | '';
  /** Empty for their own. */
  readonly areaId: string;
}

export const noneChosen: ChosenRole = { role: '', areaId: '' };

/** The roles with the one that is chosen: whoever saves it means it. */
export function withChosen(roles: readonly HeldRole[], { role, areaId }: ChosenRole): readonly HeldRole[] {
  if (role === '') return roles;
  const added = { role, areaId: areaId || null, source: 'here' } as const;
  return roles.some((each) => isSameRole(each, added)) ? roles : [...roles, added];
}

/** What the server is asked. */
export function bodyOf(draft: PersonDraft, person: Person | null) {
  const { name, email, organisationId, areaId, callSign, standing, roles } = draft;
  const plain = ({ role, areaId: of }: HeldRole) => ({ role, areaId: of });
  const before = person?.roles ?? [];
  return {
    isNew: person === null,
    name: name.trim(),
    email: email.trim() || null,
    organisationId,
    areaId: areaId || null,
    callSign: callSign.trim() || null,
    standing: callSign.trim() === '' ? null : standing,
    grant: roles.filter((role) => !before.some((each) => isSameRole(each, role))).map(plain),
    end: before.filter((role) => !roles.some((each) => isSameRole(each, role))).map(plain),
  };
}

/** What is wrong before anything is sent. */
export function wrongIn(words: PeopleWords, { name, email, standing }: PersonDraft): readonly Wrong[] {
  const { designatedFrom: from, designatedUntil: until } = standing;
  return [
    ...(name.trim() === '' ? [{ field: 'field-name', words: words.staffNameNeeded }] : []),
    ...(email.trim() !== '' && !isEmail(email.trim())
      ? [{ field: 'field-email', words: words.staffEmailUnfit }]
      : []),
    ...(from !== null && until !== null && until < from
      ? [{ field: 'field-until', words: words.staffDayUnfit }]
      : []),
  ];
}
