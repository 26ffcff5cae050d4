// Reads bytes of a map that is on the shelf. Tiles that are near each other lie near each other in the file, so the last few parts stay in memory.
import type { Edition, MapShelf } from './map-shelf.ts';
import { cutFrom, partsUnder } from './parts.ts';

/** Parts that stay in memory: 3 MB. */
const mostInMemory = 6;

/** Some bytes from where they begin; null where a part is not there any more. */
export type PartReader = (offset: number, length: number) => Promise<ArrayBuffer | null>;

export function partReader(shelf: MapShelf, edition: Edition): PartReader {
  const inMemory = new Map<number, Promise<ArrayBuffer | null>>();
  const partOf = (part: number) => {
    const known = inMemory.get(part) ?? shelf.part(edition, part);
    // Put in anew, so that the one that was longest unused comes first.
    inMemory.delete(part);
    inMemory.set(part, known);
    const [oldest] = inMemory.keys();
    if (inMemory.size > mostInMemory) inMemory.delete(oldest);
    return known;
  };
  return async (offset, length) => {
    const [first, last] = partsUnder(offset, Math.min(length, edition.bytes - offset));
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const parts = (await Promise.all(numbers.map(partOf))).filter((part) => part !== null);
    return parts.length < numbers.length ? null : cutFrom(parts, first, offset, length);
  };
}
