// People and officers as administrators change them: each change read, judged by core and kept in one transaction, in the name of who made it.
import type * as z from 'zod/mini';
import { type Administrator, administratorOf } from '../../core/people/administration.ts';
import type { AdministrationRefusal } from '../../core/people/administration-refusal.ts';
import type { Directory, officerBody, personBody } from '../../core/people/directory.ts';
import { officerAfter } from '../../core/people/officer-change.ts';
import { personAfter, personBack, personLeft } from '../../core/people/person-change.ts';
import type { BookPerson, StaffBook } from '../../core/people/staff-book.ts';
import { withOfficer, withPerson } from '../../core/people/staff-book.ts';
import type { Database } from '../db/database.ts';
import type { SignedIn } from '../http/session-door.ts';
import { bookInHand, keepBook, readBook } from './people-book.ts';
import {
  directoryOf,
  type ListedOfficer,
  type ListedPerson,
  officerFrom,
  personFrom,
} from './people-directory.ts';
import { linkMilliseconds, makeSignInLink } from './sign-in/sign-in-link.ts';

/** What became of a change: done, about nobody whom they reach, nothing that is theirs to decide, or unfit. */
export type Done<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: 'not-found' | 'not-permitted' }
  | {
      readonly ok: false;
      readonly why: 'unfit';
      readonly field: string | null;
      readonly reason: AdministrationRefusal;
    };

export interface DeskTerms {
  readonly database: Database;
  readonly now: () => number;
  readonly newId: () => string;
  /** 32 random bytes. */
  readonly random: () => Uint8Array;
  /** Hears that somebody may do other things than before. */
  readonly onChanged: () => void;
}

/** A change of the book, and what is answered of it. */
export type BookChange<Value> =
  | { readonly ok: true; readonly book: StaffBook; readonly value: Value }
  | Extract<Done<Value>, { ok: false }>;

/** Reads the book, changes it as the work says, and keeps that. */
export async function changeBook<Value>(
  { database, now, newId, onChanged }: DeskTerms,
  { forceId, viewer }: SignedIn,
  work: (book: StaffBook, administrator: Administrator) => BookChange<Value>,
): Promise<Done<Value>> {
  const done = await database.inForce(forceId, async (t) => {
    const book = await bookInHand(t);
    const change = work(book, administratorOf(viewer, book));
    if (change.ok)
      await keepBook(t, book, change.book, { actor: `staff:${viewer.staffId}`, at: now(), newId });
    return change;
  });
  // What they may do holds from this moment on, not from the next second.
  if (done.ok) onChanged();
  return done;
}

export interface PeopleDesk {
  directory(who: SignedIn): Promise<Directory>;
  person(who: SignedIn, id: string, body: z.infer<typeof personBody>): Promise<Done<ListedPerson>>;
  left(who: SignedIn, id: string): Promise<Done<ListedPerson>>;
  back(who: SignedIn, id: string): Promise<Done<ListedPerson>>;
  /** The token of a link that lets them in once, and until when (ms). */
  link(who: SignedIn, id: string): Promise<Done<{ readonly token: string; readonly expiresAt: number }>>;
  officer(who: SignedIn, id: string, body: z.infer<typeof officerBody>): Promise<Done<ListedOfficer>>;
}

const notFound = { ok: false, why: 'not-found' } as const;

export function peopleDesk(terms: DeskTerms): PeopleDesk {
  const { database, now, newId, random } = terms;
  const withReached = (
    who: SignedIn,
    id: string,
    work: (book: StaffBook, person: BookPerson) => ReturnType<typeof personLeft>,
  ) =>
    changeBook<ListedPerson>(terms, who, (book, administrator) => {
      const before = book.people.find((each) => each.id === id);
      if (before === undefined || !administrator.reaches(before.organisationId)) return notFound;
      const after = work(book, before);
      if (!after.ok) return { ...after, why: 'unfit' };
      return {
        ok: true,
        book: withPerson(book, after.person),
        value: personFrom(after.person, administrator),
      };
    });
  return {
    directory: ({ forceId, viewer }) =>
      database.inForce(forceId, async (t) => directoryOf(await readBook(t), viewer)),
    person: (who, id, body) =>
      changeBook<ListedPerson>(terms, who, (book, administrator) => {
        const before = book.people.find((each) => each.id === id);
        if (before === undefined ? !body.isNew : !administrator.reaches(before.organisationId))
          return notFound;
        const roles = rolesAfter(before, body);
        if (roles === null) return { ok: false, why: 'unfit', field: 'roles', reason: 'from-provider' };
        const after = personAfter(book, administrator, { ...body, id, roles }, newId());
        if (!after.ok) return { ...after, why: 'unfit' };
        const { person, officer } = after;
        const changed = withPerson(book, person);
        return {
          ok: true,
          book: officer === null ? changed : withOfficer(changed, officer),
          value: personFrom(person, administrator),
        };
      }),
    left: (who, id) => withReached(who, id, personLeft),
    back: (who, id) =>
      withReached(who, id, (book, person) => ({ ok: true, person: personBack(book, person), officer: null })),
    async link(who, id) {
      const { forceId, viewer } = who;
      const book = await database.inForce(forceId, readBook);
      const person = book.people.find((each) => each.id === id);
      if (person === undefined || !administratorOf(viewer, book).reaches(person.organisationId))
        return notFound;
      if (person.hasLeft) return { ok: false, why: 'unfit', field: null, reason: 'has-left' };
      const at = now();
      const token = await makeSignInLink(database, forceId, id, random(), at, `staff:${viewer.staffId}`);
      return { ok: true, value: { token, expiresAt: at + linkMilliseconds } };
    },
    officer: (who, id, { isNew, ...wanted }) =>
      changeBook<ListedOfficer>(terms, who, (book, administrator) => {
        const before = book.officers.find((each) => each.id === id);
        if (before === undefined ? !isNew : !administrator.reaches(before.organisationId)) return notFound;
        const after = officerAfter(book, administrator, { id, ...wanted });
        if (!after.ok) return { ...after, why: 'unfit' };
        return {
          ok: true,
          book: withOfficer(book, after.officer),
          value: officerFrom(after.officer, administrator),
        };
      }),
  };
}

/** The roles granted here after some were granted and others ended; null where one of a provider was to be ended. */
function rolesAfter(
  before: BookPerson | undefined,
  { grant, end }: Pick<z.infer<typeof personBody>, 'grant' | 'end'>,
): z.infer<typeof personBody>['grant'] | null {
  const held = before?.roles ?? [];
  const isEnded = ({ role, areaId }: BookPerson['roles'][number]) =>
    end.some((each) => each.role === role && each.areaId === areaId);
  if (held.some((each) => each.source === 'provider' && isEnded(each))) return null;
  const kept = held.filter((each) => each.source === 'here' && !isEnded(each));
  return [...kept.map(({ role, areaId }) => ({ role, areaId })), ...grant];
}
