// An upload between door and shelf: what the door decided of each position, and what is to be kept.
import { type Door, doorReasonAt } from '../../../core/tracking/door-reasons.ts';
import { emptyPositions, type Positions } from '../../../core/tracking/position.ts';
import type { UnreadablePosition, UploadAnswer } from '../../../core/tracking/position-batch.ts';
import type { Device } from '../../people/index.ts';

export type RefusedPosition = UploadAnswer['refused'][number];

export interface Upload {
  readonly device: Device;
  readonly uploadId: string;
  readonly receivedAt: number;
  /** What goes on record, in the order sent; too inaccurate ones too, which take no part in the track. */
  readonly positions: Positions;
  /** Where each of them stood in the upload; null where all of it is on record. */
  readonly indexes: Uint32Array | null;
  readonly refused: readonly RefusedPosition[];
  readonly unreadable: readonly UnreadablePosition[];
}

/** What the door makes of columns sent: those refused for any reason but accuracy leave no trace but the reason. */
export function uploadFrom(
  sent: { readonly device: Device; readonly uploadId: string; readonly positions: Positions },
  door: Door,
  unreadable: readonly UnreadablePosition[] = [],
  indexes: Uint32Array | null = null,
): Upload {
  const { device, uploadId, positions } = sent;
  const refused: RefusedPosition[] = [];
  const dropped: number[] = [];
  for (let i = 0; i < positions.length; i++) {
    const reason = doorReasonAt(positions, i, door);
    if (reason === null) continue;
    refused.push({ index: indexes === null ? i : indexes[i], reason });
    if (reason !== 'too-inaccurate') dropped.push(i);
  }
  const receivedAt = door.receivedAt ?? 0;
  const whole = { device, uploadId, receivedAt, positions, indexes, refused, unreadable };
  return dropped.length === 0 ? whole : { ...whole, ...without(new Set(dropped), positions, indexes) };
}

/** Positions without some of them, and where the others stood in the upload. */
export function without(
  dropped: ReadonlySet<number>,
  positions: Positions,
  indexes: Uint32Array | null,
): { positions: Positions; indexes: Uint32Array } {
  const kept = emptyPositions(positions.length - dropped.size);
  const stood = new Uint32Array(kept.length);
  let at = 0;
  for (let i = 0; i < positions.length; i++) {
    if (dropped.has(i)) continue;
    kept.capturedAt[at] = positions.capturedAt[i];
    kept.xs[at] = positions.xs[i];
    kept.ys[at] = positions.ys[i];
    kept.accuracyHalfMetres[at] = positions.accuracyHalfMetres[i];
    kept.speedDecimetres[at] = positions.speedDecimetres[i];
    kept.headingDegrees[at] = positions.headingDegrees[i];
    stood[at] = indexes === null ? i : indexes[i];
    at += 1;
  }
  return { positions: kept, indexes: stood };
}

/** An upload without the positions of it that were captured off duty. They are refused, those too inaccurate as well: nothing of them is kept. */
export function offDutyIn(upload: Upload, isOnDutyAt: (capturedAt: number) => boolean): Upload {
  const { positions, indexes } = upload;
  const dropped = new Set<number>();
  for (let i = 0; i < positions.length; i++) if (!isOnDutyAt(positions.capturedAt[i])) dropped.add(i);
  if (dropped.size === 0) return upload;
  const stood = new Set([...dropped].map((i) => (indexes === null ? i : indexes[i])));
  const before = upload.refused.filter(({ index }) => !stood.has(index));
  const offDuty = [...stood].map((index): RefusedPosition => ({ index, reason: 'off-duty' }));
  const refused = [...before, ...offDuty].sort((a, b) => a.index - b.index);
  return { ...upload, ...without(dropped, positions, indexes), refused };
}
