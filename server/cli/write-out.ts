// Where work is written: standard output, or a file that appears whole or not at all.
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Io } from './command.ts';

export type Written = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Writes pieces of text to standard output, or to the file named. */
export async function writeOut(io: Io, pieces: Iterable<string>, file: string | null): Promise<Written> {
  if (file !== null) return writeWhole(file, pieces);
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    await io.out(text);
    text = '';
  }
  if (text !== '') await io.out(text);
  return { ok: true };
}

/** Writes a file beside its place first, then moves it there: nobody ever sees half of it. */
async function writeWhole(file: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<Written> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    const handle = await open(beside, 'w');
    try {
      for await (const piece of pieces) await handle.write(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    return { ok: true };
  } catch (error) {
    await rm(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const words = fileSystemWords[code];
    if (words === undefined) throw error;
    return { ok: false, message: `${file} could not be written: ${words}` };
  }
}

const fileSystemWords: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'its folder may not be written to',
  EPERM: 'its folder may not be written to',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};
