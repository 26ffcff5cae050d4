// People and areas from a CSV file, on the page and at the console alike: every good row is kept in one transaction, every bad one named.
import { type Administrator, administratorOf } from '../../core/people/administration.ts';
import { areasFromFile } from '../../core/people/areas-file.ts';
import type { FileTakenReply } from '../../core/people/directory.ts';
import type { FileTable } from '../../core/people/file-rows.ts';
import { type FileTaken, peopleFromFile } from '../../core/people/people-file.ts';
import type { StaffBook } from '../../core/people/staff-book.ts';
import type { Actor } from '../bus/events.ts';
import type { Database } from '../db/database.ts';
import type { SignedIn } from '../http/session-door.ts';
import { bookInHand, keepBook } from './people-book.ts';
import type { DeskTerms, Done } from './people-desk.ts';

export interface FileTerms {
  readonly database: Database;
  readonly forceId: number;
  readonly actor: Actor;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly newId: () => string;
  /** Whether nothing is to be kept. */
  readonly isDryRun: boolean;
}

/** Takes people over, as far as the administrator reaches. */
export function takePeople(
  terms: FileTerms,
  table: FileTable,
  administratorIn: (book: StaffBook) => {
    readonly administrator: Administrator;
    readonly organisationId: string | null;
  },
): Promise<FileTakenReply> {
  return taken(terms, (book) =>
    peopleFromFile(book, table, { ...administratorIn(book), newId: terms.newId }),
  );
}

/** Takes areas over. */
export function takeAreas(terms: FileTerms, table: FileTable): Promise<FileTakenReply> {
  return taken(terms, (book) => areasFromFile(book, table, terms.newId));
}

async function taken(
  { database, forceId, actor, at, newId, isDryRun }: FileTerms,
  read: (book: StaffBook) => FileTaken,
): Promise<FileTakenReply> {
  return database.inForce(forceId, async (t) => {
    const before = await bookInHand(t);
    const { book, rows, unknownColumns } = read(before);
    if (!isDryRun) await keepBook(t, before, book, { actor, at, newId });
    return { isKept: !isDryRun, rows: [...rows], unknownColumns: [...unknownColumns] };
  });
}

export interface PeopleFiles {
  people(who: SignedIn, text: string, isDryRun: boolean): Promise<FileTakenReply>;
  /** Not permitted but to administrators of the police force. */
  areas(who: SignedIn, text: string, isDryRun: boolean): Promise<Done<FileTakenReply>>;
}

/** The same as pages ask it; `tableOf` reads the text. */
export function peopleFiles(
  { database, now, newId, onChanged }: DeskTerms,
  tableOf: (text: string) => FileTable,
): PeopleFiles {
  const termsOf = ({ forceId, viewer }: SignedIn, isDryRun: boolean): FileTerms => {
    return { database, forceId, actor: `staff:${viewer.staffId}`, at: now(), newId, isDryRun };
  };
  return {
    async people(who, text, isDryRun) {
      const { viewer } = who;
      const done = await takePeople(termsOf(who, isDryRun), tableOf(text), (book) => {
        return { administrator: administratorOf(viewer, book), organisationId: viewer.organisation.id };
      });
      onChanged();
      return done;
    },
    async areas(who, text, isDryRun) {
      if (who.viewer.organisation.kind !== 'police-force') return { ok: false, why: 'not-permitted' };
      const value = await takeAreas(termsOf(who, isDryRun), tableOf(text));
      onChanged();
      return { ok: true, value };
    },
  };
}
