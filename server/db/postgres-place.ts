// Where the embedded PostgreSQL lives and as whom it runs. PostgreSQL refuses to run as root, so for root it gets an account
// of its own and, where that account could not reach the folder asked for, a folder that it can.
import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresPlace {
  readonly folder: string;
  readonly data: string;
  readonly socketFolder: string;
  readonly marks: string;
  readonly log: string;
  /** Null: as the caller. */
  readonly account: Account | null;
}

/** A Unix socket's path may be 107 bytes; some systems allow fewer. */
const longestSocketPath = 100;
export const socketName = '.s.PGSQL.5432';

/** The place of the database for the folder asked for, with its folders made. */
export function placeFor(askedFolder: string): PostgresPlace {
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : null;
  const mark = createHash('sha256').update(askedFolder).digest('hex').slice(0, 12);
  // A caller's strict umask would shut the account out of the folders made for it.
  const umask = process.umask(0o022);
  try {
    return makePlace(askedFolder, mark, account);
  } finally {
    process.umask(umask);
  }
}

function makePlace(askedFolder: string, mark: string, account: Account | null): PostgresPlace {
  mkdirSync(askedFolder, { recursive: true });
  const folder =
    account === null || canTraverse(askedFolder)
      ? askedFolder
      : ownFolder([`/var/lib/beatkeeper/${mark}`, `/tmp/beatkeeper-${mark}`], 0o755, null);
  const inside = join(folder, 'socket');
  const fits = Buffer.byteLength(join(inside, socketName)) <= longestSocketPath;
  const socketFolder = ownFolder([fits ? inside : `/tmp/beatkeeper-socket-${mark}`], 0o700, account);
  return {
    folder,
    data: join(ownFolder([join(folder, 'postgres')], 0o700, account), 'data'),
    socketFolder,
    marks: join(folder, 'processes'),
    log: join(folder, 'postgres.log'),
    account,
  };
}

/** Whether any account may walk down to the folder. */
export function canTraverse(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** The first of the folders that can be made, refused where somebody else made it before us. */
function ownFolder(choices: readonly string[], mode: number, account: Account | null): string {
  let last: unknown;
  for (const folder of choices) {
    try {
      mkdirSync(folder, { recursive: true, mode });
      const made = lstatSync(folder);
      const owners = [process.getuid?.(), account?.uid];
      if (!made.isDirectory() || !owners.includes(made.uid)) {
        throw new Error(`${folder} belongs to somebody else: remove it or choose another data folder`);
      }
      if (account !== null) chownSync(folder, account.uid, account.gid);
      return folder;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

/** The account named postgres where there is one, otherwise nobody. */
function unprivilegedAccount(): Account {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'The database does not run as root, and there is no account postgres or nobody to run it as',
  );
}
