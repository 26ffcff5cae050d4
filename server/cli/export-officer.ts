// `export --officer`: everything held about one officer, for themselves: a subject access request of somebody without an account here.
import { open, rename, rm } from 'node:fs/promises';
import { readOfficers, readStaff } from '../people/index.ts';
import { ownDataOf } from '../tracking/index.ts';
import { type Arguments, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { storeTerms, withForce } from './store-options.ts';

export async function exportOfficer(arguments_: Arguments, callSign: string, io: Io): Promise<ExitCode> {
  const [file, ...more] = arguments_.positionals;
  if (file === undefined || more.length > 0 || !file.endsWith('.zip'))
    return misuse(io, 'export', 'name one file to write to, ending in .zip');
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const whose = await database.inForce(forceId, async (t) => {
      const officer = (await readOfficers(t)).find((each) => each.callSign === callSign);
      const own = (await readStaff(t)).find(
        ({ officerId }) => officer !== undefined && officerId === officer.id,
      );
      return officer === undefined ? null : { officerId: officer.id, staffId: own?.id ?? null };
    });
    if (whose === null)
      return refuse(io, `There is no officer ${callSign}`, 'Write the call sign as it was first given.');
    const written = await writeWhole(file, await ownDataOf(database, forceId, whose, 'console', io.now()));
    if (written !== null)
      return refuse(
        io,
        `${file} could not be written (${written})`,
        'Name a folder with room where you may write.',
      );
    await io.out(`${file}\n`);
    return 0;
  });
}

/** Writes a file beside its place first, then moves it there. Gives why it could not; null where it could. */
async function writeWhole(file: string, bytes: AsyncIterable<Uint8Array>): Promise<string | null> {
  const beside = `${file}.${process.pid}.part`;
  try {
    // Read by whoever made it alone: it is about somebody.
    const handle = await open(beside, 'w', 0o600);
    try {
      for await (const piece of bytes) await handle.write(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    return null;
  } catch (error) {
    await rm(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EISDIR'].includes(code)) throw error;
    return code;
  }
}
