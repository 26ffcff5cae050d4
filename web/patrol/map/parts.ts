// A map is kept in parts of one size: each fetched whole or not at all.

/** The size of a part in bytes; the last of a map is shorter. */
export const partBytes = 512 * 1024;

/** How many parts a map of so many bytes has. */
export function partsIn(bytes: number): number {
  return Math.ceil(bytes / partBytes);
}

/** Where a part begins and ends (not included) in a map of so many bytes. */
export function rangeOf(part: number, bytes: number): readonly [from: number, to: number] {
  return [part * partBytes, Math.min(bytes, (part + 1) * partBytes)];
}

/** How much of a map its first parts are. */
export function bytesIn(parts: number, bytes: number): number {
  return Math.min(bytes, parts * partBytes);
}

/** The parts that some bytes lie in, the first and the last. */
export function partsUnder(offset: number, length: number): readonly [first: number, last: number] {
  return [Math.floor(offset / partBytes), Math.floor((offset + Math.max(1, length) - 1) / partBytes)];
}

/** Some bytes of a map from the parts that they lie in, the first of which is `first`; fewer where the map ends before. */
export function cutFrom(
  parts: readonly ArrayBuffer[],
  first: number,
  offset: number,
  length: number,
): ArrayBuffer {
  const start = offset - first * partBytes;
  if (parts.length === 1) return parts[0].slice(start, start + length);
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return all.buffer.slice(start, start + length);
}
