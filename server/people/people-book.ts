// The book of a force's people: read as it stands, and kept as a change left it. What is different is written, each thing with its event.
import { type BookArea, isSameArea, type StaffBook } from '../../core/people/staff-book.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import { changeArea, ensureArea, readAreas } from './areas.store.ts';
import { revokeDevicesOf } from './devices.store.ts';
import { describeOfficer, ensureOfficer, placeOfficer, readOfficerBook } from './officers.store.ts';
import { readOrganisations } from './organisations.store.ts';
import { withdrawPairingsOf } from './pairings.store.ts';
import { waitForPeople } from './people.store.ts';
import { endSessions } from './sign-in/sessions.store.ts';
import {
  addStaff,
  changeStaff,
  endRole,
  grantRole,
  readRoles,
  readStaff,
  staffLeft,
  staffReturned,
} from './staff.store.ts';

/** The book as it stands. */
export async function readBook(t: ForceTransaction): Promise<StaffBook> {
  const organisations = await readOrganisations(t);
  const areas = await readAreas(t);
  const officers = await readOfficerBook(t);
  const held = Map.groupBy(await readRoles(t), ({ staffId }) => staffId);
  const people = (await readStaff(t)).map((member) => ({
    ...member,
    roles: (held.get(member.id) ?? []).map(({ role, areaId, source }) => ({ role, areaId, source })),
  }));
  return { organisations, areas, officers, people };
}

/** The book as it stands, while nobody else changes it until the transaction has ended. */
export async function bookInHand(t: ForceTransaction): Promise<StaffBook> {
  await waitForPeople(t);
  return readBook(t);
}

export interface BookTerms {
  readonly actor: Actor;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly newId: () => string;
}

/** Keeps what a change made of areas, officers and people. Who has left is let out at once, and so are the devices of the officer they were. */
export async function keepBook(
  t: ForceTransaction,
  before: StaffBook,
  after: StaffBook,
  terms: BookTerms,
): Promise<void> {
  const areas = new Map(before.areas.map((area) => [area.id, area]));
  for (const area of after.areas)
    if (areas.get(area.id) !== area) await keepArea(t, areas.get(area.id), area, terms);
  const officers = new Map(before.officers.map((officer) => [officer.id, officer]));
  for (const officer of after.officers) {
    if (officers.get(officer.id) === officer) continue;
    if (!officers.has(officer.id)) await ensureOfficer(t, officer, terms.actor);
    await describeOfficer(t, officer, terms.actor);
    await placeOfficer(t, officer.id, officer, terms.at, terms.actor);
  }
  const people = new Map(before.people.map((person) => [person.id, person]));
  for (const person of after.people) {
    if (people.get(person.id) === person) continue;
    await keepPerson(t, people.get(person.id), person, terms);
  }
}

async function keepArea(
  t: ForceTransaction,
  before: BookArea | undefined,
  area: BookArea,
  { actor, at }: BookTerms,
): Promise<void> {
  if (before === undefined) await ensureArea(t, area, actor);
  else if (!isSameArea(before, area)) await changeArea(t, area, at, actor);
}

type Person = StaffBook['people'][number];

async function keepPerson(
  t: ForceTransaction,
  before: Person | undefined,
  person: Person,
  { actor, at, newId }: BookTerms,
): Promise<void> {
  const staffId = person.id;
  if (before === undefined) {
    if (!(await addStaff(t, person, actor)))
      throw new Error('Somebody else was added under the same email meanwhile');
  } else {
    await changeStaff(t, person, actor);
    if (before.hasLeft && !person.hasLeft) await staffReturned(t, staffId, actor);
  }
  const has = (roles: Person['roles'], { role, areaId }: Person['roles'][number]) =>
    roles.some((each) => each.role === role && each.areaId === areaId);
  for (const role of before?.roles ?? [])
    if (!has(person.roles, role)) await endRole(t, staffId, role, at, actor);
  for (const role of person.roles) {
    if (before === undefined || !has(before.roles, role))
      await grantRole(t, { id: newId(), staffId, ...role }, at, actor);
  }
  if (person.hasLeft && before?.hasLeft === false) {
    await staffLeft(t, staffId, at, actor);
    await endSessions(t, staffId, null, at, actor);
    if (before.officerId !== null) await endDevices(t, before.officerId, at, actor);
  }
}

/** Codes first: a phone that exchanges one at this moment is waited for, and its device is then among those that end. */
async function endDevices(t: ForceTransaction, officerId: string, at: number, actor: Actor): Promise<void> {
  await withdrawPairingsOf(t, officerId, at, actor);
  await revokeDevicesOf(t, officerId, at, actor);
}
