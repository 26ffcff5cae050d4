// Files packed into one zip while they are written, a piece after another: nothing is held whole, and others get their turn between pieces.
import { setImmediate as turn } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZippedFile {
  readonly name: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
}

/** The bytes of a zip with the files in it, all dated at one moment (ms). */
export async function* zipped(files: Iterable<ZippedFile>, at: number): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    ready.push(bytes);
  });
  function* taken() {
    if (failure !== null) throw failure;
    const some = ready;
    ready = [];
    yield* some;
  }
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(strToU8(piece));
      yield* taken();
      await turn();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
