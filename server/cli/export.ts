// `export`: everything of a force in open formats, into a folder that appears whole or not at all.
import { randomUUIDv7 } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { addEvents } from '../bus/events.store.ts';
import { type Command, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { type ExportFile, exportFiles } from './export-files.ts';
import { exportOfficer } from './export-officer.ts';
import { figures } from './progress.ts';
import { storeOptions, storeTerms, withForce } from './store-options.ts';

export const exportAll: Command = {
  summary: 'Writes everything of the force in open formats: leave with all of it.',
  usage: ['export DIR', 'export --officer PC-1234 FILE.zip'],
  options: {
    ...storeOptions,
    officer: { value: 'call-sign', words: 'Everything held about one officer, for themselves, as a zip.' },
  },
  notes: [
    'DIR must not be there yet, or be empty. Its README.md says what each file is and defines each figure.',
    'With --officer it is what the officer would take away on their account page: nothing about others, and no look under a seal.',
    'It holds personal data: where officers were, who signed in, who looked at whom, sealed looks too. No secret is in it, and no hash of one. The export is an event on record.',
  ],
  examples: [
    'export everything',
    'export --officer PC-1234 subject-access-12-26.zip',
    'export /media/usb/beatkeeper --database postgres://beatkeeper@localhost/beatkeeper',
  ],
  async run(arguments_, io): Promise<ExitCode> {
    const [named, ...more] = arguments_.positionals;
    const callSign = arguments_.text('officer');
    if (callSign !== null) return exportOfficer(arguments_, callSign, io);
    if (named === undefined || more.length > 0) return misuse(io, 'export', 'name one folder to write to');
    const folder = resolve(named);
    if (!(await isFree(folder)))
      return refuse(io, `${named} is there already and is not empty`, 'Name another folder.');
    return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
      const beside = `${folder}.part`;
      try {
        await rm(beside, { recursive: true, force: true });
        // For whoever made it alone: it is about people, and has looks that are kept from some of them.
        await mkdir(beside, { recursive: true, mode: 0o700 });
        const made = { exportId: randomUUIDv7() };
        await database.inForce(forceId, (t) =>
          addEvents(t, 'console', [{ name: 'export.made', subject: made }]),
        );
        for (const file of exportFiles(database, forceId, io.now())) await write(beside, file, io);
        await rm(folder, { recursive: true, force: true });
        await rename(beside, folder);
      } catch (error) {
        await rm(beside, { recursive: true, force: true });
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code)) throw error;
        return refuse(
          io,
          `${named} could not be written (${code})`,
          'Name a folder with room where you may write.',
        );
      }
      await io.out(`${folder}\n`);
      return 0;
    });
  },
};

async function isFree(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (found) => found.length === 0,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
}

async function write(folder: string, { name, pieces }: ExportFile, io: Io): Promise<void> {
  const to = createWriteStream(join(folder, name), { flush: true });
  const from = Readable.from(pieces());
  if (name.endsWith('.gz')) await pipeline(from, createGzip(), to);
  else await pipeline(from, to);
  io.say(`${name}: ${figures(to.bytesWritten)} bytes`);
}
