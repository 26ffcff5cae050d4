// What every door for positions does alike once a message has been read: shelf, count, answer.
import type { Positions } from '../../../core/tracking/position.ts';
import type { UploadAnswer } from '../../../core/tracking/position-batch.ts';
import { Refusal, refusal } from '../../http/refusal.ts';
import type { DoorRequest } from '../../http/surface.ts';
import type { DeviceHealth } from '../../people/index.ts';
import { type Shelf, StoreUnavailable } from '../shelf/shelf.ts';
import type { Upload } from '../shelf/upload.ts';
import type { DutyDoor } from './duty-door.ts';
import type { UploadReading } from './read-upload.ts';

export interface PositionDoors {
  readonly shelf: Shelf;
  readonly duty: DutyDoor;
  readonly now: () => number;
  readonly deviceOf: (request: DoorRequest) => Upload['device'];
  /** Hears that a device spoke, and what it said of itself. */
  readonly heard: DeviceHealth['heard'];
  /** Counts what became of positions, by door and outcome. */
  readonly count: (door: string, outcome: string, positions: number) => void;
}

/** Puts what was read on the shelf and counts what became of it; a refusal of the whole is thrown. */
export async function keep(
  { shelf, duty, heard, count }: Pick<PositionDoors, 'shelf' | 'duty' | 'heard' | 'count'>,
  door: string,
  reading: UploadReading,
): Promise<UploadAnswer> {
  if (!reading.ok) throw new Refusal(reading.problem);
  try {
    const onDuty = duty.onDutyOnly(reading.upload);
    const upload = onDuty instanceof Promise ? await onDuty : onDuty;
    const answer = await shelf.keep(upload);
    heard(upload.device, {
      positionAt: latestIn(upload.positions),
      batteryPercent: reading.batteryPercent ?? null,
    });
    count(door, 'kept', answer.kept);
    count(door, 'already-had', answer.alreadyHad.length);
    count(door, 'unreadable', answer.unreadable.length);
    for (const { reason } of answer.refused) count(door, reason, 1);
    return answer;
  } catch (error) {
    if (error instanceof StoreUnavailable) throw refusal('store-unavailable', { retryAfterSeconds: 5 });
    throw error;
  }
}

/** When the latest position was captured; null of none. */
function latestIn({ length, capturedAt }: Positions): number | null {
  let latest: number | null = null;
  for (let i = 0; i < length; i++) if (latest === null || capturedAt[i] > latest) latest = capturedAt[i];
  return latest;
}

/** A body as the bytes that came. */
export function bytesOf(body: unknown): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array(0);
}
