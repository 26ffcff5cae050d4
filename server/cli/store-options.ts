// The database that a command works on, as its options say: one's own PostgreSQL, or the embedded one in a folder.
import { join } from 'node:path';
import type { Database } from '../db/database.ts';
import { type ForceMaking, forceNamed, UnknownForce } from '../db/force-named.ts';
import type { Arguments, ExitCode, Io, OptionSpec } from './command.ts';
import { unknownForceWords } from './unknown-force.ts';

export interface StoreTerms {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly forceName: string;
  readonly forceMaking: ForceMaking;
}

export const storeOptions: Readonly<Record<'database' | 'data' | 'force', OptionSpec>> = {
  database: {
    value: 'postgres://…',
    words: 'A PostgreSQL 15 to 18 of yours; without it, one of its own. Also as BEATKEEPER_DATABASE.',
  },
  data: { value: 'folder', words: 'Where its own database is kept; .beatkeeper without this.' },
  force: {
    value: 'name',
    words: 'The force, as its name was first given; "Force" without this. One that is not there is refused.',
  },
};

/** Of commands that may begin a force. */
export const newForceOption: Readonly<Record<'new-force', OptionSpec>> = {
  'new-force': { words: 'Begin the force that --force names, beside those that are there.' },
};

/** The folder where the embedded database is kept unless another is named. */
export const usualDataFolder = join(import.meta.dirname, '..', '..', '.beatkeeper');

/** What the options say of the database. */
export function storeTerms(arguments_: Arguments, io: Io, making: 'never' | 'first' = 'never'): StoreTerms {
  return {
    forceMaking: arguments_.isGiven('new-force') && making === 'first' ? 'new' : making,
    databaseUrl: arguments_.text('database') ?? io.env.BEATKEEPER_DATABASE ?? null,
    dataFolder: arguments_.text('data') ?? usualDataFolder,
    forceName: arguments_.text('force') ?? 'Force',
  };
}

/** Opens the database, does the work in the force, and closes it again. */
export async function withForce(
  terms: StoreTerms,
  io: Io,
  work: (database: Database, forceId: number) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { openStore } = await import('../db/store.ts');
  const opened = await openStore(terms).then(
    (store) => ({ ok: true, store }) as const,
    (error: unknown) => ({ ok: false, error }) as const,
  );
  if (!opened.ok) return couldNotStart(opened.error, io);
  try {
    const { database } = opened.store;
    const named = await forceNamed(database, terms.forceName, terms.forceMaking);
    if (named.ok) return await work(database, named.forceId);
    unknownForceWords(terms.forceName, named.known).forEach(io.say);
    return 1;
  } finally {
    await opened.store.close();
  }
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers at that address of a database. Is it running?',
  ENOTFOUND: 'There is no such host as the address of the database names.',
  ETIMEDOUT: 'The database does not answer.',
  EADDRINUSE: 'The port is taken: name another with --port.',
  EACCES: 'That may not be opened: name a port above 1023, or another folder with --data.',
  ERR_INVALID_URL: 'Write the address as postgres://user:password@host:5432/database.',
  '28P01': 'The database refuses the password.',
  '28000': 'The database refuses the user.',
  '3D000': 'There is no such database: create it first.',
  '42501': 'The user of the database may not do that: name its owner.',
};

/** Says why a database or a server could not be started. */
export function couldNotStart(error: unknown, io: Io): ExitCode {
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (cause instanceof UnknownForce) {
    unknownForceWords(cause.forceName, cause.known).forEach(io.say);
    return 1;
  }
  const own = cause instanceof Error ? cause.message : String(cause);
  for (const line of (words[code] ?? own).split('\n')) io.say(line);
  if (io.env.BEATKEEPER_DEBUG === '1' && cause instanceof Error) cause.stack?.split('\n').forEach(io.say);
  return 1;
}
