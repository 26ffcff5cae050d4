// Tiles from wherever their bytes are read: a map kept in the phone, or the server by a device's token.
import { EtagMismatch, PMTiles, type Protocol, type Source } from 'pmtiles';

/** Reads bytes of a PMTiles file, with the tag of the file that they are of; null where they cannot be had now. */
export type ReadTiles = (
  offset: number,
  length: number,
  signal?: AbortSignal,
) => Promise<{ readonly bytes: ArrayBuffer; readonly tag: string } | null>;

/** Gives a protocol these tiles under a name: `pmtiles://<name>`. */
export function addKeptTiles(protocol: Protocol, name: string, read: ReadTiles): void {
  const source: Source = {
    getKey: () => name,
    async getBytes(offset, length, signal, tag) {
      const found = await read(offset, length, signal);
      signal?.throwIfAborted();
      if (found === null)
        throw new Error('These tiles are not on this phone, and the server does not answer');
      // The file was replaced by a newer one: what the library remembers of its directories leads astray.
      if (tag !== undefined && found.tag !== tag) throw new EtagMismatch('The tiles have changed');
      return { data: found.bytes, etag: found.tag };
    },
  };
  protocol.add(new PMTiles(source));
}
