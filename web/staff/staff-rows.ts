// Which people and officers are shown, and the same as files: those of people read back as they are.
import type { Directory } from '../../core/people/directory.ts';
import { standsOn } from '../../core/people/officer-kind.ts';
import { peopleFile } from '../../core/people/people-file.ts';
import { csvText } from '../desk/csv.ts';
import type { DirectoryNames } from '../people/directory-names.ts';
import type { PeopleWords } from '../words/people-words.ts';

export type Person = Directory['people'][number];
export type Officer = Directory['officers'][number];

export interface StaffFilter {
  readonly text: string;
  /** Empty for all. */
  readonly organisationId: string;
  readonly role: string;
  readonly areLeftShown: boolean;
}

/** What somebody's roles are called, each with its area where it has one. */
export function roleNames(words: PeopleWords, names: DirectoryNames, { roles }: Person): string[] {
  return roles.map(({ role, areaId }) =>
    areaId === null ? words.roles[role] : words.staffRoleIn(words.roles[role], names.area(areaId)),
  );
}

/** The people that are looked for. */
export function shownPeople(
  words: PeopleWords,
  names: DirectoryNames,
  people: readonly Person[],
  { text, organisationId, role, areLeftShown }: StaffFilter,
): readonly Person[] {
  const wanted = text.trim().toLocaleLowerCase();
  return people.filter((person) => {
    if (person.hasLeft && !areLeftShown) return false;
    if (organisationId !== '' && person.organisationId !== organisationId) return false;
    if (role !== '' && !person.roles.some((held) => held.role === role)) return false;
    const { name, email, areaId, officerId } = person;
    const said = [name, email ?? '', names.organisation(person.organisationId), names.area(areaId)];
    said.push(names.callSign(officerId), ...roleNames(words, names, person));
    return said.join('\n').toLocaleLowerCase().includes(wanted);
  });
}

/** The officers that are looked for. */
export function shownOfficers(
  words: PeopleWords,
  names: DirectoryNames,
  officers: readonly Officer[],
  { text, organisationId }: Pick<StaffFilter, 'text' | 'organisationId'>,
): readonly Officer[] {
  const wanted = text.trim().toLocaleLowerCase();
  return officers.filter((officer) => {
    if (organisationId !== '' && officer.organisationId !== organisationId) return false;
    const { callSign, role, kind, areaId } = officer;
    const said = [callSign, role, kind === null ? '' : words.officerKinds[kind], names.area(areaId)];
    return said.join('\n').toLocaleLowerCase().includes(wanted);
  });
}

/** People as the file that can be taken over again. */
export function peopleCsv(
  names: DirectoryNames,
  people: readonly Person[],
  officers: readonly Officer[],
): string {
  const byId = new Map(officers.map((officer) => [officer.officerId, officer]));
  return csvText(
    peopleFile.columns,
    people.map((person) => {
      const officer = person.officerId === null ? undefined : byId.get(person.officerId);
      const roles = person.roles.map(({ role, areaId }) =>
        areaId === null ? role : `${role}@${names.wayDown(areaId)}`,
      );
      return [
        ...[
          person.name,
          person.email,
          names.organisation(person.organisationId),
          names.wayDown(person.areaId),
        ],
        ...[roles.join('|'), officer?.callSign ?? null, officer?.kind ?? null],
        ...[officer?.designatedFrom ?? null, officer?.designatedUntil ?? null],
      ];
    }),
  );
}

export function officersCsv(names: DirectoryNames, officers: readonly Officer[]): string {
  const columns = [
    'call_sign',
    'role',
    'officer_kind',
    'designated_from',
    'designated_until',
    'organisation',
    'area',
  ];
  return csvText(
    columns,
    officers.map(({ callSign, role, kind, designatedFrom, designatedUntil, organisationId, areaId }) => [
      ...[callSign, role, kind, designatedFrom, designatedUntil],
      ...[names.organisation(organisationId), names.wayDown(areaId)],
    ]),
  );
}

/** Whether an officer's designation or accreditation is not in force at a time (ms). */
export function standsNot(officer: Officer, now: number): boolean {
  const day = new Date(now).toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
  return !standsOn(officer, day);
}
