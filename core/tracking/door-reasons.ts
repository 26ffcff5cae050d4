// Why a position is refused at the door: decided once, from the position and when it was received, then answered and stored.
// Track reasons (duplicate, impossible speed) are not here: later positions can change those.
import { type Positions, unknownAccuracy } from './position.ts';

export const doorReasons = [
  'outside-the-world',
  'null-island',
  'from-the-future',
  'too-old',
  'too-inaccurate',
  'off-duty',
] as const;

export type DoorReason = (typeof doorReasons)[number];

/** What a door knows besides the position. */
export interface Door {
  /** Milliseconds since 1970 UTC; null for files, whose age is not judged. */
  readonly receivedAt: number | null;
  /** The limit itself is accurate enough. */
  readonly maxAccuracyMetres: number;
  /** Whether the officer was on duty then; null where no duties are kept. */
  readonly onDutyAt: ((capturedAt: number) => boolean) | null;
}

/** Positions stamped further ahead than this, in seconds, come from a wrong clock. */
export const futureSeconds = 120;
/** Positions older than this, in seconds, are past what is kept: 31 days. */
export const tooOldSeconds = 31 * 86_400;

const nullIslandE7 = 10_000;
const worldX = 1_800_000_000;
const worldY = 900_000_000;

/** Why one position is refused, or null when it is kept: place in 1e-7 degrees, accuracy in half metres, all at the grain. */
export function doorReason(
  x: number,
  y: number,
  capturedAt: number,
  accuracyHalfMetres: number,
  door: Door,
): DoorReason | null {
  if (!(x >= -worldX && x <= worldX && y >= -worldY && y <= worldY)) return 'outside-the-world';
  if (x >= -nullIslandE7 && x <= nullIslandE7 && y >= -nullIslandE7 && y <= nullIslandE7)
    return 'null-island';
  if (door.receivedAt !== null) {
    if (capturedAt - door.receivedAt > futureSeconds * 1000) return 'from-the-future';
    if (door.receivedAt - capturedAt > tooOldSeconds * 1000) return 'too-old';
  }
  if (accuracyHalfMetres !== unknownAccuracy && accuracyHalfMetres > door.maxAccuracyMetres * 2) {
    return 'too-inaccurate';
  }
  if (door.onDutyAt !== null && !door.onDutyAt(capturedAt)) return 'off-duty';
  return null;
}

/** Why position `i` of the columns is refused, or null when it is kept. */
export function doorReasonAt(columns: Positions, i: number, door: Door): DoorReason | null {
  return doorReason(columns.xs[i], columns.ys[i], columns.capturedAt[i], columns.accuracyHalfMetres[i], door);
}
