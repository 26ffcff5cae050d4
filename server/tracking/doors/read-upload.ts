// From the bytes of a request to an upload: JSON batch, compact binary or OwnTracks message. What cannot be read is a refusal of the whole;
// a position that cannot be read is named in the answer, and the others go on.
import { type Problem, problem } from '../../../core/problems.ts';
import { batteryInOwnTracks } from '../../../core/tracking/battery.ts';
import { type Door, doorReason } from '../../../core/tracking/door-reasons.ts';
import { defaultRules, type Position, positionsFrom } from '../../../core/tracking/index.ts';
import { positionFromOwnTracks } from '../../../core/tracking/owntracks.ts';
import { readPositionBatch, type UnreadablePosition } from '../../../core/tracking/position-batch.ts';
import { positionsFromBinary } from '../../../core/tracking/position-binary.ts';
import type { Reports } from '../../../core/tracking/report.ts';
import { contentId } from '../../content-id.ts';
import type { Device } from '../../people/index.ts';
import { type RefusedPosition, type Upload, uploadFrom } from '../shelf/upload.ts';

export type UploadReading =
  | {
      readonly ok: true;
      readonly upload: Upload;
      /** The battery level that the message says beside its positions. */
      readonly batteryPercent?: number | null;
    }
  | { readonly ok: false; readonly problem: Problem };

export interface Sender {
  readonly device: Device;
  readonly receivedAt: number;
}

/** A JSON batch; one without an id of its own is known by its bytes. */
export function readJsonUpload(bytes: Uint8Array, sender: Sender): UploadReading {
  const json = parsed(bytes);
  if (json === undefined) return unreadable('body', 'Send JSON in UTF-8.');
  const batch = readPositionBatch(json);
  if (!batch.ok) return unreadable(batch.field, batch.remedy);
  const uploadId = batch.uploadId ?? contentId(bytes);
  return { ok: true, upload: uploadOf(sender, uploadId, batch.positions, batch.indexes, batch.unreadable) };
}

/** A compact binary batch. */
export function readBinaryUpload(bytes: Uint8Array, sender: Sender): UploadReading {
  const read = positionsFromBinary(bytes);
  if (!read.ok) return unreadable('body', binaryRemedies[read.reason]);
  const { uploadId, positions } = read;
  const { device, receivedAt } = sender;
  return { ok: true, upload: uploadFrom({ device, uploadId, positions }, doorAt(receivedAt)) };
}

/** An OwnTracks message; null where it is not about a position, which is no fault. */
export function readOwnTracksUpload(bytes: Uint8Array, sender: Sender): UploadReading | null {
  const json = parsed(bytes);
  if (json === undefined) return unreadable('body', 'Send JSON in UTF-8.');
  const read = positionFromOwnTracks(json);
  if (!read.ok && read.reason === 'not-a-position') return null;
  if (!read.ok && read.field === '_type') return unreadable('_type', 'Send a message of OwnTracks.');
  const positions = read.ok ? [read.position] : [];
  const bad = read.ok
    ? []
    : [{ index: 0, field: read.field, value: shortened(read.value), remedy: ownTracksRemedy }];
  const upload = uploadOf(sender, contentId(bytes), positions, [0], bad);
  return { ok: true, upload, batteryPercent: batteryInOwnTracks(json) };
}

/** What a message of another maker's app came to; `sealed` is what tells it from every other message of the device. */
export function uploadOfReports(
  sender: Sender,
  reports: Reports,
  sealed: Uint8Array,
  batteryPercent: number | null,
): UploadReading {
  const { positions, indexes, unreadable: bad } = reports;
  return {
    ok: true,
    upload: uploadOf(sender, contentId(sealed), positions, indexes, bad),
    batteryPercent,
  };
}

const ownTracksRemedy = 'A location needs tst in whole seconds, lat and lon as numbers.';

const binaryRemedies = {
  'not-positions': 'Send the header of a batch of positions.',
  'unknown-version': 'Send version 1.',
  'cut-short': 'Send as many positions as the header counts.',
  'too-many': 'Send at most 20,000 positions at once.',
};

/** Positions as reported: those off the map are refused before they are put into columns, which could not hold them. */
function uploadOf(
  { device, receivedAt }: Sender,
  uploadId: string,
  positions: readonly Position[],
  indexes: readonly number[],
  unreadablePositions: readonly UnreadablePosition[],
): Upload {
  const door = doorAt(receivedAt);
  const outside: RefusedPosition[] = [];
  const kept: Position[] = [];
  const stood: number[] = [];
  positions.forEach((position, i) => {
    const x = Math.round(position.longitude * 1e6) * 10;
    const y = Math.round(position.latitude * 1e6) * 10;
    const reason = doorReason(x, y, position.capturedAt, 0, { ...door, receivedAt: null });
    if (reason === 'outside-the-world') outside.push({ index: indexes[i], reason });
    else {
      kept.push(position);
      stood.push(indexes[i]);
    }
  });
  const sent = { device, uploadId, positions: positionsFrom(kept) };
  const upload = uploadFrom(sent, door, unreadablePositions, Uint32Array.from(stood));
  if (outside.length === 0) return upload;
  const refused = [...upload.refused, ...outside].sort((a, b) => a.index - b.index);
  return { ...upload, refused };
}

function doorAt(receivedAt: number): Door {
  return { receivedAt, maxAccuracyMetres: defaultRules.maxAccuracyMetres, onDutyAt: null };
}

/** JSON in UTF-8, or undefined where it is none. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export function unreadable(field: string, remedy: string): UploadReading {
  return { ok: false, problem: problem('body-unreadable', { field, remedy }) };
}

function shortened(value: unknown): unknown {
  return typeof value === 'number' || value === null ? value : String(JSON.stringify(value)).slice(0, 100);
}
