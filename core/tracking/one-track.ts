// One track of many positions: in order of time, of each time one, and an officer followed by one device at a time.
import { emptyPositions, type Positions, unknownAccuracy } from './position.ts';

/** The positions of one device, in any order, repeats and all. */
export interface DevicePositions {
  readonly deviceId: string;
  readonly positions: Positions;
}

/** A track in order, each time once, and how many positions it leaves out. */
export interface OneTrack {
  readonly positions: Positions;
  readonly duplicates: number;
  readonly otherDevice: number;
}

/**
 * One device's positions in order of time. Of one `capturedAt` the one with the best accuracy takes part, unknown last, then the smaller longitude, then latitude.
 * Positions less accurate than `maxAccuracyMetres` are left in: the track counts them.
 */
export function inOrder(positions: Positions): { positions: Positions; duplicates: number } {
  const { length, capturedAt, xs, ys, accuracyHalfMetres } = positions;
  if (isStrictlyInOrder(positions)) return { positions, duplicates: 0 };
  const order = Array.from({ length }, (_, i) => i);
  order.sort(
    (a, b) =>
      capturedAt[a] - capturedAt[b] ||
      accuracyHalfMetres[a] - accuracyHalfMetres[b] ||
      xs[a] - xs[b] ||
      ys[a] - ys[b],
  );
  const kept = order.filter((index, i) => i === 0 || capturedAt[index] !== capturedAt[order[i - 1]]);
  return { positions: picked(positions, kept), duplicates: length - kept.length };
}

/**
 * The one track of an officer's devices. The first device that has positions leads; another fills only gaps over `bridgeSeconds`, the time after the last
 * position up to `until` included. Devices whose first positions are equally early follow in order of their ids (UTF-16 code units).
 */
export function oneTrack(
  devices: readonly DevicePositions[],
  bridgeSeconds: number,
  until: number,
): OneTrack {
  let duplicates = 0;
  let otherDevice = 0;
  const inTurn = devices
    .filter((device) => device.positions.length > 0)
    .map(({ deviceId, positions }) => ({ deviceId, ...inOrder(positions) }))
    .sort(
      (a, b) => a.positions.capturedAt[0] - b.positions.capturedAt[0] || (a.deviceId < b.deviceId ? -1 : 1),
    );
  let track = emptyPositions(0);
  for (const device of inTurn) {
    duplicates += device.duplicates;
    if (track.length === 0) track = device.positions;
    else {
      const filled = fillGaps(track, device.positions, bridgeSeconds * 1000, until);
      otherDevice += device.positions.length - (filled.length - track.length);
      track = filled;
    }
  }
  return { positions: track, duplicates, otherDevice };
}

/** The positions of `other` that lie strictly within gaps of `track` over `bridgeMs`, merged in. */
function fillGaps(track: Positions, other: Positions, bridgeMs: number, until: number): Positions {
  const sources: { from: Positions; index: number }[] = [];
  let o = 0;
  for (let i = 0; i < track.length; i++) {
    sources.push({ from: track, index: i });
    const start = track.capturedAt[i];
    const end = i + 1 < track.length ? track.capturedAt[i + 1] : Math.max(until, start) + 1;
    while (o < other.length && other.capturedAt[o] <= start) o++;
    const isOpenGap = i + 1 === track.length;
    const gap = isOpenGap ? end - 1 - start : end - start;
    if (gap <= bridgeMs) continue;
    for (; o < other.length && other.capturedAt[o] < end; o++) sources.push({ from: other, index: o });
  }
  const merged = emptyPositions(sources.length);
  sources.forEach(({ from, index }, i) => {
    copyInto(merged, i, from, index);
  });
  return merged;
}

function isStrictlyInOrder({ length, capturedAt }: Positions): boolean {
  for (let i = 1; i < length; i++) if (!(capturedAt[i] > capturedAt[i - 1])) return false;
  return true;
}

/** The positions with the given indexes, in that order. */
export function picked(positions: Positions, indexes: readonly number[]): Positions {
  const columns = emptyPositions(indexes.length);
  for (let i = 0; i < indexes.length; i++) copyInto(columns, i, positions, indexes[i]);
  return columns;
}

function copyInto(to: Positions, i: number, from: Positions, index: number): void {
  to.capturedAt[i] = from.capturedAt[index];
  to.xs[i] = from.xs[index];
  to.ys[i] = from.ys[index];
  to.accuracyHalfMetres[i] = from.accuracyHalfMetres[index];
  to.speedDecimetres[i] = from.speedDecimetres[index];
  to.headingDegrees[i] = from.headingDegrees[index];
}

/** Positions without those that are too inaccurate to take part, and how many those were. */
export function accurateEnough(
  positions: Positions,
  maxAccuracyMetres: number,
): { positions: Positions; tooInaccurate: number } {
  const halves = positions.accuracyHalfMetres;
  const isEnough = (half: number) => half === unknownAccuracy || half <= maxAccuracyMetres * 2;
  // Mostly all are: then nothing is copied.
  if (halves.every(isEnough)) return { positions, tooInaccurate: 0 };
  const kept: number[] = [];
  for (let i = 0; i < positions.length; i++) if (isEnough(halves[i])) kept.push(i);
  return { positions: picked(positions, kept), tooInaccurate: positions.length - kept.length };
}
