// Somebody leaves, as whoever has the console says: by the rules of the page, in one transaction.
import type { AdministrationRefusal } from '../../core/people/administration-refusal.ts';
import { personLeft } from '../../core/people/person-change.ts';
import { withPerson } from '../../core/people/staff-book.ts';
import type { Database } from '../db/database.ts';
import { type BookTerms, bookInHand, keepBook } from './people-book.ts';

export type ConsoleLeft =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: AdministrationRefusal | 'unknown-person' };

export function leaveFromConsole(
  database: Database,
  forceId: number,
  staffId: string,
  terms: BookTerms,
): Promise<ConsoleLeft> {
  return database.inForce(forceId, async (t): Promise<ConsoleLeft> => {
    const book = await bookInHand(t);
    const before = book.people.find(({ id }) => id === staffId);
    if (before === undefined) return { ok: false, reason: 'unknown-person' };
    const after = personLeft(book, before);
    if (!after.ok) return { ok: false, reason: after.reason };
    await keepBook(t, book, withPerson(book, after.person), terms);
    return { ok: true };
  });
}
