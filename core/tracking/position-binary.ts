// A batch of positions as compact binary, for phones and feeds: a 28-byte header, then 20 bytes a position, little-endian.
// Header: "BKP", version, four zero bytes, upload id (16 bytes), count (u32).
// Position: time in ms (u32 low, u16 high), accuracy ½ m (u16), x, y in 1e-7° (i32), speed dm/s (u16), heading ° (u16).
import { emptyPositions, type Positions, unknownHeading } from './position.ts';
import { maxBatchPositions } from './position-batch.ts';

export const positionBinaryType = 'application/vnd.beatkeeper.positions';

const magic = [0x42, 0x4b, 0x50];
const version = 1;
const headerBytes = 28;
const positionBytes = 20;
const highTime = 0x1_0000_0000;

export type BinaryReading =
  | { readonly ok: true; readonly uploadId: string; readonly positions: Positions }
  | { readonly ok: false; readonly reason: 'not-positions' | 'unknown-version' | 'cut-short' | 'too-many' };

/** The bytes of a batch under an upload id (a UUID). */
export function positionsToBinary(uploadId: string, positions: Positions): Uint8Array {
  const bytes = new Uint8Array(headerBytes + positions.length * positionBytes);
  const view = new DataView(bytes.buffer);
  bytes.set([...magic, version]);
  bytes.set(Uint8Array.fromHex(uploadId.replaceAll('-', '')), 8);
  view.setUint32(24, positions.length, true);
  for (let i = 0, at = headerBytes; i < positions.length; i++, at += positionBytes) {
    const time = positions.capturedAt[i];
    view.setUint32(at, time % highTime, true);
    view.setUint16(at + 4, Math.floor(time / highTime), true);
    view.setUint16(at + 6, positions.accuracyHalfMetres[i], true);
    view.setInt32(at + 8, positions.xs[i], true);
    view.setInt32(at + 12, positions.ys[i], true);
    view.setUint16(at + 16, positions.speedDecimetres[i], true);
    view.setUint16(at + 18, positions.headingDegrees[i], true);
  }
  return bytes;
}

/** A batch read from its bytes, put at the grain, or why it cannot be read. */
export function positionsFromBinary(bytes: Uint8Array): BinaryReading {
  if (bytes.length < headerBytes || magic.some((byte, i) => bytes[i] !== byte)) {
    return { ok: false, reason: 'not-positions' };
  }
  if (bytes[3] !== version) return { ok: false, reason: 'unknown-version' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(24, true);
  if (count > maxBatchPositions) return { ok: false, reason: 'too-many' };
  if (bytes.length !== headerBytes + count * positionBytes) return { ok: false, reason: 'cut-short' };
  const positions = emptyPositions(count);
  for (let i = 0, at = headerBytes; i < count; i++, at += positionBytes) {
    const time = view.getUint16(at + 4, true) * highTime + view.getUint32(at, true);
    const heading = view.getUint16(at + 18, true);
    positions.capturedAt[i] = Math.round(time / 100) * 100;
    positions.accuracyHalfMetres[i] = view.getUint16(at + 6, true);
    positions.xs[i] = atStep(view.getInt32(at + 8, true));
    positions.ys[i] = atStep(view.getInt32(at + 12, true));
    positions.speedDecimetres[i] = view.getUint16(at + 16, true);
    positions.headingDegrees[i] = heading === unknownHeading ? heading : heading % 360;
  }
  return { ok: true, uploadId: uuidAt(bytes, 8), positions };
}

/** The nearest 1e-6°, kept within 32 bits: what lies beyond ±180° is refused by the door, not here. */
function atStep(e7: number): number {
  const nearest = Math.round(e7 / 10) * 10;
  return Math.min(Math.max(nearest, -2_147_483_640), 2_147_483_640);
}

function uuidAt(bytes: Uint8Array, at: number): string {
  const hex = bytes.subarray(at, at + 16).toHex();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
