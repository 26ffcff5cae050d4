// The files within a zip, by name, in memory. What would unpack to more than a set of boundaries ever needs is not unpacked.
import { unzipSync } from 'fflate';

const mostBytes = 400 * 1024 * 1024;

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** The files whose names end in one of the endings. */
export function unzipped(bytes: Uint8Array, endings: readonly string[]): Unzipped {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = endings.some((ending) => name.toLowerCase().endsWith(ending));
        if (!isWanted || name.includes('__MACOSX')) return false;
        total += originalSize;
        if (total > mostBytes) throw new RangeError('too much');
        return true;
      },
    });
    return { ok: true, files: new Map(Object.entries(files)) };
  } catch (error) {
    if (error instanceof RangeError && error.message === 'too much') {
      return { ok: false, message: 'it unpacks to over 400 MB', remedy: 'Put only the hotspots into it.' };
    }
    return {
      ok: false,
      message: 'the zip is damaged or cut off',
      remedy: 'Copy it again, or zip the files again.',
    };
  }
}
